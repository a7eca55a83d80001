/** What is shown in a column: a chat of Telegram by its number, or somebody on Slack by their id. */
export type Key = number | string;

/** What is shown, from left to right. */
export type Shown = readonly Key[];

/** As whom one acts in each group, in the world that began with this number. */
export interface Acting {
  readonly opened: number;
  readonly as: Readonly<Record<string, number>>;
}

const isNumber = (one: unknown): one is number => typeof one === 'number';
const isKey = (one: unknown): one is Key => isNumber(one) || (typeof one === 'string' && /^U\w+$/.test(one));

/** Whether what a browser remembered is a choice of columns. */
export const isShown = (kept: unknown): kept is Shown => Array.isArray(kept) && kept.every(isKey);

/** Whether what a browser remembered says as whom one acts. */
export const isActing = (kept: unknown): kept is Acting => {
  if (typeof kept !== 'object' || kept === null || !('opened' in kept) || !('as' in kept)) return false;
  const { opened, as } = kept;
  return isNumber(opened) && typeof as === 'object' && as !== null && Object.values(as).every(isNumber);
};
