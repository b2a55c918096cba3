import {
  type JoinedPayload,
  LIVE_PATH,
  type LiveAnswer,
  type LiveEvent,
  type LiveNotice,
  type ServerMessage,
} from '@guildhall/contracts';
import { ERROR_CATALOGUE, type ErrorCode, GuildError } from '@guildhall/kernel';

/** The part of a WebSocket that is used; that of browsers and of Node packages fit. */
export interface WireSocket {
  send(text: string): void;
  close(code?: number): void;
  onopen: (() => void) | null;
  onclose: ((event: { readonly code: number }) => void) | null;
  onerror: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

export interface LiveOptions {
  /** Where the server is: `http://…` or `https://…`, without a slash at the end. */
  readonly baseUrl: string;
  readonly open: (url: string) => WireSocket;
  /** Asked before every connection, so that it is fresh; null for a server without accounts. */
  readonly token?: () => Promise<string | null> | string | null;
  /** 0..1; spreads clients out that lost the same server. */
  readonly random?: () => number;
}

/** `refused`: the server does not let this user in; it is not tried again. */
export type LiveStatus = 'connecting' | 'online' | 'offline' | 'refused' | 'closed';

export interface RoomHandlers {
  /** After every join, also those after a reconnect. With `resync` events were left out: fetch the state. */
  onJoined(joined: JoinedPayload): void;
  onEvent(event: LiveEvent): void;
  onNotice?(notice: LiveNotice): void;
  /** Nothing comes for now; what was sent and not answered may or may not have happened. */
  onLost?(): void;
  /** The room is not there for this user, or no longer. */
  onRefused?(error: GuildError): void;
}

export interface LiveRoom {
  /** Resolves with the answer; rejects with UNAVAILABLE when the connection is lost before it comes. */
  send(payload: object): Promise<unknown>;
  leave(): void;
}

interface Joined {
  readonly name: string;
  readonly handlers: RoomHandlers;
  lastSeq: number | null;
  ready: boolean;
}

/** Milliseconds before the first new attempt; doubles up to the longest. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 10_000;
/** Milliseconds between two signs of life, and that an answer may take. */
const PING = 20_000;
const PATIENCE = 10_000;
/** Close codes after which another attempt has no use. */
const FINAL = new Set([4400, 4401]);

/**
 * One connection to the live socket, made again whenever it is lost. Rooms are
 * joined again with the number of the last event, so that nothing is missed and
 * nothing comes twice.
 */
export class LiveConnection {
  readonly #options: LiveOptions;
  readonly #rooms = new Map<string, Joined>();
  readonly #answers = new Map<number, { resolve(payload: unknown): void; reject(error: GuildError): void }>();
  readonly #listeners = new Set<(status: LiveStatus) => void>();
  #socket: WireSocket | null = null;
  #status: LiveStatus = 'connecting';
  #attempt = 0;
  #asked = 0;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #heartbeat: ReturnType<typeof setInterval> | null = null;

  constructor(options: LiveOptions) {
    this.#options = options;
    void this.#connect();
  }

  get status(): LiveStatus {
    return this.#status;
  }

  onStatus(listener: (status: LiveStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Enter a room now, and again after every reconnect, until it is left. */
  join(name: string, handlers: RoomHandlers): LiveRoom {
    const room: Joined = { name, handlers, lastSeq: null, ready: false };
    this.#rooms.set(name, room);
    if (this.#status === 'online') void this.#enter(room);
    return {
      send: (payload) => {
        if (!room.ready) return Promise.reject(lost());
        return this.#ask({ type: 'send', room: name, payload });
      },
      leave: () => {
        if (this.#rooms.get(name) !== room) return;
        this.#rooms.delete(name);
        if (this.#status === 'online') this.#ask({ type: 'leave', room: name }).catch(() => undefined);
      },
    };
  }

  /** Try at once, for instance because the network is back. */
  retryNow(): void {
    if (this.#status !== 'offline') return;
    this.#attempt = 0;
    if (this.#retry !== null) clearTimeout(this.#retry);
    void this.#connect();
  }

  /** Connect anew, because whoever is signed in changed. */
  reconnect(): void {
    if (this.#status === 'closed') return;
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#attempt = 0;
    this.#drop();
    void this.#connect();
  }

  close(): void {
    this.#be('closed');
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#drop();
  }

  async #connect(): Promise<void> {
    this.#be('connecting');
    let token: string | null;
    try {
      token = (await this.#options.token?.()) ?? null;
    } catch {
      this.#again();
      return;
    }
    if (this.#status === 'closed') return;
    const socket = this.#options.open(`${this.#options.baseUrl.replace(/^http/, 'ws')}${LIVE_PATH}`);
    this.#socket = socket;
    socket.onopen = () => void this.#greet(socket, token);
    socket.onmessage = ({ data }) => {
      if (this.#socket === socket) this.#take(JSON.parse(String(data)) as ServerMessage);
    };
    socket.onerror = () => undefined;
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket) return;
      this.#drop();
      if (FINAL.has(code)) this.#be('refused');
      else this.#again();
    };
  }

  async #greet(socket: WireSocket, token: string | null): Promise<void> {
    try {
      await this.#ask({ type: 'auth', payload: token === null ? {} : { token } });
    } catch {
      return;
    }
    if (this.#socket !== socket) return;
    this.#attempt = 0;
    this.#be('online');
    this.#heartbeat = setInterval(() => this.#ping(socket), PING);
    for (const room of this.#rooms.values()) void this.#enter(room);
  }

  #ping(socket: WireSocket): void {
    const patience = setTimeout(() => {
      if (this.#socket === socket) socket.onclose?.({ code: 1006 });
    }, PATIENCE);
    this.#ask({ type: 'ping' })
      .catch(() => undefined)
      .finally(() => clearTimeout(patience));
  }

  async #enter(room: Joined): Promise<void> {
    const { lastSeq, name } = room;
    try {
      // Replayed events follow the answer at once, so the room is ready before anything else is awaited.
      await this.#ask({ type: 'join', room: name, ...(lastSeq === null ? {} : { lastSeq }) }, (payload) => {
        const joined = payload as JoinedPayload;
        if (lastSeq === null || joined.resync) room.lastSeq = joined.seq;
        room.ready = true;
        room.handlers.onJoined(lastSeq === null ? { ...joined, resync: true } : joined);
      });
    } catch (error) {
      if (error instanceof GuildError && !error.retryable) room.handlers.onRefused?.(error);
    }
  }

  #take(message: ServerMessage): void {
    if (!('room' in message)) {
      this.#answered(message);
      return;
    }
    const room = this.#rooms.get(message.room);
    if (room === undefined || !room.ready) return;
    if ('seq' in message) this.#event(room, message);
    else this.#notice(room, message);
  }

  #event(room: Joined, event: LiveEvent): void {
    if (room.lastSeq !== null && event.seq <= room.lastSeq) return;
    room.lastSeq = event.seq;
    room.handlers.onEvent(event);
  }

  #notice(room: Joined, notice: LiveNotice): void {
    room.handlers.onNotice?.(notice);
    if (notice.type === 'resync') room.lastSeq = notice.payload.seq;
    if (notice.type === 'closed') {
      room.ready = false;
      room.handlers.onRefused?.(new GuildError('NOT_FOUND', 'This is not shared with you any more.'));
    }
  }

  #answered(answer: LiveAnswer): void {
    const waiting = typeof answer.id === 'number' ? this.#answers.get(answer.id) : undefined;
    if (waiting === undefined || typeof answer.id !== 'number') return;
    this.#answers.delete(answer.id);
    if ('ok' in answer) waiting.resolve(answer.payload);
    else waiting.reject(errorOf(answer.error));
  }

  #ask(message: object, onAnswer: (payload: unknown) => void = () => undefined): Promise<unknown> {
    const socket = this.#socket;
    if (socket === null) return Promise.reject(lost());
    const id = ++this.#asked;
    return new Promise((resolve, reject) => {
      this.#answers.set(id, {
        resolve: (payload) => {
          onAnswer(payload);
          resolve(payload);
        },
        reject,
      });
      socket.send(JSON.stringify({ id, ...message }));
    });
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = null;
    if (this.#heartbeat !== null) clearInterval(this.#heartbeat);
    this.#heartbeat = null;
    if (socket !== null) {
      socket.onclose = null;
      socket.close();
    }
    const unanswered = [...this.#answers.values()];
    this.#answers.clear();
    for (const { reject } of unanswered) reject(lost());
    for (const room of this.#rooms.values()) {
      room.ready = false;
      room.handlers.onLost?.();
    }
  }

  #again(): void {
    this.#be('offline');
    const pause = Math.min(FIRST_PAUSE * 2 ** this.#attempt, LONGEST_PAUSE);
    const spread = 0.5 + (this.#options.random?.() ?? Math.random()) / 2;
    this.#attempt += 1;
    this.#retry = setTimeout(() => void this.#connect(), pause * spread);
  }

  #be(status: LiveStatus): void {
    if (this.#status === status || this.#status === 'closed') return;
    this.#status = status;
    for (const listener of this.#listeners) listener(status);
  }
}

function lost(): GuildError {
  return new GuildError('UNAVAILABLE', 'The live connection is lost. It is being made again.');
}

function errorOf({ code, message, details }: Extract<LiveAnswer, { error: object }>['error']): GuildError {
  const known = Object.hasOwn(ERROR_CATALOGUE, code) ? (code as ErrorCode) : 'INTERNAL';
  return new GuildError(known, message, (details ?? {}) as Record<string, unknown>);
}
