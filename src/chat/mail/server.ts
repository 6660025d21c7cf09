import { Transform } from 'node:stream';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { sendFailed } from './failure.ts';

/** Milliseconds. The engine gives up after ten seconds; the server's late answer is still listened to until it is asked again. */
const TIMEOUTS = {
  connectionTimeout: 8_000,
  greetingTimeout: 8_000,
  socketTimeout: 60_000,
  dnsTimeout: 5_000,
};

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** A password never leaves in the clear. */
const needsTls = (url: string): boolean => {
  const { protocol, username, hostname } = new URL(url);
  return protocol === 'smtp:' && username !== '' && !LOOPBACK.includes(hostname);
};

const transportTo = (url: string) =>
  createTransport({ url, ...TIMEOUTS, ...(needsTls(url) ? { requireTLS: true } : {}) });

/** One mail on one connection. Throws `SendFailed`, which says whether the server may have taken it. */
export const sendBy = async (url: string, mail: SendMailOptions): Promise<void> => {
  let left = false;
  const transport = transportTo(url);
  transport.use('stream', ({ message }, done) => {
    message.transform(
      new Transform({
        transform: (chunk, _encoding, next) => next(null, chunk),
        flush(next) {
          left = true;
          next();
        },
      }),
    );
    done();
  });
  try {
    await transport.sendMail(mail);
  } catch (error) {
    throw sendFailed(error, left);
  } finally {
    transport.close();
  }
};

/** Whether the server lets us in; throws its answer. */
export const checkServer = async (url: string): Promise<void> => {
  const transport = transportTo(url);
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
};
