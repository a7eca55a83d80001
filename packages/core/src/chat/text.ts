import { short } from './short.ts';

/**
 * Text that can neither break out of its line nor turn the reading order of what follows: controls become blanks, marks
 * of direction go unless they hold a name together, half a surrogate pair becomes the sign for something unreadable.
 */
export const harmless = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/(\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069)|[\u202a-\u202e\u2066-\u2069]/g, '$1')
    .replace(/\p{Cs}/gu, '\ufffd');

/** Whether nothing of it can be seen; platforms refuse such a message or button. */
export const isBlank = (text: string): boolean => !/[^\s\p{Cf}]/u.test(text);

/** As much of a text as is written in so many units; what is left out at its end is shown by an ellipsis. */
export const fitted = (text: string, most: number, write: (text: string) => string): string => {
  const whole = write(text);
  if (whole.length <= most) return whole;
  let [fits, over] = [1, Math.min(text.length, most) + 1];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (write(short(text, middle)).length <= most) fits = middle;
    else over = middle;
  }
  return write(short(text, fits));
};

/** A button's label, a title: one line that is never empty, in at most so many UTF-16 units. */
export const labelOf = (text: string, most: number): string => {
  const line = harmless(text).trim();
  return isBlank(line) ? '…' : short(line, most);
};
