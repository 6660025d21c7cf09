import { WebSocket } from 'undici';
import { dispatcherFor } from '../../adapter/proxy.ts';
import type { ConnectionSettings } from '../client.ts';

export const socketUrl = (url: string): string => {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${pathname.replace(/\/+$/, '')}/api/v4/websocket`;
};

/** The token is in the header: with the vendor's challenge, the server never resumes a connection. */
export const openSocket = (settings: ConnectionSettings, query: string): WebSocket => {
  const dispatcher = dispatcherFor(settings);
  return new WebSocket(`${socketUrl(settings.url)}${query}`, {
    headers: { authorization: `Bearer ${settings.token}` },
    ...(dispatcher ? { dispatcher } : {}),
  });
};
