import websocket from '@fastify/websocket';
import { fastify } from 'fastify';

/**
 * What the figures are compared with: a socket that sends every message to
 * everybody, and a JSON route, both without anything around them.
 */
const body = JSON.parse(process.argv[2] ?? '{}') as unknown;
const app = fastify();
await app.register(websocket);
const open = new Set<{ send(data: Buffer, options: { binary: boolean }): void }>();
app.get('/live', { websocket: true }, (socket) => {
  open.add(socket);
  socket.on('close', () => open.delete(socket));
  socket.on('message', (data: Buffer) => {
    for (const one of open) one.send(data, { binary: false });
  });
});
app.get('/json', async () => body);
process.stdout.write(`ready: ${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
