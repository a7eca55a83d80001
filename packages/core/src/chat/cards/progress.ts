import type { Progress } from '../../app/index.ts';
import { assess, requirementAt } from '../../assess.ts';
import { forecast } from '../../assess-ahead.ts';
import { type Assessed, type Help, isMetOrWaived } from '../../assessment.ts';
import { localDateOf } from '../../clock.ts';
import {
  type AssessedLine,
  type ExplainedAssessment,
  explainAssessment,
  explainForecast,
  type Phrases,
  schemeTitle,
} from '../../phrases/index.ts';
import type { Filter, Scheme } from '../../scheme.ts';
import type { Card, Line } from '../reply.ts';
import { card, choice, grid, named, type Reader, type Row, strong, when } from './card.ts';
import { followedSchemes } from './path.ts';

/** How far somebody is under a scheme, in words, and what they could tell for it. */
interface Standing extends ExplainedAssessment {
  readonly tells: ReadonlySet<Help['is']>;
}

/** How far somebody is under a scheme, today in their own calendar. */
const standing = ({ t, zone, now }: Reader, progress: Progress, scheme: Scheme): Standing => {
  const record = progress.record(scheme);
  const assessment = assess(record, scheme, localDateOf(now, zone));
  const helpsOf = ({ helps, of = [] }: Assessed): readonly Help['is'][] => [
    ...helps.map(({ is }) => is),
    ...of.flatMap(helpsOf),
  ];
  return { ...explainAssessment(t, assessment, scheme, record), tells: new Set(helpsOf(assessment.tree)) };
};

/** How far somebody is under each scheme they follow; without one, the way to choose one. */
export const progressCard = (reader: Reader, progress: Progress): Card => {
  const { t } = reader;
  const schemes = followedSchemes(progress);
  const [only] = schemes;
  if (only && schemes.length === 1) return progressOfCard(reader, progress, only, '0');
  const said = schemes.map((scheme) => ({ scheme, ...standing(reader, progress, scheme) }));
  return card(
    t,
    [
      strong(t.say('progress-title')),
      ...when(said.length === 0, t.say('path-none')),
      ...said.flatMap(({ title, whole: [first = ''] }) => ['', strong(title), first]),
    ],
    [
      ...said.map(({ scheme, title }) => [named(title, { do: 'progress-of', scheme: scheme.id, part: '0' })]),
      when(said.length === 0, choice(t.say('button-schemes'), { do: 'schemes', page: 0 } as const)),
      [choice(t.say('button-path'), { do: 'path' })],
    ],
  );
};

/** A line of the tree with those below it, and the numbers of the branches that lead to it. */
interface Branch {
  readonly line: AssessedLine;
  readonly part: string;
  readonly of: readonly Branch[];
}

/** The tree that was told line by line; its root is `part`, and what lies below is numbered. */
const treeOf = ([root, ...lines]: readonly AssessedLine[], part: string): Branch | undefined => {
  if (!root) return undefined;
  const below = lines.findIndex(({ depth }) => depth <= root.depth);
  const all = below === -1 ? lines : lines.slice(0, below);
  const starts = all.flatMap(({ depth }, index) => (depth === root.depth + 1 ? [index] : []));
  const of = starts.flatMap((start, index) => {
    const number = `${index + 1}`;
    return treeOf(all.slice(start, starts[index + 1]), part === '0' ? number : `${part}.${number}`) ?? [];
  });
  return { line: root, part, of };
};

const branchAt = (tree: Branch, part: string): Branch | undefined =>
  tree.part === part ? tree : tree.of.map((one) => branchAt(one, part)).find((one) => one !== undefined);

const GROUPS = ['tell', 'open', 'waiting', 'paper', 'unknown', 'done', 'beside'] as const;

/** Under which heading a part stands. What never blocks stands apart from what does. */
const groupOf = (scheme: Scheme, branch: Branch): (typeof GROUPS)[number] => {
  const { line } = branch;
  if (line.weight) return 'beside';
  if (isMetOrWaived(line)) return 'done';
  if (isOnPaper(scheme, line)) return 'paper';
  if (line.status === 'short' || line.status === 'expired') return 'open';
  if (line.status === 'waiting') return 'waiting';
  return isToTell(branch) ? 'tell' : 'unknown';
};

/** Whether it hangs on what the person did not tell so far. */
const isToTell = ({ line, of }: Branch): boolean => line.why === 'profile-unknown' || of.some(isToTell);

/** A document, a fee or a decision, and not hours. */
const isOnPaper = (scheme: Scheme, { path }: Pick<AssessedLine, 'path'>): boolean => {
  const kind = requirementAt(scheme, path)?.kind;
  return kind === 'tick' || kind === 'decision';
};

/** A part without what it holds: how much of that is met, or what is asked. */
const partLine = (t: Phrases, scheme: Scheme, { part, line, of }: Branch): string => {
  const number = part.replace('r.', '');
  const asked = requirementAt(scheme, line.path);
  if (line.name === undefined || of.length === 0) {
    // Of hours it is said at once how many there are, and of what holds nothing why.
    const stand = (asked?.kind === 'sum' || line.name !== undefined) && !isMetOrWaived(line) ? [line.stand] : [];
    return t.say('progress-part', { part: number, asked: [line.asked, ...stand].join(' ') });
  }
  const binding = of.filter((one) => one.line.weight === undefined);
  const need = asked?.kind === 'any' ? (asked.atLeast ?? 1) : binding.length;
  const met = binding.filter((one) => isMetOrWaived(one.line)).length;
  return t.say('progress-holder', { part: number, name: line.name, met, need });
};

/** The parts of a branch by how they stand, each with its number. */
const folded = (t: Phrases, scheme: Scheme, { of }: Branch): readonly (string | Line)[] =>
  GROUPS.flatMap((group) => {
    const parts = of.filter((part) => groupOf(scheme, part) === group);
    const lines = parts.map((part) => partLine(t, scheme, part));
    return lines.length === 0 ? [] : ['', strong(t.say(`progress-${group}`)), ...lines];
  });

/** A branch and everything below it, in full. */
const unfolded = ({ line: { asked, stands }, of }: Branch, depth = 0): readonly string[] => [
  `${BULLETS[Math.min(depth, BULLETS.length - 1)]}${[asked, ...stands].join(' ')}`,
  ...of.flatMap((one) => unfolded(one, depth + 1)),
];
const BULLETS = ['', '• ', '◦ ', '– '];

/** The whole tree where it is one branch: of several things together none is asked, so it is said why. */
const alone = (tree: Branch): readonly string[] =>
  tree.line.name === undefined ? unfolded(tree) : [tree.line.stands.join(' ')];

/** As many letters as one takes in; what is longer stays folded. */
const AT_ONCE = 2000;

const partRows = (t: Phrases, scheme: Scheme, { of }: Branch): readonly Row[] =>
  grid(
    of.map(({ part }) =>
      choice(t.say('button-part', { part: part.replace('r.', '') }), { do: 'progress-of', scheme: scheme.id, part }),
    ),
    4,
  );

/** How far somebody is under a scheme: the next step, then the parts, which can be unfolded one by one. */
export const progressOfCard = (reader: Reader, progress: Progress, scheme: Scheme, part: string): Card => {
  const { t } = reader;
  const said = standing(reader, progress, scheme);
  const tree = treeOf(said.lines, '0');
  const renewal = treeOf(said.renewal?.lines ?? [], 'r');
  const branch = tree && part !== '0' ? (branchAt(tree, part) ?? (renewal && branchAt(renewal, part))) : undefined;
  if (branch) return branchCard(t, progress, scheme, said, branch);
  const { title, origin, whole, next } = said;
  return card(
    t,
    [
      strong(title),
      ...whole,
      ...when(next !== undefined, '', next ?? ''),
      ...(tree ? (tree.of.length > 0 ? folded(t, scheme, tree) : ['', ...alone(tree)]) : []),
      // The source itself stands in what is said about the scheme.
      ...when(origin.length > 1, '', ...origin.slice(1)),
    ],
    [
      ...(tree ? partRows(t, scheme, tree) : []),
      tellRow(t, said),
      when(
        renewal !== undefined,
        choice(t.say('button-renewal'), { do: 'progress-of', scheme: scheme.id, part: 'r' } as const),
      ),
      [
        choice(t.say('button-forecast'), { do: 'forecast', scheme: scheme.id }),
        choice(t.say('button-path'), { do: 'path' }),
      ],
      [choice(t.say('button-about-scheme'), { do: 'scheme', scheme: scheme.id })],
    ],
  );
};

const branchCard = (t: Phrases, progress: Progress, scheme: Scheme, said: Standing, branch: Branch): Card => {
  const { title, renewal } = said;
  const noted = notes(t, progress, scheme, branch);
  const { part, line } = branch;
  const isRenewal = part.startsWith('r');
  const all = unfolded(branch);
  const isLong = all.join('\n').length > AT_ONCE && branch.of.length > 0;
  const above = part.includes('.') ? part.replace(/\.\d+$/, '') : '0';
  return card(
    t,
    [
      strong(isRenewal && renewal ? renewal.title : title),
      ...when(part !== 'r', t.say('progress-part-title', { part: part.replace('r.', '') })),
      ...(isLong ? [[line.asked, ...line.stands].join(' '), ...folded(t, scheme, branch)] : all),
      ...when(noted.length > 0, '', ...noted),
    ],
    [
      ...(isLong ? partRows(t, scheme, branch) : []),
      [choice(t.say('button-back'), { do: 'progress-of', scheme: scheme.id, part: above })],
    ],
  );
};

/** What is to be known about a part: what is not entered here, and for whose its hours are taken. */
const notes = (t: Phrases, { society }: Progress, scheme: Scheme, branch: Branch): readonly string[] => {
  const leaves = leavesOf(branch);
  const open = leaves.filter(({ line }) => !isMetOrWaived(line));
  const isElsewhere = sumsIn(scheme, open).some(({ activities }) => !activities.includes('balint-group'));
  const isOfOne = sumsIn(scheme, leaves).some(
    ({ societies, ledBy, confirmedBy }) => scheme.hours ?? societies ?? ledBy?.society ?? confirmedBy?.society,
  );
  return [
    ...when(
      open.some(({ line }) => isOnPaper(scheme, line)),
      t.say('progress-on-paper'),
    ),
    ...when(isElsewhere, t.say('progress-elsewhere')),
    ...when(society.short === undefined && isOfOne, t.say('progress-home')),
  ];
};

/** Which hours are added up. */
const sumsIn = (scheme: Scheme, branches: readonly Branch[]): readonly Filter[] =>
  branches.flatMap(({ line }) => {
    const asked = requirementAt(scheme, line.path);
    return asked?.kind === 'sum' ? [asked.of] : [];
  });

const leavesOf = (branch: Branch): readonly Branch[] => (branch.of.length > 0 ? branch.of.flatMap(leavesOf) : [branch]);

/** Where somebody tells what a scheme asks about them. */
const tellRow = (t: Phrases, { tells }: Standing): Row => [
  ...when(tells.has('tell-profession'), choice(t.say('button-professions'), { do: 'professions' } as const)),
  ...when(tells.has('tell-trainings'), choice(t.say('button-trainings'), { do: 'trainings' } as const)),
  ...when(tells.has('tell-practice'), choice(t.say('button-practice'), { do: 'practice' } as const)),
];

/** When it could be met, part by part. */
export const forecastCard = ({ t, zone, now }: Reader, progress: Progress, scheme: Scheme): Card => {
  const ahead = forecast(progress.record(scheme), scheme, localDateOf(now, zone));
  return card(
    t,
    [strong(schemeTitle(t, scheme)), t.say('forecast-text'), '', ...explainForecast(t, ahead, scheme)],
    [[choice(t.say('button-back'), { do: 'progress-of', scheme: scheme.id, part: '0' })]],
  );
};
