/** How the scripted evening ends, however it came about. */

/** The facts: one for each who was there. */
export const FACTS = `
who     role       minutes  presented  led  co-led  declared by  confirmed by
Astrid  leader     90       –          1    2       Astrid       Astrid
Bo      co-leader  90       –          2    1       Astrid       Astrid
Clara   member     90       1          –    –       Astrid       Astrid
David   member     90       2          –    –       Astrid       Astrid
Elin    member     90       –          –    –       Astrid       Astrid
Fatima  member     90       –          –    –       Astrid       Astrid
Gustav  member     60       –          –    –       Astrid       Astrid
Hanna   member     90       –          –    –       Astrid       Astrid
Ivan    member     70       –          –    –       Astrid       Astrid
`.trim();

/** What all these facts have in common. */
export const COMMON_TO_ALL = {
  activity: 'balint-group',
  start: '2026-11-26T17:30:00.000Z',
  zone: 'Europe/Stockholm',
  format: 'small-group',
  mode: 'online',
  present: 9,
  registered: true,
  inASeries: true,
  byStage: { opening: 4, case: 14, questions: 6, discussion: 57, return: 7, close: 2 },
  cases: [
    { presented: 'Clara', led: 'Astrid', coLed: 'Bo' },
    { presented: 'David', led: 'Bo', coLed: 'Astrid' },
  ],
};

/** What stands in the group's chat, without the buttons. */
export const GROUP_CHAT = [
  `
Balint group North · meeting 1
The meeting took place.
Next: Thursday 10 December, 18:30
`,
  `
Balint group North
3 meetings are set. The first: Thursday 26 November, 18:30 (Stockholm).
`,
  `
Balint group North · meeting 2
Thursday 10 December, 18:30–20:00 (Stockholm)
Online · the link goes to members privately
Follow-up: Clara

10 of 10 are coming.
`,
].map((text) => text.trim());

/** What each of the two leaders holds in the end, where the panel was. */
export const SETTLED = `
Balint group North · meeting 1, 90 min: confirmed
✓ 7 were there the whole time
✓ Gustav: 60 min
✓ Ivan: 70 min
Not there: Jonna
First case: presented by Clara, led by Astrid, co-led by Bo
Second case: presented by David, led by Bo, co-led by Astrid
`.trim();
