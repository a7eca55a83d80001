import { drawButton, drawToast, type Happening, type Loopback, type Seen } from '@balintkit/telegram-bot/loopback';

/** A conversation written down step by step, as people saw it: what was done, and then what each chat showed. */
export interface Transcript {
  /** A heading, for whoever reads it. */
  readonly part: (title: string) => void;
  /** What the clock shows from here on; told with what happens then. */
  readonly time: (instant: number) => void;
  /** What happened since the last step, in an order that does not depend on which call was faster. */
  readonly step: () => void;
  /** A word on what is left out here. */
  readonly leaveOut: (what: string) => void;
  /** Leaves out what happened since the last step. */
  readonly forget: () => void;
  readonly text: () => string;
}

/** Something seen in one place; `whose` is left out where it is told once for several. */
export interface Shown {
  readonly rank: number;
  readonly whose: string;
  readonly head: (whose: readonly string[]) => string;
  readonly body: string;
}

/** What a transcript is written from. */
export interface Writing<H> {
  /** Listens to everything that happens. */
  readonly on: (listener: (happening: H) => void) => unknown;
  readonly shownOf: (happening: H) => Shown | undefined;
  /** Of happenings with the same key in one step only the last is told. */
  readonly keyOf: (happening: H) => string | undefined;
  readonly print?: ((line: string) => void) | undefined;
  /** It tells the time as this zone has it. */
  readonly zone?: string | undefined;
}

/** The transcript of what happens on a platform from now on; a line may be written into it by hand. */
export const writtenFrom = <H>({
  on,
  shownOf,
  keyOf,
  print = () => {},
  zone = 'Europe/Stockholm',
}: Writing<H>): Transcript & { readonly write: (line: string) => void } => {
  const lines: string[] = [];
  let since: H[] = [];
  let clock: number | undefined;
  on((happening) => {
    since.push(happening);
  });
  const newest = (all: readonly H[]): readonly H[] =>
    all.filter((one, index) => {
      const key = keyOf(one);
      return key === undefined || !all.slice(index + 1).some((later) => keyOf(later) === key);
    });
  const write = (line: string): void => {
    lines.push(line);
    print(line);
  };

  return {
    write,
    part: (title) => {
      write(`\n== ${title}`);
    },
    time: (instant) => {
      clock = instant;
    },
    step: () => {
      const shown = newest(since)
        .flatMap((one) => shownOf(one) ?? [])
        .map((one, index) => ({ one, index }))
        .sort((a, b) => a.one.rank - b.one.rank || a.one.whose.localeCompare(b.one.whose) || a.index - b.index)
        .map(({ one }) => one);
      since = [];
      if (shown.length === 0) return;
      if (clock !== undefined) write(`\n-- ${clockAt(clock, zone)}`);
      clock = undefined;
      write('');
      for (const [first, ...others] of alike(shown)) {
        write(first.head([first, ...others].map(({ whose }) => whose)));
        if (first.body !== '') write(first.body);
      }
    },
    leaveOut: (what) => {
      write(`\n… ${what}`);
    },
    forget: () => {
      since = [];
    },
    text: () => `${lines.join('\n').trim()}\n`,
  };
};

/** What several people read in the same words is told once. */
const alike = (all: readonly Shown[]): readonly (readonly [Shown, ...Shown[]])[] => {
  const told = new Map<string, [Shown, ...Shown[]]>();
  for (const one of all) {
    const key = one.body === '' ? one.head([one.whose]) : `${one.rank}\n${one.body}`;
    const same = told.get(key);
    if (same && !same.some(({ whose }) => whose === one.whose)) same.push(one);
    else told.set(same ? `${key}\n${told.size}` : key, [one]);
  }
  return [...told.values()];
};

/** What was done, then what was seen of it: the passing word to whoever did it first. */
const RANK: Readonly<Record<Happening['kind'], number>> = {
  tapped: 0,
  toast: 1,
  sent: 2,
  edited: 3,
  deleted: 4,
  member: 5,
  blocked: 5,
  unblocked: 5,
  migrated: 5,
};

/** The transcript of what happens on Telegram from now on; it tells the time as `zone` has it. */
export const transcriptOf = (telegram: Loopback, print?: (line: string) => void, zone?: string): Transcript =>
  writtenFrom<Happening>({
    on: telegram.on,
    shownOf,
    keyOf: (one) => (one.kind === 'edited' ? `${one.chat.id}:${one.message.id}` : undefined),
    print,
    zone,
  });

const shownOf = (happening: Happening): Shown | undefined => {
  const { chat } = happening;
  const where = chat.type === 'private' ? '' : ` · ${chat.title}`;
  const rank = RANK[happening.kind];
  switch (happening.kind) {
    case 'tapped': {
      const line = `> ${happening.person.first_name}${where} taps ${drawButton(happening.button)}`;
      return { rank, whose: happening.person.first_name, head: () => line, body: '' };
    }
    case 'toast': {
      if (happening.toast.text === '') return undefined;
      const line = `${happening.person.first_name} ${drawToast(happening.toast)}`;
      return { rank, whose: happening.person.first_name, head: () => line, body: '' };
    }
    case 'sent': {
      const { message } = happening;
      const who = message.from.first_name;
      if (message.kind === 'service') {
        return { rank: 0, whose: who, head: () => `> ${chat.title}: ${message.text}`, body: '' };
      }
      if (message.from.is_bot)
        return { rank, whose: chat.title, head: (all) => `${list(all)} |`, body: drawn(message) };
      const line = `> ${who}${where} ${message.kind === 'text' ? `writes ${message.text}` : `sends a ${message.kind}`}`;
      return { rank: 0, whose: who, head: () => line, body: '' };
    }
    case 'edited':
      return { rank, whose: chat.title, head: (all) => `${list(all)} | (changed)`, body: drawn(happening.message) };
    case 'blocked':
      return { rank: 0, whose: chat.title, head: () => `> ${chat.title} blocks the bot`, body: '' };
    default:
      return undefined;
  }
};

/** Names with commas between them. */
export const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const FIELDS = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;

/** `Thursday 26 November, 18:30`, whatever stands between the parts in this version of Node. */
const clockAt = (instant: number, timeZone: string): string => {
  const clock = new Intl.DateTimeFormat('en-GB', { ...FIELDS, timeZone });
  const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.get('weekday')} ${parts.get('day')} ${parts.get('month')}, ${parts.get('hour')}:${parts.get('minute')}`;
};

/** A message as its chat shows it, without who sent it: that is always the bot. A message that comes without a sound says so. */
const drawn = (message: Seen): string =>
  framed([
    ...(message.file ? [`(a file: ${message.file.name})`] : message.text.split('\n')),
    ...message.buttons.map((row) => row.map((button) => drawButton(button)).join(' ')),
    ...(message.silent ? ['(without a sound)'] : []),
  ]);

/** Lines with a stroke before each. */
export const framed = (lines: readonly string[]): string => lines.map((line) => `  | ${line}`.trimEnd()).join('\n');
