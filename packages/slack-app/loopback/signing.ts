import { createHmac } from 'node:crypto';

/** `X-Slack-Signature` of a body: version 0, HMAC-SHA256 over `v0:timestamp:body`. */
export const sign = (secret: string, timestamp: number, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
