import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Ends connections as soon as they have nothing to do. Node itself leaves those
 * open that never sent a request, which browsers make in advance, and those that
 * are kept alive after their last answer.
 */
export class Connections {
  readonly #underWay = new Map<Socket, number>();
  #draining = false;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#underWay.set(socket, 0);
      socket.once('close', () => this.#underWay.delete(socket));
    });
    server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      this.#count(socket, 1);
      response.once('close', () => this.#count(socket, -1));
    });
  }

  /** From now on every connection ends with the answer it is waiting for. */
  drain(): void {
    this.#draining = true;
    for (const [socket, requests] of this.#underWay) if (requests === 0) socket.end();
  }

  #count(socket: Socket, change: number): void {
    const requests = (this.#underWay.get(socket) ?? 0) + change;
    if (this.#underWay.has(socket)) this.#underWay.set(socket, requests);
    if (this.#draining && requests === 0) socket.end();
  }
}
