import { execFileSync } from 'node:child_process';
import { faultOf, StoreError } from '@balintkit/core';
import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';

describe('a fault in the log', () => {
  it('has a name, a code and a place, and none of the words', () => {
    const error = new GrammyError(
      'Call failed: Anna',
      { ok: false, error_code: 403, description: 'Anna' },
      'sendMessage',
      { text: 'Anna' },
    );
    const fault = faultOf(error);
    expect(fault).toMatchObject({ fault: 'GrammyError', code: '403' });
    expect(fault.at).toMatch(/log\.test\.ts/);
    expect(JSON.stringify(fault)).not.toContain('Anna');
  });
  it('keeps its words to itself also where they run over several lines', () => {
    expect(JSON.stringify(faultOf(new Error('Anna\n    at Berg\nBoris')))).not.toMatch(/Anna|Berg|Boris/);
  });
  it('has the code of what lay beneath', () => {
    const reset = Object.assign(new Error('https://api.telegram.org/bot1:x'), { code: 'ECONNRESET' });
    expect(faultOf(new HttpError('failed', reset))).toMatchObject({ fault: 'HttpError', code: 'ECONNRESET' });
    expect(faultOf('Anna')).toEqual({ fault: 'string' });
    const late = new Error("Request to 'getMe' timed out after 10 seconds");
    expect(faultOf(new HttpError('failed', late))).toMatchObject({ fault: 'HttpError', code: 'ETIMEDOUT' });
    const odd = Object.assign(new Error('not JSON at https://api.telegram.org/bot1:x'), { type: 'invalid-json' });
    expect(faultOf(new HttpError('failed', odd))).toMatchObject({ fault: 'HttpError', code: 'invalid-json' });
    const full = faultOf(new StoreError('disk-full', 'the disk is full', { cause: new Error('Anna') }));
    expect(full).toMatchObject({ fault: 'StoreError', code: 'disk-full' });
    expect(JSON.stringify(full)).not.toContain('Anna');
  });
});

it('a log line is an event with data, without a token, from the level on', () => {
  const code = `import { createLog } from '${new URL('../src/log.ts', import.meta.url)}';
    const log = createLog('info');
    log('debug', 'unseen');
    log('warn', 'poll.failed', { at: 'x/bot123456:AAbbCCddEEffGGhhIIjjKK/getMe', faults: 2, more: { text: 'Anna' } });`;
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', `${code}`];
  const lines = execFileSync('sh', ['-c', `exec "$0" "$@" 2>&1`, process.execPath, ...args], { encoding: 'utf8' });
  expect(
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([{ level: 40, time: expect.any(Number), at: 'x/bot[token]/getMe', faults: 2, msg: 'poll.failed' }]);
});
