import type { Channel, Person as OnSlack } from '@balintkit/slack-app/loopback';
import type { Group, Person as OnTelegram } from '@balintkit/telegram-bot/loopback';
import { type Actors, actorsOn, type Directing } from './acting.ts';
import { type Cast, castOn } from './cast.ts';
import { MIXED, type MixedProcessStage } from './mixed-process-stage.ts';
import { slackActorsOn } from './slack-acting.ts';
import { slackCastOn } from './slack-stage.ts';
import { BOT } from './stage.ts';
import { NAMES, type Name } from './story.ts';

/** Somebody with an account on one of the two platforms. */
export type Somebody = { readonly telegram: OnTelegram } | { readonly slack: OnSlack };

/** Where a group stands on both. */
export interface Both {
  readonly telegram: Group;
  readonly slack: Channel;
}

/** Every other one on Slack, with the leader; the rest on Telegram, with the co-leader. */
export const mixedCastOn = ({ telegram, slack }: MixedProcessStage): Cast<Somebody, Both> => {
  const [there, here] = [castOn(telegram), slackCastOn(slack)];
  const people = Object.fromEntries(
    NAMES.map((name, index) => [
      name,
      index % 2 === 0 ? { slack: here.people[name] } : { telegram: there.people[name] },
    ]),
  ) as Record<Name, Somebody>;
  return { people, chat: { telegram: there.chat, slack: here.chat } };
};

/** Acts on both platforms: everybody where they are. An invitation is passed on by its word alone. */
export const mixedActorsOn = (
  stage: MixedProcessStage,
  { transcript, before }: Pick<Directing<never, never>, 'transcript' | 'before'>,
): Actors<Somebody, Both> => {
  const common = { stage, ...(before ? { before: (what: string) => before(what) } : {}) };
  const telegram = actorsOn({ ...common, transcript, patience: 60_000 });
  const onSlack = {
    ...common,
    transcript: { ...transcript, handsIn: () => {} },
    deaths: () => stage.deaths(MIXED.slack),
  };
  const slack = slackActorsOn(onSlack, stage.slack);
  const taps: Actors<Somebody, Both>['taps'] = (person, which, where) =>
    'slack' in person
      ? slack.taps(person.slack, which, where?.slack)
      : telegram.taps(person.telegram, which, where?.telegram);

  return {
    story: telegram.story,
    step: (what, act) => telegram.step(what, act),
    at: telegram.at,
    part: telegram.part,
    leftOut: telegram.leftOut,
    taps,
    tapsAll: async (person, ...which) => {
      for (const one of which) await taps(person, one);
    },
    called: (person) => ('slack' in person ? slack.called(person.slack) : telegram.called(person.telegram)),
    says: (person, text, where) =>
      'slack' in person
        ? slack.says(person.slack, text, where?.slack)
        : telegram.says(person.telegram, text, where?.telegram),
    fillsIn: (person, ...answers) =>
      'slack' in person ? slack.fillsIn(person.slack, ...answers) : telegram.fillsIn(person.telegram, ...answers),
    opens: (person, word) =>
      'slack' in person
        ? slack.starts(person.slack, word)
        : telegram.opens(person.telegram, `https://t.me/${BOT}?start=${word}`),
    starts: (person, payload) =>
      'slack' in person ? slack.starts(person.slack, payload) : telegram.starts(person.telegram, payload),
    addsBot: (person, where) =>
      'slack' in person ? slack.addsBot(person.slack, where.slack) : telegram.addsBot(person.telegram, where.telegram),
    invitation: (person) => {
      const seen = 'slack' in person ? slack.invitation(person.slack) : telegram.invitation(person.telegram);
      return /j-\w{22}/.exec(seen)?.[0] ?? '';
    },
    reads: (person) => ('slack' in person ? slack.reads(person.slack) : telegram.reads(person.telegram)),
  };
};
