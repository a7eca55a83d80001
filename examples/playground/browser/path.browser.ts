import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { handsOn, type Visit, visit, WIDE } from './visit.ts';

let here: Visit;
beforeAll(async () => {
  here = await visit();
});
afterAll(() => here.close());
afterEach(() => here.leave());

const LONG = { timeout: 120_000 };
const [LEADER, MEMBER] = ['Alice Hart', 'Chloe Marsh'];

test('a member wonders how far it is, and the administrator enters a membership', LONG, async () => {
  const page = await here.page(WIDE);
  const { opens, sees, taps, says, picture } = handsOn(page);
  await opens(MEMBER);
  await says(MEMBER, '/progress');
  await sees(MEMBER, 'You follow no scheme so far.');
  await taps(MEMBER, 'Choose a scheme…');
  await picture('path-schemes');
  await taps(MEMBER, 'Accredited leader of the Balint Society (United Kingdom)');
  await taps(MEMBER, 'Follow this scheme…');
  await says(MEMBER, '1 September 2022');
  await sees(MEMBER, /entered on 1 September 2022/);
  await taps(MEMBER, 'Training…');
  await taps(MEMBER, 'I have completed none of them');
  await sees(MEMBER, 'Completed training: none');
  await picture('path-followed');
  await taps(MEMBER, 'How far it is');
  await sees(MEMBER, /The next step: membership/);
  await picture('path-progress');
  await taps(MEMBER, 'Part 3');
  await sees(MEMBER, /So far \d of 20/);
  await picture('path-part');
  await taps(MEMBER, 'Back');
  await taps(MEMBER, 'When could it be?');
  await sees(MEMBER, /At the pace of your last twelve months/);
  await picture('path-forecast');

  await opens(LEADER);
  await says(LEADER, '/start');
  await taps(LEADER, 'The society…');
  await taps(LEADER, 'Statuses…');
  await taps(LEADER, MEMBER);
  await taps(LEADER, 'Enter a status…');
  await taps(LEADER, 'Member');
  await taps(LEADER, 'The Balint Society (United Kingdom)');
  await says(LEADER, '1 January 2021');
  await taps(LEADER, 'Skip');
  await sees(LEADER, /Tap a status/);
  await picture('path-status');
  await says(MEMBER, '/progress');
  await sees(MEMBER, /The next step: at least 20 meetings/);
  await picture('path-member');
});

test('in Russian a member follows the programme, and opens it part by part', LONG, async () => {
  const page = await here.page({ ...WIDE, locale: 'ru-RU' });
  const { opens, sees, taps, says, picture } = handsOn(page);
  const member = 'Вера Лунина';
  await opens(member);
  await taps(member, 'Мой путь');
  await sees(member, 'Пока программа не выбрана.');
  await taps(member, 'Выбрать программу…');
  await taps(member, 'Программа подготовки ведущих, Россия');
  await taps(member, 'Идти по этой программе…');
  await says(member, '1 октября 2025');
  await sees(member, /начало — 1 октября 2025/);
  await taps(member, 'Сколько осталось');
  await sees(member, /Следующий шаг: не меньше 72/);
  await picture('path-russian-progress');
  await taps(member, 'Часть 1');
  await taps(member, 'Часть 1.1');
  await sees(member, /Пока \d+ из 72/);
  await picture('path-russian-part');
  await taps(member, 'Назад');
  await taps(member, 'Назад');
  await sees(member, /Следующий шаг/);
});

test('in Swedish, on Slack, somebody says what a scheme asks about them', LONG, async () => {
  const page = await here.page({ ...WIDE, locale: 'sv-SE' });
  const { chat, opens, sees, taps, says, picture } = handsOn(page);
  const member = 'Maja Berg';
  await opens(member);
  await chat(member).getByRole('tab', { name: 'Meddelanden' }).click();
  await says(member, '/balint path');
  await sees(member, 'Du följer inget program än.');
  await taps(member, 'Välj ett program…');
  await taps(member, 'Balintgruppledare i Nederländerna');
  await taps(member, 'Följ det här programmet…');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Vilken dag började du följa det?').fill('2026-01-15');
  await picture('path-swedish-window');
  await dialog.getByRole('button', { name: 'Klar' }).click();
  await sees(member, /påbörjat 15 januari 2026/);
  await taps(member, 'Utbildning…');
  await taps(member, 'Lägg till en utbildning…');
  await dialog.getByRole('radio', { name: 'Läkarexamen' }).check();
  await dialog.getByLabel('När blev den klar?').fill('2014-06-15');
  await picture('path-swedish-training');
  await dialog.getByRole('button', { name: 'Klar' }).click();
  await sees(member, /15 juni 2014/);
  await says(member, '/balint progress');
  await sees(member, /Nästa steg/);
  await picture('path-swedish-progress');
});
