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
