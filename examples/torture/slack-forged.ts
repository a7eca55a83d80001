import type { Raw } from '@balintkit/slack-app/loopback';
import type { Step } from './steps.ts';

/** What stands where something else should. */
const NOTHINGS = [null, 7, '', 'x', [], {}, true, -1, [null], [{}], { id: null }, 'x'.repeat(2_000)] as const;
const KINDS = [
  ...['view_closed', 'block_suggestion', 'message_action', 'shortcut', 'workflow_step_edit', 'no_such_kind'],
  ...['block_actions', 'view_submission', 'event_callback', 'interactive_message', 'dialog_submission', ''],
] as const;
const EVENTS = [
  ...['message', 'app_mention', 'app_home_opened', 'member_joined_channel', 'member_left_channel', 'user_change'],
  ...['channel_left', 'group_left', 'channel_archive', 'channel_id_changed', 'tokens_revoked', 'no_such_event'],
] as const;

const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy in which one thing, as deep as it goes, is something else, or is gone. */
const bent = (value: Raw, { which, more, odd }: Step, depth = 0): Raw => {
  const keys = Object.keys(value);
  const key = keys[(which >> depth) % Math.max(1, keys.length)];
  if (key === undefined) return { [odd || 'x']: odd };
  const inner = value[key];
  if (isObject(inner) && (more >> depth) % 4 !== 0)
    return { ...value, [key]: bent(inner, { which, more, odd } as Step, depth + 2) };
  if (more % 5 === 0) return Object.fromEntries(Object.entries(value).filter(([one]) => one !== key));
  return { ...value, [key]: odd !== '' && more % 2 ? odd : NOTHINGS[(which ^ more) % NOTHINGS.length] };
};

/** Something Slack could send one day, or never will, made of what it did send. */
export const forgeSlack = (real: Raw, other: Raw, step: Step): Raw => {
  const { which, more, where, odd } = step;
  const forms: readonly (() => Raw)[] = [
    () => bent(real, step),
    () => bent(bent(real, step), { ...step, which: where, more: which }),
    () => ({ ...real, type: KINDS[more % KINDS.length] }),
    () => ({ ...other, ...real }),
    () => ({ ...real, user: other.user, team: other.team, team_id: other.team_id }),
    () => ({ ...real, event: isObject(real.event) ? { ...real.event, type: EVENTS[more % EVENTS.length] } : odd }),
    () => ({ type: KINDS[more % KINDS.length], [odd || 'x']: real }),
    () => ({ ...real, team_id: 'T0ELSEWHERE', team: { id: 'T0ELSEWHERE' }, authorizations: [] }),
    () => ({ ...real, view: isObject(real.view) ? bent(real.view, step) : { state: odd } }),
    () => ({ ...real, actions: [{ type: 'button', action_id: odd || 'x', block_id: 'x', value: odd }] }),
    () => ({}),
  ];
  return forms[(where + more) % forms.length]?.() ?? {};
};
