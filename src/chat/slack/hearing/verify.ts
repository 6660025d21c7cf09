import { createHmac, timingSafeEqual } from 'node:crypto';

/** Checks that a request comes from Slack: a signature over the raw body, and a recent timestamp. */

/** Seconds. Bolt's own check accepts a timestamp of next year. */
const WINDOW = 300;

const SIGNATURE = /^v0=[0-9a-f]{64}$/;
const TIMESTAMP = /^\d{1,12}$/;

export type Signed = { signature: string | null; timestamp: string | null; body: string };

const isBy = (secret: string, { signature, timestamp, body }: Signed): boolean => {
  const ours = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return timingSafeEqual(Buffer.from(`v0=${ours}`), Buffer.from(signature ?? ''));
};

/** `unsigned`: not by Slack. `untimely`: signed, but too old or in the future, or our clock is wrong. */
export type Verdict = 'good' | 'unsigned' | 'untimely';

/** Two secrets during a rotation: Slack keeps the old one valid for a day. */
export const verifySignature = (signed: Signed, secrets: readonly string[], nowSeconds: number): Verdict => {
  const { signature, timestamp } = signed;
  // A header sent twice arrives joined by a comma, which does not match.
  if (!signature || !timestamp || !SIGNATURE.test(signature) || !TIMESTAMP.test(timestamp)) return 'unsigned';
  if (!secrets.some((secret) => secret !== '' && isBy(secret, signed))) return 'unsigned';
  return Math.abs(nowSeconds - Number(timestamp)) <= WINDOW ? 'good' : 'untimely';
};
