import type { LiveEvent, LiveNotice } from '@guildhall/contracts';
import { WebSocket } from 'ws';

interface Answer {
  readonly id: number | null;
  readonly ok?: true;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the answer holds
  readonly payload?: any;
  readonly error?: { readonly code: string; readonly message: string; readonly retryable: boolean };
}

/** A connection to the live socket of a test server, message by message. */
export interface TestLive {
  /** Numbered events in the order of coming. */
  readonly seen: LiveEvent[];
  readonly notices: LiveNotice[];
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  readonly socket: WebSocket;
  ask(message: object): Promise<Answer>;
  raw(data: string | Buffer, asText?: boolean): void;
  /** The next failure without an id: of a message that could not be read. */
  nextFailure(): Promise<NonNullable<Answer['error']>>;
  /** Resolves when that many events came. */
  events(count: number): Promise<readonly LiveEvent[]>;
  until(check: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export async function openLive(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<TestLive> {
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/api/v1/live`, { headers });
  const seen: LiveEvent[] = [];
  const notices: LiveNotice[] = [];
  const failures: NonNullable<Answer['error']>[] = [];
  const answers = new Map<number, (answer: Answer) => void>();
  const waiting = new Set<() => void>();
  let asked = 0;

  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    if ('seq' in message) seen.push(message);
    else if ('room' in message) notices.push(message);
    else if (message.id === null) failures.push(message.error);
    else answers.get(message.id)?.(message);
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('open', () => resolve());
    socket.on('error', reject);
  });

  const until = (check: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (!check()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });

  return {
    seen,
    notices,
    closed,
    socket,
    until,
    ask: (message) =>
      new Promise((resolve) => {
        const id = ++asked;
        answers.set(id, resolve);
        socket.send(JSON.stringify({ id, ...message }));
      }),
    raw: (data, asText = typeof data === 'string') => socket.send(data, { binary: !asText }),
    nextFailure: async () => {
      await until(() => failures.length > 0);
      return failures.shift() as NonNullable<Answer['error']>;
    },
    events: async (count) => {
      await until(() => seen.length >= count);
      return seen;
    },
    close: async () => {
      socket.close();
      await closed;
    },
  };
}
