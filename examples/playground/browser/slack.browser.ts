import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { handsOn, NARROW, type Visit, visit, WIDE } from './visit.ts';

let here: Visit;
beforeAll(async () => {
  here = await visit();
});
afterAll(() => here.close());
afterEach(() => here.leave());

const LONG = { timeout: 120_000 };

/** A day as a date field takes it. */
const dayFrom = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(Date.now() + days * 86_400_000);

/** The same things done, in the words of each language. */
const TOLD = [
  {
    name: 'English',
    locale: 'en-GB',
    leader: 'Helen Byrne',
    member: 'Kiran Rao',
    channel: '#harbour',
    tabs: { home: 'Home', messages: 'Messages' },
    answered: 'There is something new under Messages.',
    meeting: /^Harbour group, today/,
    move: 'Move…',
    day: 'To which day?',
    time: 'At what time?',
    done: 'Done',
    fresh: '20:15',
    case: 'I have a case',
    noted: /You stand/,
    credits: /balint credits/,
    sum: /Your credits/,
    start: 0,
    also: 'Harbour',
  },
  {
    name: 'Swedish',
    locale: 'sv-SE',
    leader: 'Karin Lind',
    member: 'Maja Berg',
    channel: '#fyrisgruppen',
    tabs: { home: 'Hem', messages: 'Meddelanden' },
    answered: 'Det finns något nytt under Meddelanden.',
    meeting: /^Fyrisgruppen, imorgon|^Fyrisgruppen/,
    move: 'Flytta…',
    day: /Till vilken dag/,
    time: /tid|klockan/,
    done: 'Klar',
    fresh: '20:15',
    case: 'Jag har ett fall',
    noted: /kö|står/,
    credits: /balint credits/,
    sum: /poäng/,
    start: 1,
    also: undefined,
  },
] as const;

test.each(TOLD)('on Slack a leader moves the meeting, and a member has a case: $name', LONG, async (told) => {
  const page = await here.page({ ...WIDE, locale: told.locale });
  const { chat, opens, taps, picture } = handsOn(page);
  const name = told.name.toLowerCase();
  const tab = (who: string, label: string) => chat(who).getByRole('tab', { name: label }).click();
  await opens(told.leader);
  await opens(told.member);
  await picture(`slack-${name}-home`);

  // From the Home to the meeting, and to a form whose first answer is wrong.
  await chat(told.leader).getByRole('button', { name: told.meeting }).first().click();
  const hint = chat(told.leader).getByText(told.answered);
  await hint.waitFor();
  await tab(told.leader, told.tabs.messages);
  await hint.waitFor({ state: 'detached' });
  await tab(told.member, told.channel);
  await taps(told.leader, told.move);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(told.day).fill(dayFrom(-3));
  await dialog.getByLabel(told.time).fill(told.fresh);
  await picture(`slack-${name}-form`);
  await dialog.getByRole('button', { name: told.done }).click();
  const why = dialog.getByRole('alert');
  await why.waitFor();
  const field = dialog.getByLabel(told.day);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
  expect(await field.getAttribute('aria-describedby')).toContain(await why.getAttribute('id'));
  expect(await page.locator(':focus').getAttribute('id')).toBe(await field.getAttribute('id'));
  await picture(`slack-${name}-wrong`);
  await field.fill(dayFrom(told.start));
  await dialog.getByRole('button', { name: told.done }).click();
  await dialog.waitFor({ state: 'detached' });

  // The channel's card tells the new time, and answers whoever presses on it.
  await chat(told.member).getByRole('article').filter({ hasText: told.fresh }).first().waitFor();
  if (told.also !== undefined) {
    await opens(told.also);
    await chat(told.also).getByRole('article').filter({ hasText: told.fresh }).first().waitFor();
    await picture(`slack-${name}-telegram`);
  }
  await taps(told.member, told.case);
  await picture(`slack-${name}-channel`);
  await tab(told.member, told.tabs.messages);
  await chat(told.member).getByRole('article').filter({ hasText: told.noted }).first().waitFor();

  // A command behind the app's word, proposed and chosen by keyboard.
  await chat(told.member).getByRole('textbox').fill('/balint cred');
  await chat(told.member).getByRole('option', { name: told.credits }).waitFor();
  await page.keyboard.press('Enter');
  await chat(told.member).getByRole('article').filter({ hasText: told.sum }).last().waitFor();
  await picture(`slack-${name}-messages`);
});

test('somebody new on Slack joins a channel, at the width of a telephone', LONG, async () => {
  const page = await here.page({ ...NARROW, colours: 'dark' });
  const { chat, picture, fits } = handsOn(page);
  await page.getByRole('button', { name: 'All chats' }).click();
  await picture('slack-narrow-list');
  await page.getByRole('button', { name: 'A new person on Slack' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Nora Lind');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await chat('Nora Lind').waitFor();
  await page.getByRole('button', { name: 'More about Nora Lind' }).click();
  await page.getByRole('button', { name: 'Join #harbour' }).click();
  await chat('Nora Lind').getByRole('tab', { name: '#harbour' }).click();
  await chat('Nora Lind').getByText('Nora Lind joined the channel').waitFor();
  await picture('slack-narrow-channel');
  expect(await fits()).toBe(true);
  await chat('Nora Lind').getByRole('tab', { name: 'Home' }).click();
  await picture('slack-narrow-home');
  expect(await fits()).toBe(true);
});
