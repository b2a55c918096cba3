import { LiveConnection, type WireSocket } from '@guildhall/client';
import { api } from './api.ts';

let connection: LiveConnection | null = null;

/** The one live connection of this page; made when it is first asked for. */
export function liveServer(): LiveConnection {
  if (connection !== null) return connection;
  const made = new LiveConnection({
    baseUrl: location.origin,
    token: () => api.session.token(),
    open: (url) => new WebSocket(url) as unknown as WireSocket,
  });
  addEventListener('online', () => made.retryNow());
  followUser(made);
  connection = made;
  return made;
}

/** Whoever signs in or out is somebody else to the rooms; a token that is only renewed changes nothing. */
function followUser(made: LiveConnection): void {
  const isIn = () => !['anonymous', 'expired', 'ended'].includes(api.session.state());
  let before = isIn();
  api.session.subscribe(() => {
    const now = isIn();
    if (now === before) return;
    before = now;
    made.reconnect();
  });
}
