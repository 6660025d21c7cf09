import { type SendFailure, SendFailed } from '../chat.ts';

/** What an SMTP server answered, or did not, as the engine understands it. */

type SmtpError = { code?: string; command?: string; responseCode?: number; response?: string };

const detailsOf = (error: unknown): SmtpError => {
  if (!(error instanceof Error)) return {};
  const of = (name: string): unknown => Reflect.get(error, name);
  const [code, command, response, responseCode] = ['code', 'command', 'response', 'responseCode'].map(of);
  return {
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof command === 'string' ? { command } : {}),
    ...(typeof response === 'string' ? { response } : {}),
    ...(typeof responseCode === 'number' ? { responseCode } : {}),
  };
};

/** Seconds. Greylists let a second attempt in after five to fifteen minutes. */
const GREYLISTED = 600;
const BUSY = 60;
const UNREACHABLE = 60;
const LATER = 300;

/** « 550 5.1.1 »: without the server's words, which repeat the address. */
const codeIn = ({ responseCode, response = '' }: SmtpError): string =>
  [responseCode, /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0]].filter(Boolean).join(' ');

const isRecipient = ({ command = '' }: SmtpError): boolean => command.startsWith('RCPT');
const isLogin = ({ code, command = '' }: SmtpError): boolean =>
  code === 'EAUTH' || command.startsWith('AUTH');
const isSender = ({ command = '' }: SmtpError): boolean => command.startsWith('MAIL');

/** Asked to come back: greylisting concerns one address, a busy server all of them. */
const limitedFailure = (error: SmtpError): SendFailure => {
  if (error.responseCode === 421) return { kind: 'limited', afterSeconds: BUSY };
  if (isRecipient(error)) return { kind: 'limited', afterSeconds: GREYLISTED, only: 'place' };
  return { kind: 'limited', afterSeconds: LATER };
};

const refusedFailure = (error: SmtpError): SendFailure => {
  const code = codeIn(error);
  if (isLogin(error)) return { kind: 'suspended', reason: `mail: login refused (${code})` };
  if (isSender(error)) return { kind: 'suspended', reason: `mail: sender refused (${code})` };
  return { kind: 'refused', reason: `mail: ${isRecipient(error) ? 'address' : 'content'} refused (${code})` };
};

/** The library itself refused to ask the server. */
const UNSENDABLE = ['EENVELOPE', 'EMESSAGE'];

/** `left`: all of the message was on its way, so that a server without an answer may have taken it. */
export const failureOf = (error: unknown, left: boolean): SendFailure => {
  const details = detailsOf(error);
  const { responseCode = 0, code = '' } = details;
  if (responseCode >= 500) return refusedFailure(details);
  if (responseCode >= 400) return limitedFailure(details);
  if (left) return { kind: 'unknown' };
  if (isLogin(details)) return { kind: 'suspended', reason: 'mail: login refused' };
  if (UNSENDABLE.includes(code)) return { kind: 'refused', reason: `mail: cannot be sent (${code})` };
  return { kind: 'limited', afterSeconds: UNREACHABLE };
};

export const sendFailed = (error: unknown, left: boolean): SendFailed =>
  error instanceof SendFailed ? error : new SendFailed(failureOf(error, left), { cause: error });
