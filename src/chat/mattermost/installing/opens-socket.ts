import { type ConnectionSettings } from '../client.ts';
import { openSocket } from '../hearing/open-socket.ts';

/** Milliseconds. */
const WITHIN = 5_000;

/** Whether events arrive: the server greets a new connection first. */
export const opensSocket = (settings: ConnectionSettings): Promise<boolean> => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = openSocket(settings, '?connection_id=&sequence_number=0');
  const late = setTimeout(() => resolve(false), WITHIN);
  socket.addEventListener('message', () => resolve(true));
  socket.addEventListener('error', () => resolve(false));
  return promise.finally(() => {
    clearTimeout(late);
    socket.close();
  });
};
