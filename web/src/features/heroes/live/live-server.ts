import { LiveConnection, type WireSocket } from '@guildhall/client';

let connection: LiveConnection | null = null;

/** The one live connection of this page; made when it is first asked for. */
export function liveServer(): LiveConnection {
  if (connection !== null) return connection;
  const made = new LiveConnection({
    baseUrl: location.origin,
    open: (url) => new WebSocket(url) as unknown as WireSocket,
  });
  addEventListener('online', () => made.retryNow());
  connection = made;
  return made;
}
