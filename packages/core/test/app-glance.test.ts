import { beforeEach, describe, expect, it } from 'vitest';
import { glanceAt } from '../src/app/glance.ts';
import { memoryStore, type Store } from '../src/app/index.ts';
import { identityOf, idOf, peopled, type World } from './support/world.ts';

describe('a glance at a store', () => {
  let world: World;
  let glance: Store;
  let group: string;
  beforeEach(async () => {
    const { world: made, north } = await peopled(async () => memoryStore());
    world = made;
    group = north.id;
    glance = glanceAt(world.store);
  });

  it('shows what the store shows, and goes on showing that', async () => {
    const mia = await world.person('mia');
    const before = await world.store.group(group);
    expect(await glance.personBy(identityOf('mia'))).toEqual(mia);
    expect(await glance.people([idOf('mia'), 'nobody000001'])).toEqual([mia]);
    expect(await glance.group(group)).toEqual(before);
    await world.store.commit({ people: [{ ...mia, name: 'Maria' }] });
    expect(await glance.personBy(identityOf('mia'))).toEqual(mia);
    expect(await glance.people([idOf('mia'), 'nobody000001'])).toEqual([mia]);
    expect((await glanceAt(world.store).personBy(identityOf('mia')))?.name).toBe('Maria');
    // What is not kept at a glance is asked as ever.
    expect(await glance.groups({ person: idOf('mia') })).toEqual([before]);
  });

  it('knows by their account whom it has seen by their key', async () => {
    const [mia] = await glance.people([idOf('mia')]);
    const personBy = world.store.personBy;
    world.store.personBy = async () => expect.fail('somebody was read twice');
    expect(await glance.personBy(identityOf('mia'))).toBe(mia);
    world.store.personBy = personBy;
  });

  it('changes nothing', async () => {
    const mia = await world.person('mia');
    await expect(glance.commit({ people: [{ ...mia, name: 'Maria' }] })).rejects.toThrow('a glance changes nothing');
    expect(await world.person('mia')).toEqual(mia);
  });

  it('is at any store there is, one with secrets of its own too', async () => {
    class Kept {
      readonly #number = 7;
      async lastNumber() {
        return this.#number;
      }
    }
    const { lastNumber: _, ...rest } = world.store;
    const own = glanceAt(Object.assign(new Kept(), rest));
    expect((await own.group(group))?.id).toBe(group);
    expect(await own.lastNumber(group)).toBe(7);
  });
});
