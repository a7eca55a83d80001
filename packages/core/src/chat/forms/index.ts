import type { Form } from '../form.ts';
import { bindChat } from './binding.ts';
import { move, season, singleDate } from './dates.ts';
import { edits } from './edits.ts';
import { erase } from './erasing.ts';
import { founding } from './founding.ts';
import { join } from './joining.ts';
import { enterPerson, openingBalance } from './members.ts';
import { newGroup } from './new-group.ts';
import { pathForms } from './path.ts';
import { personal } from './personal.ts';
import { settleLength, settleMinutes } from './settling.ts';
import { ourSociety } from './society.ts';
import { statusForms } from './statuses.ts';
import { ourWords } from './words.ts';

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
  ...ourSociety,
  ourWords,
  ...pathForms,
  ...statusForms,
  erase,
  bindChat,
];
