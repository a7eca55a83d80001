import * as fc from 'fast-check';

/** What people type into a name, on a good day and on a bad one. */
export const typed: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '*all*',
    '_x_',
    '~gone~',
    '`code`',
    '<!channel>',
    '<@U012AB3CD>',
    '&lt;b&gt;',
    '> quoted',
    '<https://e.org|x>',
    'https://e.org/a_b_?q=*1*&r=2|3.',
    '5 * 3 = 15',
    'snake_case_name',
    '\u202egro.elpmaxe\u2066',
    '\u200b\u2060',
    '',
    ' ',
  ),
  fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '*',
        '_',
        '~',
        '`',
        '<',
        '>',
        '&',
        '|',
        '!',
        ' ',
        '\n',
        'я',
        '🙂',
        'א',
        '\u2068',
        '\u2069',
        '\ud83d',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  }),
);

/** The same, sometimes far too long. */
export const endless: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: typed },
  fc.tuple(typed, fc.integer({ min: 1, max: 400 })).map(([text, times]) => text.repeat(times)),
  fc.integer({ min: 1, max: 4000 }).map((length) => '*'.repeat(length)),
);
