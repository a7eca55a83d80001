// An evening of a Balint group by the rules alone, from planning to the facts that it proves.
//
// There is no store here, no bot and no clock. A rule takes a meeting, what somebody does, and the moment. It gives the
// next meeting and what happened, or says why not. Nothing is changed in place: a meeting is a plain value.

import {
  type Act,
  ALL_TIME,
  creditRuleOf,
  type Fact,
  factsOf,
  type Group,
  instantOf,
  localTimeOf,
  MINUTE,
  MINUTES,
  order,
  planSession,
  presenters,
  protocolOf,
  shown,
  standingOf,
  state,
  step,
} from '@balintkit/core';

const zone = 'Europe/Stockholm';
const starts = instantOf('2026-11-26', '18:30', zone);
const since = instantOf('2026-01-01', '00:00', zone);

// A group is its frame and its people.
const north: Group = {
  id: 'north',
  version: 0,
  society: 'ours',
  name: 'North',
  language: 'en',
  zone,
  openness: 'closed',
  room: { from: 4, to: 12 },
  format: 'small-group',
  mode: 'in-person',
  venue: { address: 'Storgatan 1' },
  minutes: 90,
  cases: 2,
  protocol: 'default',
  pushBack: true,
  measure: { by: 'credits' },
  offers: 'from-the-announcement',
  presence: 'panel',
  registered: true,
  places: [],
  members: [
    { person: 'Vera', role: 'leader', since },
    { person: 'Anna', role: 'member', since },
    { person: 'Boris', role: 'member', since },
    { person: 'Clara', role: 'member', since },
    { person: 'David', role: 'member', since },
  ],
};

const protocol = protocolOf(north.protocol);
if (!protocol) throw new RangeError(`there is no protocol ${north.protocol}`);
const rule = creditRuleOf('se-sfam') ?? MINUTES;

let meeting = planSession(north, { id: 'north-14', number: 14, starts });
console.log(`Group ${north.name}, meeting ${meeting.number}, by the protocol “${protocol.title}”`);

/** Somebody does something, so many minutes after the beginning. What follows is printed, or why nothing does. */
const does = (minute: number, words: string, act: Act): void => {
  const now = starts + minute * MINUTE;
  const result = step(meeting, act, now);
  const time = localTimeOf(now, zone);
  if (result.ok) {
    meeting = result.value.session;
    const happened = result.value.happened.map(({ what }) => what).join(', ') || 'nothing changes';
    console.log(`${time}  ${words}: ${happened}${whereItIs()}`);
  } else {
    console.log(`${time}  ${words}: no, ${result.refusal.code}`);
  }
};

const whereItIs = (): string => {
  if (meeting.state !== 'running' || !meeting.at) return '';
  const { phase, case: number } = meeting.at;
  return number === 0 ? ` (${phase})` : ` (${phase}, case ${number})`;
};

console.log('\nBefore');
does(-600, 'David cannot come', { act: 'answer', by: 'David', person: 'David', is: 'not-coming' });
does(-500, 'Anna has a case', { act: 'offer', by: 'Anna', person: 'Anna' });
does(-400, 'Boris has a case', { act: 'offer', by: 'Boris', person: 'Boris' });
does(-400, 'Boris taps twice', { act: 'offer', by: 'Boris', person: 'Boris' });
does(-300, 'Vera has a case', { act: 'offer', by: 'Vera', person: 'Vera' });

// Whoever comes with a history has it entered: it counts in the queue, and nowhere else.
const balance = (person: string, hours: number): Fact => ({
  id: `balance-${person}`,
  society: 'ours',
  person,
  activity: 'opening-balance',
  role: 'member',
  start: since,
  zone,
  minutes: hours * 60,
  declaredBy: 'Vera',
  confirmedBy: 'Vera',
  at: since,
});
const history = [balance('Anna', 12), balance('Boris', 7)];

console.log('\nThe queue advises the leader, who may choose anyone');
const standingHere = standingOf(history, { group: north, rule, tonight: presenters(meeting) });
for (const { place, offer, standing, because } of order(meeting.offers, standingHere, north.measure))
  console.log(`${place}. ${offer.by}, ${shown(standing.amount)} points${because.before ? ` (${because.before})` : ''}`);

console.log('\nThe meeting');
does(-5, 'Vera opens', { act: 'open', by: 'Vera', protocol, creditRule: rule.id });
does(0, 'Vera begins', { act: 'advance', by: 'Vera', from: 'gathering.0' });
does(3, 'Vera goes on without a case', { act: 'advance', by: 'Vera', from: 'opening.0' });
does(4, 'Vera chooses Boris', { act: 'choose', by: 'Vera', case: 1, presenter: 'Boris' });
does(4, 'Boris tells', { act: 'advance', by: 'Vera', from: 'call.1' });
does(6, 'Clara arrives', { act: 'arrive', by: 'Vera', person: 'Clara' });
does(11, 'The group asks', { act: 'advance', by: 'Vera', from: 'case.1' });
does(13, 'Boris declines a question', { act: 'decline', by: 'Boris', from: 'questions.1' });
does(16, 'The group speaks', { act: 'advance', by: 'Vera', from: 'questions.1' });
does(16, 'Vera taps twice', { act: 'advance', by: 'Vera', from: 'questions.1' });
does(20, 'Boris, who listens, wants to go on', { act: 'advance', by: 'Boris', from: 'discussion.1' });
does(25, 'Somebody says Stop', { act: 'stop', by: 'Clara' });
does(26, 'Vera goes on meanwhile', { act: 'advance', by: 'Vera', from: 'discussion.1' });
does(27, 'All agree to go on', { act: 'resume', by: 'Vera' });
does(43, 'Boris returns', { act: 'advance', by: 'Vera', from: 'discussion.1' });
does(46, 'Who has a second case?', { act: 'advance', by: 'Vera', from: 'return.1' });
does(47, 'Vera chooses Anna', { act: 'choose', by: 'Vera', case: 2, presenter: 'Anna' });
does(47, 'Anna tells', { act: 'advance', by: 'Vera', from: 'call.2' });
does(54, 'The group asks', { act: 'advance', by: 'Vera', from: 'case.2' });
does(59, 'The group speaks', { act: 'advance', by: 'Vera', from: 'questions.2' });
does(85, 'Anna returns', { act: 'advance', by: 'Vera', from: 'discussion.2' });
does(88, 'The last words', { act: 'advance', by: 'Vera', from: 'return.2' });
does(90, 'Vera closes', { act: 'advance', by: 'Vera', from: 'close.0' });

console.log('\nAfterwards');
does(95, 'David was there after all, for an hour', { act: 'settle-seat', by: 'Vera', person: 'David', minutes: 60 });
does(96, 'Vera confirms', { act: 'attest', by: 'Vera', as: 'leader' });

// A fact is something that was true. Points are computed from it, whenever somebody asks and by whichever rule.
console.log(`\nWhat it proves, and what that is worth by ${rule.title}`);
const facts = factsOf(meeting, { by: 'Vera', at: starts + 96 * MINUTE, id: (person) => `fact-${person}` });
for (const fact of facts) {
  const presented = presenters(meeting).includes(fact.person) ? ', presented a case' : '';
  const { points } = state([fact], rule, ALL_TIME);
  console.log(`${fact.person}: ${fact.minutes} minutes as ${fact.role}${presented}: ${shown(points)} points`);
}
