import { also, anything, byType, type Check, chars, claim, many, shape, word } from './check.ts';
import { LIMITS } from './limits.ts';
import { isRaw, list } from './payload.ts';

const plainShape = (most: number): Check =>
  shape({ type: anything, text: chars(most, { least: 1 }) }, { emoji: claim });

/** `plain_text`, which shows every sign as it is. */
export const plain = (most: number): Check => byType({ plain_text: plainShape(most) });

/** `plain_text` or `mrkdwn`. */
export const rich = (most: number): Check =>
  byType({
    plain_text: plainShape(most),
    mrkdwn: shape({ type: anything, text: chars(most, { least: 1 }) }, { verbatim: claim }),
  });

/** An address for people. */
const webAddress = chars(LIMITS.url, { like: /^https?:\/\/\S+$/ });
const actionId = { action_id: chars(LIMITS.id, { least: 1 }) };
const placeholder = { placeholder: plain(LIMITS.placeholder) };
const confirm = {
  confirm: shape(
    {
      title: plain(LIMITS.confirmTitle),
      text: rich(LIMITS.confirmText),
      confirm: plain(LIMITS.confirmButton),
      deny: plain(LIMITS.confirmButton),
    },
    { style: word('primary', 'danger') },
  ),
};
const focus = { focus_on_load: claim };
const type = { type: anything };

const option = (text: Check): Check =>
  shape({ text, value: chars(LIMITS.optionValue, { least: 1 }) }, { description: text, url: webAddress });
const plainOption = option(plain(LIMITS.optionText));
const richOption = option(rich(LIMITS.optionText));

/** What is picked at first has to be among what is offered, word for word. */
const offered = (check: Check): Check =>
  also(check, (value, at) => {
    const options = [...list(value.options), ...list(value.option_groups).flatMap((group) => list(group.options))];
    const known = new Set(options.map((each) => JSON.stringify(each)));
    const first = isRaw(value.initial_option) ? [value.initial_option] : list(value.initial_options);
    if (options.length === 0) return [{ what: 'must provide options or option_groups', at }];
    return first.every((each) => known.has(JSON.stringify(each)))
      ? []
      : [{ what: 'must be among the options', at: `${at}/initial_option${isRaw(value.initial_option) ? '' : 's'}` }];
  });

const groups = many(
  shape({ label: plain(LIMITS.optionText), options: many(plainOption, LIMITS.options, 1) }),
  LIMITS.options,
  1,
);
const select = (initial: Readonly<Record<string, Check>>): Check =>
  offered(
    shape(type, {
      ...actionId,
      ...placeholder,
      ...confirm,
      ...focus,
      ...initial,
      options: many(plainOption, LIMITS.options, 1),
      option_groups: groups,
    }),
  );
const picker = (initial: Readonly<Record<string, Check>>): Check =>
  shape(type, { ...actionId, ...placeholder, ...confirm, ...focus, ...initial });
const typed = (more: Readonly<Record<string, Check>>): Check =>
  shape(type, { ...actionId, ...placeholder, ...focus, dispatch_action_config: anything, ...more });
const whole: Check = (value, at) => (Number.isInteger(value) ? [] : [{ what: 'must be an integer', at }]);
const manyOf = { max_selected_items: whole };

const BUTTON = shape(
  { ...type, text: plain(LIMITS.buttonText) },
  {
    ...actionId,
    ...confirm,
    value: chars(LIMITS.value),
    url: webAddress,
    style: word('primary', 'danger'),
    accessibility_label: chars(LIMITS.buttonText),
  },
);
export const IMAGE = shape({ ...type, alt_text: chars(2000), image_url: webAddress });

/** A date, a time, an address as they are written. */
const date = chars(10, { like: /^\d{4}-\d\d-\d\d$/ });
const time = chars(5, { like: /^([01]\d|2[0-3]):[0-5]\d$/ });

const SELECTS = {
  static_select: select({ initial_option: plainOption }),
  external_select: picker({ initial_option: plainOption, min_query_length: whole }),
  users_select: picker({ initial_user: chars(20) }),
  conversations_select: picker({
    initial_conversation: chars(20),
    default_to_current_conversation: claim,
    filter: anything,
  }),
  channels_select: picker({ initial_channel: chars(20) }),
  multi_static_select: select({ initial_options: many(plainOption, LIMITS.options, 1), ...manyOf }),
  multi_users_select: picker({ initial_users: many(chars(20), 100), ...manyOf }),
  datepicker: picker({ initial_date: date }),
  timepicker: picker({ initial_time: time, timezone: chars(100) }),
  datetimepicker: picker({ initial_date_time: whole }),
  checkboxes: offered(
    shape(type, {
      ...actionId,
      ...confirm,
      ...focus,
      options: many(richOption, 10, 1),
      initial_options: many(richOption, 10, 1),
    }),
  ),
  radio_buttons: offered(
    shape(type, { ...actionId, ...confirm, ...focus, options: many(richOption, 10, 1), initial_option: richOption }),
  ),
};

const TYPED = {
  plain_text_input: typed({
    initial_value: chars(LIMITS.inputText),
    multiline: claim,
    min_length: whole,
    max_length: whole,
  }),
  number_input: typed({
    is_decimal_allowed: claim,
    initial_value: chars(100),
    min_value: chars(100),
    max_value: chars(100),
  }),
  email_text_input: typed({ initial_value: chars(LIMITS.inputText) }),
  url_text_input: typed({ initial_value: chars(LIMITS.inputText) }),
};

const OVERFLOW = shape({ ...type, options: many(plainOption, 5, 1) }, { ...actionId, ...confirm });

/** What may stand in `actions`, beside a section, and in an `input`. */
export const inActions = byType({ button: BUTTON, overflow: OVERFLOW, ...SELECTS });
export const besideSection = byType({ button: BUTTON, overflow: OVERFLOW, image: IMAGE, ...SELECTS });
export const inInput = byType({ ...SELECTS, ...TYPED });
