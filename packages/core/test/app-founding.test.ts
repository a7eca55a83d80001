import { describe, expect, it } from 'vitest';
import { codeOf, createWorld, must, personOf, STORES } from './support/world.ts';

const SAID = { society: 'SFAM', name: 'Ada', language: 'sv', zone: 'Europe/Stockholm', creditRule: 'se-sfam' };

const started = async (open: (typeof STORES)[number][1]) => {
  const world = await createWorld(open);
  const start = async () => (await world.app.founding.firstCode()) ?? 'none';
  return { world, start };
};

describe.each(STORES)('the first start, on %s', (_, open) => {
  it('makes whoever sends the code administrator of a new society', async () => {
    const { world, start } = await started(open);
    const { society, person } = must(await world.app.founding.found(world.as('ada'), await start(), SAID));
    expect(await world.app.people.known(world.as('ada'))).toEqual({
      me: { ...person, version: 1 },
      society: { ...society, version: 1 },
      roles: [{ society: society.id, person: person.id, role: 'administrator' }],
    });
    expect(society).toMatchObject({ name: 'SFAM', language: 'sv', zone: 'Europe/Stockholm', creditRule: 'se-sfam' });
    expect(person).toMatchObject({ name: 'Ada', accepted: world.now });
  });

  it('lets a code be used once, also by two at the same moment', async () => {
    const { world, start } = await started(open);
    const code = await start();
    const both = await Promise.all(['ada', 'eve'].map((name) => world.app.founding.found(world.as(name), code, SAID)));
    expect(both.map(codeOf).sort()).toEqual(['code-dead', 'ok']);
    expect(await world.store.societies()).toHaveLength(1);
    expect(await world.app.founding.refused(world.as('eve'), code)).toEqual({ code: 'code-dead' });
  });

  it('answers the founder again with what was founded', async () => {
    const { world, start } = await started(open);
    const code = await start();
    const first = must(await world.app.founding.found(world.as('ada', 'u1'), code, SAID));
    const again = must(await world.app.founding.found(world.as('ada', 'u1'), code, SAID));
    expect(again.society.id).toBe(first.society.id);
    await world.store.commit({ people: [personOf('mia', { society: first.society.id })] });
    for (const name of ['eve', 'mia'])
      expect(codeOf(await world.app.founding.found(world.as(name), code, SAID))).toBe('code-dead');
  });

  it('refuses a code that is wrong, and one before any start', async () => {
    const { world, start } = await started(open);
    expect(await world.app.founding.refused(world.as('ada'), '000000000001')).toEqual({ code: 'code-dead' });
    expect(codeOf(await world.app.founding.found(world.as('ada'), '000000000001', SAID))).toBe('code-dead');
    const code = await start();
    expect(await world.app.founding.refused(world.as('ada'), `${code}x`)).toEqual({ code: 'code-dead' });
    expect(codeOf(await world.app.founding.found(world.as('ada'), `${code}x`, SAID))).toBe('code-dead');
    expect(await world.store.societies()).toEqual([]);
  });

  it('kills the code of an earlier start', async () => {
    const { world, start } = await started(open);
    const [former, latter] = [await start(), await start()];
    expect(former).not.toBe(latter);
    const refused = (code: string) => world.app.founding.refused(world.as('ada'), code);
    expect([await refused(former), await refused(latter)]).toEqual([{ code: 'code-dead' }, undefined]);
    expect(codeOf(await world.app.founding.found(world.as('ada'), former, SAID))).toBe('code-dead');
  });

  it('prints no code while there is an administrator', async () => {
    const { world, start } = await started(open);
    must(await world.app.founding.found(world.as('ada'), await start(), SAID));
    expect(await world.app.founding.firstCode()).toBeUndefined();
  });

  it('keeps a code as a hash alone', async () => {
    const { world, start } = await started(open);
    const code = await start();
    const setup = await world.store.setup();
    expect(setup?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(setup)).not.toContain(code);
  });
});
