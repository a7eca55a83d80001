import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app/index.ts';
import { DAY, HOUR, MINUTE } from '../src/types.ts';
import { counted, EVENING, idOf, must, peopled, STORES, scheduled, type World } from './support/world.ts';

const tickAt = async (world: World, now: number): Promise<void> => {
  world.now = now;
  await world.app.tick(now);
};

const notes = async (world: World) => world.store.notifications('due', 200);

describe.each(STORES)('what time brings about, on %s', (_, open) => {
  it('plans the reminders of a meeting from a day before, and the word to settle for its leaders', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    await tickAt(world, EVENING - 2 * DAY);
    expect(await notes(world)).toEqual([]);
    await tickAt(world, EVENING - DAY - HOUR + MINUTE);
    const planned = await notes(world);
    const of = (person: string) =>
      planned.filter(({ aim }) => 'person' in aim && aim.person === idOf(person)).map(({ kind, due }) => [kind, due]);
    expect(of('mia')).toEqual([
      ['reminder-day', EVENING - DAY],
      ['reminder-hour', EVENING - HOUR],
    ]);
    expect(of('cora')).toEqual([...of('mia'), ['settle', EVENING + 100 * MINUTE]]);
    expect(planned).toHaveLength(6 * 2 + 2);
    expect(planned.every(({ about }) => about.session === session.id && about.revision === 1)).toBe(true);
  });

  it('plans each date once, and a moved one anew', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    for (const minutes of [0, 1, 2]) await tickAt(world, EVENING - DAY + minutes * MINUTE);
    expect(await notes(world)).toHaveLength(14);
    const version = (await world.store.session(session.id))?.version;
    await tickAt(world, EVENING - DAY + 3 * MINUTE);
    expect((await world.store.session(session.id))?.version).toBe(version);
    await world.act('lena', session, { act: 'move', starts: EVENING + HOUR, minutes: 90 });
    await tickAt(world, EVENING - DAY + 4 * MINUTE);
    const second = (await notes(world)).filter(({ about, kind }) => about.revision === 2 && kind !== 'moved');
    expect(second.filter(({ kind }) => kind === 'reminder-hour').map(({ due }) => due)).toEqual(Array(6).fill(EVENING));
  });

  it('plans nothing for a meeting that was cancelled', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    await world.act('lena', session, { act: 'cancel' });
    await tickAt(world, EVENING - DAY);
    expect((await notes(world)).some(({ kind }) => kind === 'reminder-hour')).toBe(false);
  });

  it('reminds somebody who was welcomed the evening before, and nobody twice', async () => {
    const { world, north } = await peopled(open);
    await scheduled(world, north);
    await tickAt(world, EVENING - DAY + MINUTE);
    const before = (await notes(world)).length;
    const { invitation } = must(await world.app.joining.invite(world.as('lena'), north.id, 'member'));
    const profile = { name: 'Nina', language: 'en', zone: 'UTC' };
    must(await world.app.joining.join(world.as('nina'), invitation.token, profile));
    const [request] = await world.app.joining.waitingRequests(north.id);
    must(await world.app.joining.answerJoin(world.as('lena'), request?.id ?? '', 'welcome'));
    await tickAt(world, EVENING - 20 * HOUR);
    const nina = await world.person('nina');
    const planned = await notes(world);
    expect(planned.filter(({ aim }) => 'person' in aim && aim.person === nina.id).map(({ kind }) => kind)).toEqual([
      'welcome',
      'reminder-hour',
    ]);
    expect(planned).toHaveLength(before + 4);
  });

  it('leaves out what comes too late to be of use after a process was down, and keeps what is still', async () => {
    const { world, north } = await peopled(open);
    await scheduled(world, north);
    await tickAt(world, EVENING + 3 * HOUR);
    expect((await world.due()).sort()).toEqual(['settle cora', 'settle lena']);
  });

  it('is done by one of two processes, and by the other when the first is gone', async () => {
    const { world, north } = await peopled(open);
    const other = createApp({ store: world.store, clock: () => world.now, chance: counted('x'), wait: async () => {} });
    await tickAt(world, EVENING - 3 * DAY);
    await scheduled(world, north, EVENING - 3 * DAY + 20 * HOUR);
    await other.tick(EVENING - 3 * DAY + 30_000);
    expect(await notes(world)).toEqual([]);
    world.now = EVENING - 3 * DAY + 2 * MINUTE;
    await other.tick(world.now);
    expect((await notes(world)).length).toBeGreaterThan(0);
  });

  it('drops what was kept for a time only: updates after seven days, abandoned forms after one', async () => {
    const { world } = await peopled(open);
    const dialogue = { form: 'date', about: {}, answers: {}, field: 'on' };
    await world.app.people.set(world.as('mia', 'u1'), { name: 'Mia M' });
    await world.app.dialogues.keep(world.as('max'), dialogue);
    const start = world.now;
    await tickAt(world, start + DAY - MINUTE);
    expect(await world.app.dialogues.current(world.as('max'))).toBeDefined();
    await tickAt(world, start + DAY + HOUR);
    expect(await world.app.dialogues.current(world.as('max'))).toBeUndefined();
    await tickAt(world, start + 7 * DAY - MINUTE);
    expect(await world.app.repeated(world.as('mia', 'u1'))).toBe(true);
    await tickAt(world, start + 7 * DAY + HOUR);
    expect(await world.app.repeated(world.as('mia', 'u1'))).toBe(false);
  });
});
