import websocket from '@fastify/websocket';
import { LIVE_PATH } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import type { NewId } from '../ports.ts';
import type { LiveHub } from './live-hub.ts';
import { CLOSE, LiveSocket } from './live-socket.ts';
import type { IdentifyLive } from './room-kind.ts';

/** Bytes of one message; a whole build has about 20 kB. */
const MESSAGE_LIMIT = 256 * 1024;
/** Milliseconds a connection has to say who it is. */
const AUTH_LIMIT = 10_000;
/** Milliseconds between two pings. A connection that misses one is cut at the next. */
const HEARTBEAT = 25_000;

export interface LiveEndpointParts {
  readonly hub: LiveHub;
  readonly identify: IdentifyLive;
  readonly newId: NewId;
}

/** The one socket of the API. Host and origin were checked like those of any request. */
export async function addLiveEndpoint(app: FastifyInstance, parts: LiveEndpointParts): Promise<void> {
  await app.register(websocket, { options: { maxPayload: MESSAGE_LIMIT, perMessageDeflate: false } });
  const open = new Set<{ readonly live: LiveSocket; beat(): void }>();
  const heartbeat = setInterval(() => {
    for (const { beat } of open) beat();
  }, HEARTBEAT);
  heartbeat.unref();
  app.addHook('onClose', async () => clearInterval(heartbeat));

  app.get(LIVE_PATH, { websocket: true }, (socket, request) => {
    const live = new LiveSocket(parts.newId(), socket, {
      hub: parts.hub,
      identify: parts.identify,
      now: Date.now,
      onDefect: (error) => request.log.error({ code: error.code, err: error.cause ?? error }, error.message),
    });
    const entry = {
      live,
      beat: () => {
        if (!live.alive) {
          socket.terminate();
          return;
        }
        void live.recheck();
        live.alive = false;
        socket.ping();
      },
    };
    open.add(entry);
    const patience = setTimeout(() => {
      if (!live.authenticated) socket.close(CLOSE.notAuthenticated, 'Nobody said who is there.');
    }, AUTH_LIMIT);
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      live.alive = true;
      live.receive(data, isBinary);
    });
    socket.on('pong', () => {
      live.alive = true;
    });
    socket.on('close', () => {
      clearTimeout(patience);
      open.delete(entry);
      live.close();
    });
  });
}
