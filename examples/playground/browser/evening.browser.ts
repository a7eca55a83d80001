import { afterAll, beforeAll, expect, test } from 'vitest';
import { handsOn, type Visit, visit, WIDE } from './visit.ts';

let here: Visit;
beforeAll(async () => {
  here = await visit();
});
afterAll(() => here.close());

const [LEADER, CO_LEADER, GROUP, NEWCOMER] = ['Alice Hart', 'Ben Okafor', 'Riverside', 'Nora Lind'];

test('an evening is clicked through, from the invitation to the credits', { timeout: 240_000 }, async () => {
  const page = await here.page(WIDE);
  const { chat, sees, taps, says, isIn, opens, picture } = handsOn(page);
  await page.getByRole('button', { name: 'Understood' }).click();

  // Somebody new is invited, asks to join, and is welcomed.
  await taps(LEADER, 'My groups');
  await taps(LEADER, 'Riverside group');
  await taps(LEADER, 'Invitations');
  await taps(LEADER, 'Invite: member');
  await chat(LEADER).getByText(/^https:\/\/t\.me/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill(NEWCOMER);
  await dialog.getByRole('button', { name: 'Open' }).click();
  await taps(NEWCOMER, 'English');
  await taps(NEWCOMER, NEWCOMER);
  await taps(NEWCOMER, 'Nurse');
  await taps(NEWCOMER, 'London');
  await taps(NEWCOMER, 'I have read this');
  await taps(NEWCOMER, 'I accept the rules');
  await taps(LEADER, 'Welcome…');
  await taps(LEADER, 'None of these: welcome');
  await sees(NEWCOMER, /welcome|belong/i);
  await chat(GROUP).getByRole('button', { name: `More about ${GROUP}` }).click();
  await page.getByRole('button', { name: 'People in the group…' }).click();
  await dialog.getByRole('listitem').filter({ hasText: NEWCOMER }).getByRole('button').click();
  await page.keyboard.press('Escape');
  await picture('welcomed');

  // Tonight comes nearer: the newcomer has a case, and stands in the queue.
  const nextReminder = page.getByRole('button', { name: /next reminder/i });
  await nextReminder.click();
  await isIn(GROUP, NEWCOMER);
  await taps(GROUP, 'I have a case');
  await sees(NEWCOMER, /You stand/);
  await page.getByRole('button', { name: '+1 h' }).click();

  // The leader opens the meeting, and they gather.
  await says(LEADER, '/next');
  await taps(LEADER, /^Riverside group, today/);
  await taps(LEADER, 'Open the meeting');
  for (const name of [CO_LEADER, 'Chloe Marsh', 'Daniel Frost', 'Grace Lowe', NEWCOMER]) {
    await isIn(GROUP, name);
    await taps(GROUP, 'I am here');
  }
  await sees(LEADER, `1. ${NEWCOMER}: 0 points, never presented`);
  await picture('gathering');

  // The newcomer presents; somebody says Stop, and it is gone on.
  await taps(LEADER, 'Next: opening');
  await taps(LEADER, `First case: ${NEWCOMER}`);
  await taps(LEADER, 'Next: presentation');
  await sees(GROUP, 'Now: presentation');
  await isIn(GROUP, 'Grace Lowe');
  await taps(GROUP, 'Stop');
  await sees(LEADER, 'Stop was said');
  await taps(LEADER, /^(Go on|Resume|We go on)/);
  for (const phase of ['questions', 'discussion', "presenter's return", 'close']) await taps(LEADER, `Next: ${phase}`);
  await taps(LEADER, 'Close the meeting…');
  console.log(await chat(LEADER).getByRole('article').last().innerText());
  await picture('settling');
});
