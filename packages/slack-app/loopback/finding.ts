import { CannotDo } from './errors.ts';
import type { Standing } from './interacting.ts';
import { list } from './payload.ts';
import { rowsIn } from './reading.ts';
import type { Button, Raw, WhichButton } from './types.ts';

/** Something with buttons, and where it stands. */
export interface Place {
  readonly blocks: readonly Raw[];
  readonly standing: Standing;
}

/** Finds a button on the first of the places that has it. On a place that was named, one by its value may be gone meanwhile. */
export const findButton = (
  who: string,
  places: readonly Place[],
  which: WhichButton,
  isNamed: boolean,
): { readonly button: Button; readonly on: Standing } => {
  const withButtons = places.filter(({ blocks }) => rowsIn(blocks).length > 0);
  for (const { blocks, standing } of typeof which === 'number' ? withButtons.slice(0, 1) : withButtons) {
    const button = pick(rowsIn(blocks).flat(), which);
    if (button) return { button, on: standing };
  }
  const [first] = places;
  if (isNamed && first && typeof which === 'object' && 'value' in which)
    return { button: goneButton(first, which.value), on: first.standing };
  const there = withButtons.map(({ blocks }) =>
    rowsIn(blocks)
      .flat()
      .map(({ label }) => `"${label}"`)
      .join(', '),
  );
  throw new CannotDo(
    `${who} sees no button ${describe(which)}; there ${there.length > 0 ? `are ${there[0]}` : 'are none'}`,
  );
};

/** A button as a client that was not refreshed still shows it. */
const goneButton = ({ blocks }: Place, value: string): Button => {
  const blockId = String(list(blocks)[0]?.block_id ?? 'gone');
  const raw = { type: 'button', action_id: 'gone', value, text: { type: 'plain_text', text: value, emoji: true } };
  return { label: value, value, actionId: 'gone', blockId, raw };
};

const pick = (buttons: readonly Button[], which: WhichButton): Button | undefined => {
  if (typeof which === 'number') return buttons[which - 1];
  if (typeof which === 'string') return buttons.find(({ label }) => label === which);
  if (which instanceof RegExp) return buttons.find(({ label }) => which.test(label));
  return buttons.find(({ value }) => value === which.value);
};

const describe = (which: WhichButton): string =>
  typeof which === 'string'
    ? `"${which}"`
    : typeof which === 'object' && 'value' in which
      ? `with the value "${which.value}"`
      : String(which);
