/** What Slack shows of mrkdwn: the text as it is seen, and the signs that format it. */
export interface Shown {
  readonly text: string;
  readonly formats: readonly string[];
}

/** Text without the escapes of what would do something. */
export const entities = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** A sign formats from the edge of a word to the edge of one. A blank without width is an edge, and the words of a date are none of it. */
const FORMATTED = /(?<![\p{L}\p{N}])([*_~`])(?=\S)((?:(?!\1).)*\S)\1(?![\p{L}\p{N}])/gu;

/** Reads mrkdwn as far as it is written here. */
export const shown = (mrkdwn: string): Shown => {
  const kept: string[] = [];
  const keep = (text: string): string => `\ue000${kept.push(text) - 1}\ue001`;
  const plain = mrkdwn
    .replace(/<!date\^\d+\^[^|]+\|([^>]+)>/g, (_, said: string) => keep(said))
    .replace(/<(https?:[^|>]+)(?:\|([^>]+))?>/g, (_, to: string, label?: string) => keep(entities(label ?? to)));
  const formats: string[] = [];
  const unformatted = plain.replace(FORMATTED, (_, sign: string, inner: string) => {
    formats.push(sign);
    return inner;
  });
  if (/^(?:&gt;|＞)/m.test(unformatted)) formats.push('>');
  const back = (text: string): string =>
    entities(text).replace(/\ue000(\d+)\ue001/g, (_, index: string) => kept[Number(index)] ?? '');
  return { text: back(unformatted).replace(/^\u00ad/, ''), formats };
};
