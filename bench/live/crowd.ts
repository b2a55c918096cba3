import { WebSocket } from 'ws';

/** Many sockets of one room that count and time what they get. */
export class Crowd {
  readonly sockets: WebSocket[] = [];
  /** Messages that count: those with the marker. */
  received = 0;
  readonly delays: number[] = [];
  #sentAt: number | null = null;
  #wanted = Number.POSITIVE_INFINITY;
  #reached: () => void = () => undefined;
  readonly #marker: string;

  constructor(marker: string) {
    this.#marker = marker;
  }

  /** Open sockets, a few at a time, and greet with each of them. */
  async open(url: string, count: number, greet: (socket: WebSocket) => Promise<void>): Promise<void> {
    const opened = async () => {
      const socket = new WebSocket(url);
      await new Promise((resolve, reject) => {
        socket.once('open', resolve);
        socket.once('error', reject);
      });
      await greet(socket);
      socket.on('message', (data: Buffer) => {
        if (data.includes(this.#marker)) this.#count();
      });
      this.sockets.push(socket);
    };
    for (let n = 0; n < count; n += 50) await Promise.all(Array.from({ length: 50 }, opened));
  }

  #count(): void {
    this.received += 1;
    if (this.#sentAt !== null) this.delays.push(performance.now() - this.#sentAt);
    if (this.received >= this.#wanted) this.#reached();
  }

  /** Send one message at a time to everybody; answers deliveries a second. */
  async broadcast(rounds: number, send: (round: number) => void): Promise<number> {
    this.delays.length = 0;
    const began = performance.now();
    for (let round = 0; round < rounds; round++) {
      const all = new Promise<void>((resolve) => {
        this.#wanted = this.received + this.sockets.length;
        this.#reached = resolve;
      });
      this.#sentAt = performance.now();
      send(round);
      await all;
    }
    return (rounds * this.sockets.length * 1000) / (performance.now() - began);
  }

  close(): void {
    for (const socket of this.sockets) socket.terminate();
  }
}

/** Send a message with an id and wait for its answer. */
export function ask(socket: WebSocket, message: { readonly id: number }): Promise<void> {
  socket.send(JSON.stringify(message));
  return new Promise((resolve, reject) => {
    const take = (data: Buffer) => {
      const answer = JSON.parse(String(data)) as { id?: number; error?: { message: string } };
      if (answer.id !== message.id) return;
      socket.off('message', take);
      if (answer.error === undefined) resolve();
      else reject(new Error(answer.error.message));
    };
    socket.on('message', take);
  });
}
