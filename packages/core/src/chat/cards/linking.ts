import type { Identity, Person } from '../../person.ts';
import type { Phrases } from '../../phrases/index.ts';
import type { Card } from '../reply.ts';
import { card, choice, type Row, strong, sureCard } from './card.ts';
import { platformName } from './erasing.ts';

/** An account as somebody who has several tells them apart: by its platform, and where it is there. */
const accountName = (one: Identity, all: readonly Identity[]): string => {
  const isOnly = all.every((other) => other === one || other.platform !== one.platform);
  return isOnly ? platformName(one) : `${platformName(one)} (${one.tenant})`;
};

/** Whose accounts are several: which they are. */
export const accountsLine = (t: Phrases, { identities }: Person): string =>
  t.say('settings-accounts', {
    accounts: t.list(identities.map((one) => accountName(one, identities)).toSorted()),
    count: identities.length,
  });

/** Another account can be linked; where there are several, each can be taken away. */
export const accountRows = (t: Phrases, { identities }: Person): readonly Row[] => [
  [choice(t.say('button-link'), { do: 'link' })],
  ...(identities.length < 2 ? [] : identities)
    .map((one) => ({ one, account: accountName(one, identities) }))
    .toSorted((a, b) => Number(a.account > b.account) - Number(a.account < b.account))
    .map(({ one: { platform, tenant }, account }) => [
      choice(t.say('button-unlink', { account }), { do: 'unlink-ask', platform, tenant }),
    ]),
];

/** The code, and where it is to be typed. */
export const codeCard = (t: Phrases, code: string): Card =>
  card(t, [
    strong(t.say('link-title')),
    t.say('link-text'),
    [{ code: `/link ${code}` }],
    t.say('link-or'),
    [{ code: `/balint link ${code}` }],
    t.say('link-how'),
  ]);

/** For somebody who is not known here, and typed no code. */
export const codeWantedCard = (t: Phrases): Card => card(t, [t.say('link-stranger')]);

/** Asks once before two entries become one, and names what happens. */
export const uniteCard = (t: Phrases, other: Person, maker: Person, code: string): Card =>
  sureCard(
    t,
    t.say('unite-ask', { name: other.name, other: maker.name }),
    [t.say('button-unite-yes'), { do: 'link-yes', code }],
    [t.say('button-unite-no'), { do: 'home' }],
  );

/** The account is somebody's now. */
export const linkedCard = (t: Phrases, me: Person): Card =>
  card(
    t,
    [strong(t.say('linked-title', { name: me.name })), t.say('linked-text'), accountsLine(t, me)],
    [[choice(t.say('button-home'), { do: 'home' })]],
  );

/** Asks before an account is taken away. */
export const unlinkCard = (t: Phrases, { identities, aliases = [] }: Person, one: Identity): Card => {
  const { platform, tenant } = one;
  const account = accountName(one, identities);
  const isAlias = aliases.some((alias) =>
    alias.identities.some((came) => came.platform === platform && came.tenant === tenant && came.id === one.id),
  );
  return sureCard(
    t,
    t.say(isAlias ? 'unlink-ask-united' : 'unlink-ask', { account }),
    [t.say('button-unlink-yes', { account }), { do: 'unlink', platform, tenant }],
    [t.say('button-back'), { do: 'settings' }],
  );
};

/** To the account that was taken away. */
export const unlinkedCard = (t: Phrases): Card => card(t, [t.say('unlinked-text')]);
