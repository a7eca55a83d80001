import { drawButton, drawToast, type Happening, type Loopback, type Seen } from '@balintkit/telegram-bot/loopback';

/** A conversation written down step by step, as people saw it: what was done, and then what each chat showed. */
export interface Transcript {
  /** A heading, for whoever reads it. */
  readonly part: (title: string) => void;
  /** What happened since the last step, in an order that does not depend on which call was faster. */
  readonly step: () => void;
  /** Leaves out what happened since the last step, with a word on what it was. */
  readonly leaveOut: (what?: string) => void;
  readonly text: () => string;
}

const RANK: Readonly<Record<string, number>> = { tapped: 0, toast: 1, sent: 2, edited: 3, deleted: 4 };

export const transcriptOf = (telegram: Loopback, print: (line: string) => void = () => {}): Transcript => {
  const lines: string[] = [];
  let since: Happening[] = [];
  telegram.on((happening) => {
    since.push(happening);
  });
  const write = (line: string): void => {
    lines.push(line);
    print(line);
  };
  const lineOf = (happening: Happening): string | undefined => {
    const where = happening.chat.type === 'private' ? '' : ` · ${happening.chat.title}`;
    switch (happening.kind) {
      case 'tapped':
        return `> ${happening.person.first_name}${where} taps [ ${happening.button.text} ]`;
      case 'toast':
        return happening.toast.text === '' ? undefined : `${happening.person.first_name} ${drawToast(happening.toast)}`;
      case 'sent':
        if (happening.message.kind === 'service') return undefined;
        if (!happening.message.from.is_bot)
          return `> ${happening.chat.type === 'private' ? happening.chat.title : happening.message.from.first_name}${where} writes ${happening.message.text}`;
        return `${happening.chat.title} |\n${indent(happening.message)}`;
      case 'edited':
        return `${happening.chat.title} | (changed)\n${indent(happening.message)}`;
      default:
        return undefined;
    }
  };
  return {
    part: (title) => {
      write('');
      write(`== ${title}`);
    },
    step: () => {
      const rank = (one: Happening) => (one.kind === 'sent' && !one.message.from.is_bot ? 0 : (RANK[one.kind] ?? 9));
      const last = new Map(
        since.map((one, index) => [
          'message' in one && one.kind === 'edited' ? `${one.chat.id}:${one.message.id}` : `${index}`,
          one,
        ]),
      );
      const shown = since.filter(
        (one, index) => last.get(one.kind === 'edited' ? `${one.chat.id}:${one.message.id}` : `${index}`) === one,
      );
      const ordered = shown
        .map((one, index) => ({ one, index }))
        .sort(
          (a, b) => rank(a.one) - rank(b.one) || a.one.chat.title.localeCompare(b.one.chat.title) || a.index - b.index,
        );
      since = [];
      const said = ordered.flatMap(({ one }) => lineOf(one) ?? []);
      if (said.length > 0) write('');
      for (const line of said) write(line);
    },
    leaveOut: (what) => {
      since = [];
      if (what !== undefined) write(`\n… ${what}`);
    },
    text: () => `${lines.join('\n').trim()}\n`,
  };
};

/** A message as its chat shows it, without who sent it: that is always the bot. */
const indent = (message: Seen): string =>
  [...message.text.split('\n'), ...message.buttons.map((row) => row.map((button) => drawButton(button)).join(' '))]
    .map((line) => `  | ${line}`.trimEnd())
    .join('\n');
