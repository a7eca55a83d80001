import type { Form } from '../forms.ts';
import { move, season, settleLength, settleMinutes, singleDate } from './dates.ts';
import { founding } from './founding.ts';
import { edits, newGroup } from './groups.ts';
import { join } from './joining.ts';
import { enterPerson, openingBalance } from './members.ts';
import { bindChat, personal } from './personal.ts';

/** Every form there is. */
export const FORMS: readonly Form[] = [
  founding,
  join,
  newGroup,
  ...edits,
  enterPerson,
  openingBalance,
  season,
  singleDate,
  move,
  settleMinutes,
  settleLength,
  ...personal,
  bindChat,
];
