import { expect, test } from 'vitest';
import { createLoopback } from '../loopback/index.ts';

const open = () =>
  createLoopback({
    token: 'xoxb-1-TEST',
    appToken: 'xapp-1-TEST',
    signingSecret: 'shh-secret',
    now: () => 1_800_000_000_000,
  });

test.each([
  ['a token', { token: 'xoxb-1-TEST' }],
  ['the secret', { secret: 'shh-secret' }],
  ['a name', { who: 'Zebedee Quill' }],
  ['a channel', { where: 'quillfolk' }],
  ['what was written', { said: 'nobody else may read this' }],
])('a line that gives away %s is told at the end', async (_, data) => {
  const loopback = await open();
  const zeb = loopback.person({ name: 'zeb', realName: 'Zebedee Quill' });
  loopback.channel({ name: 'quillfolk', owner: zeb });
  zeb.says('nobody else may read this');
  await loopback.idle();
  loopback.log('info', 'said', data);
  await expect(loopback.close()).rejects.toThrow(/gives away/);
});

test('events with ids give nothing away', async () => {
  const loopback = await open();
  const zeb = loopback.person({ name: 'zeb', realName: 'Zebedee Quill' });
  zeb.says('nobody else may read this');
  loopback.log('info', 'asked', { person: zeb.id, team: loopback.team.id });
  await loopback.close();
});
