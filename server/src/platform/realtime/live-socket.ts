import {
  type ClientMessage,
  ClientMessageSchema,
  type LiveAnswer,
  MarkerPayload,
} from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import { Compile } from 'typebox/compile';
import type { Principal } from '../auth/principal.ts';
import { toGuildError } from '../http/failures.ts';
import { compileCheck } from '../http/validation.ts';
import type { LiveHub } from './live-hub.ts';
import type { LiveLink, LiveMember } from './live-member.ts';
import { actorOf, type IdentifyLive } from './room-kind.ts';
import { Throttle } from './throttle.ts';

/** The part of a WebSocket that is used; `ws` fits. */
export interface WireSocket {
  readonly bufferedAmount: number;
  send(data: Buffer, options: { binary: false }): void;
  close(code: number, reason: string): void;
  terminate(): void;
  pause(): void;
  resume(): void;
  ping(): void;
}

export interface LiveSocketParts {
  readonly hub: LiveHub;
  readonly identify: IdentifyLive;
  readonly now: () => number;
  /** Told about defects; what a client did wrong it is told itself. */
  readonly onDefect: (error: GuildError) => void;
}

/** Close codes of our own; clients may come again after all but the first two. */
export const CLOSE = { notAuthenticated: 4401, badMessages: 4400, expired: 4403 } as const;

/** Rooms of one connection. */
const MAX_ROOMS = 50;
/** Messages without sense before the connection is closed. */
const MAX_BAD = 10;
/** Messages being worked on before no more are read. */
const MAX_UNDER_WAY = 64;

const checkMessage = compileCheck(ClientMessageSchema, 'body');
const isMarker = Compile(MarkerPayload);

/** One connection: who it is, its rooms, and the order of its messages. */
export class LiveSocket {
  readonly #id: string;
  readonly #socket: WireSocket;
  readonly #parts: LiveSocketParts;
  readonly #throttle: Throttle;
  readonly #members = new Map<string, LiveMember>();
  #link: LiveLink | null = null;
  #token: string | null = null;
  #order: Promise<void> = Promise.resolve();
  #underWay = 0;
  #bad = 0;
  #closed = false;
  /** Whether it answered the last ping. */
  alive = true;

  constructor(id: string, socket: WireSocket, parts: LiveSocketParts) {
    this.#id = id;
    this.#socket = socket;
    this.#parts = parts;
    this.#throttle = new Throttle(parts.now);
  }

  get authenticated(): boolean {
    return this.#link !== null;
  }

  /** Whether whoever connected is still let in: tokens run out, and sessions are ended. */
  async recheck(): Promise<void> {
    if (this.#link === null) return;
    try {
      const { userId } = await this.#parts.identify(this.#token);
      if (userId === this.#link.principal.userId) return;
    } catch (error) {
      // A database out of reach says nothing about the token.
      if (toGuildError(error).status !== 401) return;
    }
    this.#socket.close(CLOSE.expired, 'The token is no longer valid.');
  }

  /** A message as it came, in the order of coming. */
  receive(data: Buffer, isBinary: boolean): void {
    const read = isBinary ? { id: null, error: notText() } : parse(data);
    if ('error' in read) {
      this.#refuse(read.id, read.error);
      return;
    }
    const { message } = read;
    this.#underWay += 1;
    this.#order = this.#order.then(() => this.#handle(message)).catch(() => undefined);
    const wait = this.#throttle.take();
    if (wait === 0 && this.#underWay < MAX_UNDER_WAY) return;
    this.#socket.pause();
    setTimeout(() => this.#socket.resume(), Math.max(wait, 5)).unref();
  }

  close(): void {
    this.#closed = true;
    for (const member of this.#members.values()) this.#parts.hub.leave(member);
    this.#members.clear();
  }

  #refuse(id: LiveAnswer['id'], error: unknown): void {
    this.#bad += 1;
    if (this.#bad > MAX_BAD) this.#socket.close(CLOSE.badMessages, 'Too many messages without sense.');
    else this.#fail(id, error);
  }

  /** Runs one after the other; `send` only begins in order, so that edits can be done together. */
  async #handle(message: ClientMessage): Promise<void> {
    if (this.#closed) return;
    try {
      if (message.type === 'auth') return await this.#authenticate(message.id, message.payload.token ?? null);
      if (this.#link === null) throw new GuildError('UNAUTHENTICATED', 'The first message has to be `auth`.');
      if (message.type === 'send') return this.#send(message);
      await this.#answer(message, this.#link);
    } catch (error) {
      this.#fail(message.id, error);
    } finally {
      if (message.type !== 'send') this.#underWay -= 1;
    }
  }

  async #authenticate(id: ClientMessage['id'], token: string | null): Promise<void> {
    const principal = await this.#parts.identify(token).catch((error: unknown) => {
      this.#fail(id, error);
      return null;
    });
    if (principal === null || (this.#link !== null && this.#link.principal.userId !== principal.userId)) {
      this.#socket.close(CLOSE.notAuthenticated, 'Not authenticated.');
      return;
    }
    this.#token = token;
    this.#link ??= this.#linkOf(principal);
    this.#say({ id, ok: true, payload: { connection: this.#id, actor: this.#link.actor } });
  }

  #linkOf(principal: Principal): LiveLink {
    return {
      id: this.#id,
      principal,
      actor: actorOf(principal),
      buffered: () => this.#socket.bufferedAmount,
      send: (message) => this.#socket.send(message, { binary: false }),
      cut: () => this.#socket.terminate(),
    };
  }

  async #answer(message: Exclude<ClientMessage, { type: 'auth' | 'send' }>, link: LiveLink): Promise<void> {
    const { hub } = this.#parts;
    if (message.type === 'ping' || message.type === 'ack') {
      this.#say({ id: message.id, ok: true });
      return;
    }
    const member = this.#members.get(message.room);
    if (member !== undefined) {
      hub.leave(member);
      this.#members.delete(message.room);
    }
    if (message.type === 'leave') {
      this.#say({ id: message.id, ok: true });
      return;
    }
    if (this.#members.size >= MAX_ROOMS)
      throw new GuildError('RATE_LIMITED', `One connection is in at most ${MAX_ROOMS} rooms.`);
    const joined = await hub.join(link, message.room, message.lastSeq, (payload) =>
      this.#say({ id: message.id, ok: true, payload }),
    );
    if (this.#closed) hub.leave(joined);
    else this.#members.set(message.room, joined);
  }

  #send({ id, room, payload }: Extract<ClientMessage, { type: 'send' }>): void {
    const done = () => {
      this.#underWay -= 1;
    };
    const work = () => {
      const member = this.#members.get(room);
      if (member === undefined) throw new GuildError('FORBIDDEN', `Join ${room} before sending to it.`);
      if (!isMarker.Check(payload)) return this.#parts.hub.receive(member, payload);
      this.#parts.hub.mark(member, payload.marker);
      return Promise.resolve(undefined);
    };
    let answer: Promise<unknown>;
    try {
      answer = work();
    } catch (error) {
      answer = Promise.reject(error);
    }
    answer
      .then(
        (result) => this.#say({ id, ok: true, ...(result === undefined ? {} : { payload: result }) }),
        (error: unknown) => this.#fail(id, error),
      )
      .finally(done);
  }

  #say(answer: LiveAnswer): void {
    if (!this.#closed) this.#socket.send(Buffer.from(JSON.stringify(answer)), { binary: false });
  }

  #fail(id: LiveAnswer['id'], thrown: unknown): void {
    const error = toGuildError(thrown);
    if (error.code === 'INTERNAL') this.#parts.onDefect(error);
    const { code, message, retryable, details } = error;
    this.#say({ id, error: { code, message, retryable, details } });
  }
}

type Read = { readonly message: ClientMessage } | { readonly id: LiveAnswer['id']; readonly error: unknown };

function parse(data: Buffer): Read {
  let value: unknown;
  try {
    value = JSON.parse(data.toString('utf8'));
  } catch (error) {
    const reason = (error as Error).message;
    return { id: null, error: new GuildError('JSON_INVALID', `The message is not valid JSON: ${reason}`) };
  }
  try {
    return { message: checkMessage(value) as ClientMessage };
  } catch (error) {
    const id = (value as { id?: unknown } | null)?.id;
    return { id: typeof id === 'number' || typeof id === 'string' ? id : null, error };
  }
}

function notText(): GuildError {
  return new GuildError('UNSUPPORTED_MEDIA', 'Messages are JSON text.');
}
