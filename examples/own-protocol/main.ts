// A society's own order of an evening: its phases are data, in `protocol.json`, with the society's words for them.
//
// `protocolSchema` reads the data and says what is wrong with it. From there on `step` goes through it as through any
// protocol that ships. A phase without words of its own, such as `case`, has those of the phrases.

import { readFileSync } from 'node:fs';
import { type Act, type Group, instantOf, MINUTE, phaseKey, planSession, protocolSchema, step } from '@balintkit/core';
import { explainPhase, explainProtocol, phrases } from '@balintkit/core/phrases';

const data = JSON.parse(readFileSync(new URL('protocol.json', import.meta.url), 'utf8'));
const protocol = protocolSchema.parse(data);
const [english, swedish] = [phrases('en'), phrases('sv')];

console.log(protocol.title);
for (const line of explainProtocol(english, protocol)) console.log(line);

// What does not make an evening is refused, with the place in the data.
const withoutACase = { ...data, phases: data.phases.filter(({ id }: { id: string }) => id !== 'case') };
const refused = protocolSchema.safeParse(withoutACase).error?.issues ?? [];
console.log('\nWithout the phase in which somebody tells a case:');
for (const { path, message } of refused) console.log(`refused at ${path.join('.')}: ${message}`);

const zone = 'Europe/Stockholm';
const starts = instantOf('2026-11-26', '18:30', zone);
const since = instantOf('2026-01-01', '00:00', zone);
const north: Group = {
  id: 'north',
  version: 0,
  society: 'ours',
  name: 'North',
  language: 'en',
  zone,
  openness: 'closed',
  room: { from: 2, to: 12 },
  format: 'small-group',
  mode: 'in-person',
  venue: {},
  minutes: 60,
  cases: 1,
  protocol: 'default',
  pushBack: true,
  measure: { by: 'none' },
  offers: 'in-the-room',
  presence: 'panel',
  registered: true,
  places: [],
  members: [
    { person: 'Vera', role: 'leader', since },
    { person: 'Anna', role: 'member', since },
  ],
};

let now = starts;
let meeting = planSession(north, { id: 'north-1', number: 1, starts });

/** Somebody does something; what the rules refuse would be a mistake of ours here. */
const does = (act: Act): void => {
  const result = step(meeting, act, now);
  if (!result.ok) throw new Error(`${act.act} was refused: ${result.refusal.code}`);
  meeting = result.value.session;
};

console.log('\nThe evening');
does({ act: 'open', by: 'Vera', protocol });
while (meeting.state === 'running' && meeting.at) {
  const { name, who, rule } = explainPhase(english, meeting.at.phase, meeting.protocol);
  console.log(`- ${name} (${explainPhase(swedish, meeting.at.phase, meeting.protocol).name})`);
  if (who) console.log(`  ${who}`);
  if (rule) console.log(`  Rule: ${rule}`);
  if (meeting.at.phase === 'call') does({ act: 'choose', by: 'Vera', case: 1, presenter: 'Anna' });
  now += 10 * MINUTE;
  does({ act: 'advance', by: 'Vera', from: phaseKey(meeting.at) });
}
console.log(`The meeting is over: ${meeting.state}.`);
