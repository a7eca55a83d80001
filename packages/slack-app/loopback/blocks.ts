import { also, anything, byType, type Check, chars, claim, many, repeated, shape } from './check.ts';
import { besideSection, IMAGE, inActions, inInput, plain, rich } from './elements.ts';
import { type Flaw, refuseFlaws } from './errors.ts';
import { LIMITS } from './limits.ts';
import { isRaw, list } from './payload.ts';
import type { Raw } from './types.ts';
import { idFor, type World } from './world.ts';

const own = { block_id: chars(LIMITS.id, { least: 1 }) };
const type = { type: anything };

/** The kinds of blocks that are known here; Slack has more, which are refused here. */
const block = byType({
  section: also(
    shape(type, {
      ...own,
      text: rich(LIMITS.blockText),
      fields: many(rich(LIMITS.field), LIMITS.fields, 1),
      accessory: besideSection,
      expand: claim,
    }),
    (value, at) => (value.text || value.fields ? [] : [{ what: 'missing required field: text or fields', at }]),
  ),
  actions: shape({ ...type, elements: many(inActions, LIMITS.elements, 1) }, own),
  context: shape(
    {
      ...type,
      elements: many(
        byType({ image: IMAGE, plain_text: rich(LIMITS.blockText), mrkdwn: rich(LIMITS.blockText) }),
        LIMITS.contextElements,
        1,
      ),
    },
    own,
  ),
  divider: shape(type, own),
  header: shape({ ...type, text: plain(LIMITS.headerText) }, own),
  image: shape({ ...type, alt_text: chars(2000), image_url: chars(LIMITS.url) }, { ...own, title: plain(2000) }),
  input: shape(
    { ...type, label: plain(LIMITS.label), element: inInput },
    { ...own, hint: plain(LIMITS.label), optional: claim, dispatch_action: claim },
  ),
});

/** The elements of a block that people act on or answer. */
export const elementsOf = (of: Raw): readonly Raw[] =>
  [...list(of.elements), of.accessory, of.element]
    .filter(isRaw)
    .filter((element) => !/^(image|plain_text|mrkdwn)$/.test(String(element.type)));

const unique = (value: unknown, at: string): readonly Flaw[] => [
  ...repeated(list(value), ({ block_id: id }) => id).map(() => ({ what: '`block_id` already exists', at })),
  ...list(value).flatMap((each, index) =>
    repeated(elementsOf(each), ({ action_id: id }) => id).map(({ action_id: id }) => ({
      what: `\`action_id\` \`${id}\` already exists for block_id \`${each.block_id}\``,
      at: `${at}/${index}/elements`,
    })),
  ),
];

const blocks =
  (most: number): Check =>
  (value, at) => {
    const flaws = many(block, most)(value, at);
    return flaws.length > 0 ? flaws : unique(value, at);
  };

const parts = {
  private_metadata: chars(LIMITS.privateMetadata),
  callback_id: chars(LIMITS.id),
  external_id: chars(LIMITS.id),
};

const view = byType({
  modal: also(
    shape(
      { ...type, title: plain(LIMITS.viewTitle), blocks: blocks(LIMITS.blocksInView) },
      {
        ...parts,
        submit: plain(LIMITS.viewButton),
        close: plain(LIMITS.viewButton),
        clear_on_close: claim,
        notify_on_close: claim,
        submit_disabled: claim,
      },
    ),
    (value, at) =>
      value.submit === undefined && list(value.blocks).some((each) => each.type === 'input')
        ? [{ what: 'must define `submit` to use an `input` block in modals', at }]
        : [],
  ),
  home: shape({ ...type, blocks: blocks(LIMITS.blocksInView) }, parts),
});

/** Blocks of a message; refuses what Slack refuses. Those without ids get them. */
export const parseBlocks = (world: World, value: unknown): readonly Raw[] => {
  if (value === undefined || value === '' || value === null) return [];
  refuseFlaws('invalid_blocks', blocks(LIMITS.blocksInMessage)(value, '/blocks'));
  return withIds(world, list(value));
};

/** A modal or a Home, likewise. */
export const parseView = (world: World, value: unknown, kind: 'modal' | 'home'): Raw => {
  const flaws = view(value, '/view');
  const wrongKind = isRaw(value) && value.type !== kind ? [{ what: `must be a ${kind}`, at: '/view/type' }] : [];
  refuseFlaws('invalid_arguments', [...flaws, ...wrongKind]);
  const given = value as Raw;
  return { ...given, blocks: withIds(world, list(given.blocks)) };
};

const withIds = (world: World, all: readonly Raw[]): readonly Raw[] =>
  all.map((each) => ({
    ...each,
    block_id: each.block_id ?? idFor(world, 'b'),
    ...(Array.isArray(each.elements) ? { elements: list(each.elements).map((one) => withId(world, one)) } : {}),
    ...(isRaw(each.accessory) ? { accessory: withId(world, each.accessory) } : {}),
    ...(isRaw(each.element) ? { element: withId(world, each.element) } : {}),
  }));

const withId = (world: World, element: Raw): Raw =>
  /^(image|plain_text|mrkdwn)$/.test(String(element.type))
    ? element
    : { ...element, action_id: element.action_id ?? idFor(world, 'a') };
