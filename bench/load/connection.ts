import { connect, type Socket } from 'node:net';

/** What came back: status and bytes of the body. */
export interface Reply {
  readonly status: number;
  readonly bytes: number;
}

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * One keep-alive connection that sends ready-made requests, one at a time. Made
 * for measuring: it takes little of the processor that the server needs.
 */
export class Connection {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  #size = 0;
  /** Bytes of the whole reply once its head was read. */
  #expected = -1;
  #head = 0;
  #status = 0;
  #done: ((reply: Reply) => void) | null = null;

  private constructor(socket: Socket, onBroken: (error: Error) => void) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#read(chunk));
    socket.on('error', onBroken);
    socket.on('close', () => onBroken(new Error('the server closed a connection')));
  }

  static open(port: number, onBroken: (error: Error) => void): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Connection(socket, onBroken)));
    });
  }

  send(request: Buffer, done: (reply: Reply) => void): void {
    this.#done = done;
    this.#socket.write(request);
  }

  close(): void {
    this.#socket.removeAllListeners('close');
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#received.push(chunk);
    this.#size += chunk.length;
    if (this.#expected < 0) this.#readHead();
    if (this.#expected < 0 || this.#size < this.#expected) return;
    const reply = { status: this.#status, bytes: this.#expected - this.#head };
    this.#received = [];
    this.#size = 0;
    this.#expected = -1;
    const done = this.#done;
    this.#done = null;
    done?.(reply);
  }

  #readHead(): void {
    const bytes = this.#received.length === 1 ? (this.#received[0] as Buffer) : Buffer.concat(this.#received);
    const end = bytes.indexOf(HEAD_END);
    if (end < 0) return;
    const head = bytes.toString('latin1', 0, end);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) throw new Error('a reply without content-length cannot be measured');
    this.#status = Number(head.slice(9, 12));
    this.#head = end + HEAD_END.length;
    this.#expected = this.#head + Number(length);
  }
}

/** A POST with a JSON body as the bytes that go over the wire. */
export function post(path: string, body: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(body));
  const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${json.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), json]);
}
