import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handsOn, NARROW, type Visit, visit, WIDE } from './visit.ts';

let here: Visit;
beforeAll(async () => {
  here = await visit();
});
afterAll(() => here.close());
afterEach(() => here.leave());

const LONG = { timeout: 120_000 };
const [LEADER, CO_LEADER, GROUP, NEWCOMER] = ['Alice Hart', 'Ben Okafor', 'Riverside', 'Nora Lind'];

test('an evening is clicked through, from the invitation to the credits', LONG, async () => {
  const page = await here.page(WIDE);
  const { chat, sees, taps, says, isIn, picture } = handsOn(page);
  await page.getByRole('button', { name: 'Understood' }).click();

  // Somebody new is invited, asks to join, and is welcomed.
  await taps(LEADER, 'My groups');
  await taps(LEADER, 'Riverside group');
  await taps(LEADER, 'Invitations');
  await taps(LEADER, 'Invite: member');
  await chat(LEADER)
    .getByText(/^https:\/\/t\.me/)
    .click();
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
  await chat(GROUP)
    .getByRole('button', { name: `More about ${GROUP}` })
    .click();
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
  await page.locator('.toast').first().waitFor({ state: 'hidden' });
  await picture('gathering');

  // The newcomer presents; somebody says Stop, and it is gone on.
  await taps(LEADER, 'Next: opening');
  await taps(LEADER, `First case: ${NEWCOMER}`);
  await taps(LEADER, 'Next: presentation');
  await sees(GROUP, 'Now: presentation');
  await isIn(GROUP, 'Grace Lowe');
  await taps(GROUP, 'Stop');
  await sees(LEADER, 'Stop was said');
  await taps(LEADER, 'Go on, all agree');
  for (const phase of ['questions', 'discussion', "presenter's return"]) await taps(LEADER, `Next: ${phase}`);
  await taps(LEADER, 'No further case');
  await taps(LEADER, 'Next: close');
  await taps(LEADER, 'Close the meeting');
  await sees(LEADER, 'Who was there?');
  await picture('settling');

  // The leader confirms, and the newcomer has her first credits.
  await taps(LEADER, /^Confirm for all/);
  await sees(LEADER, /confirmed|settled/i);
  await says(NEWCOMER, '/credits');
  await sees(NEWCOMER, /1\.5 points/);
  await page.getByRole('button', { name: 'What is stored' }).click();
  await page.getByRole('row').filter({ hasText: NEWCOMER }).first().waitFor();
  await picture('credits');
});

test('a command is proposed, chosen and answered by keyboard alone', LONG, async () => {
  const page = await here.page(WIDE);
  const { chat, sees } = handsOn(page);
  const field = chat(LEADER).getByRole('textbox');
  // From one field to the next by Tab, as far as it takes.
  for (let times = 0; times < 120 && (await chat(LEADER).locator('textarea:focus').count()) === 0; times += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.type('/cred');
  await chat(LEADER)
    .getByRole('option', { name: /\/credits/ })
    .waitFor();
  await page.keyboard.press('Tab');
  expect(await field.inputValue()).toBe('/credits ');
  await page.keyboard.press('Enter');
  await sees(LEADER, /Your credits/);
  // Back to the buttons of the answer, and one of them.
  const button = chat(LEADER).getByRole('button', { name: 'By month' }).last();
  await button.focus();
  await page.keyboard.press('Enter');
  await sees(LEADER, /By month|2026/);
  await page.getByRole('button', { name: 'Start over' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('an evening is played step by step, and the playground is back when one leaves', LONG, async () => {
  const page = await here.page(WIDE);
  const drafts = async () => {
    const written = await page.locator('[data-room] textarea').all();
    return (await Promise.all(written.map((field) => field.inputValue()))).join('');
  };
  await handsOn(page).chat(LEADER).getByRole('textbox').fill('half a thought');
  expect(await drafts()).toBe('half a thought');
  await page.getByRole('button', { name: 'Play the evening' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Svenska' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin' }).click();
  const next = page.getByRole('button', { name: 'Next step' });
  await handsOn(page).chat(LEADER).waitFor({ state: 'detached' });
  expect(await drafts()).toBe('');
  await next.focus();
  for (const done of ['1 step', '2 steps', '3 steps']) {
    await page.keyboard.press('Enter');
    await page.getByText(`· ${done}`, { exact: false }).waitFor();
  }
  expect(await page.locator(':focus').textContent()).toBe('Next step');
  for (let steps = 3; steps < 6; steps += 1) await next.click();
  await page.getByText('Vad heter föreningen').first().waitFor();
  await handsOn(page).picture('play');
  await page.getByRole('button', { name: 'Leave' }).click();
  await handsOn(page).chat(LEADER).waitFor();
  expect(await drafts()).toBe('');
});

test(
  'at the width of a telephone, in Russian, a member looks at the next meeting and at what is stored',
  LONG,
  async () => {
    const page = await here.page({ ...NARROW, locale: 'ru-RU' });
    const { sees, taps, picture, opens, fits } = handsOn(page);
    await page.getByRole('button', { name: 'Все чаты' }).click();
    await opens('Борис Седов');
    await taps('Борис Седов', 'Мои часы и баллы');
    await sees('Борис Седов', /баллы/);
    await picture('narrow-chat');
    expect(await fits()).toBe(true);
    for (const [tab, shot] of [
      ['Время и показ', 'narrow-clock'],
      ['Данные', 'narrow-stored'],
    ] as const) {
      await page.getByRole('button', { name: tab }).click();
      await picture(shot);
      expect(await fits()).toBe(true);
    }
  },
);

test.each([
  ['wide-light', { ...WIDE, colours: 'light' }],
  ['wide-dark', { ...WIDE, colours: 'dark' }],
  ['narrow-light', { ...NARROW, colours: 'light' }],
  ['narrow-dark', { ...NARROW, colours: 'dark' }],
] as const)('the first look: %s', LONG, async (name, look) => {
  const page = await here.page(look);
  await page.getByRole('article').first().waitFor();
  const { picture, fits } = handsOn(page);
  await picture(name);
  expect(await fits()).toBe(true);
});
