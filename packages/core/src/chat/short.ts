/** The most a button's label shows on the narrowest platform, in UTF-16 units. */
export const LABEL = 64;

/** At most so many UTF-16 units, never ending within a letter. */
export const short = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** A label around a name: only the name is shortened where the whole would be too long, so that the rest can be read. */
export const labelled = (name: string, make: (name: string) => string): string => {
  const whole = make(name);
  return whole.length <= LABEL ? whole : make(short(name, Math.max(1, LABEL - (whole.length - name.length))));
};
