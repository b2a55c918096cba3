import type { LiveActor, LiveMarker, LiveNotice, RoomAccess } from '@guildhall/contracts';
import type { Principal } from '../auth/principal.ts';

/** The way to one client: a socket, or what stands for it in a test. */
export interface LiveLink {
  readonly id: string;
  readonly principal: Principal;
  readonly actor: LiveActor;
  /** Bytes that wait to be taken by the client. */
  buffered(): number;
  send(message: Buffer): void;
  /** End the connection: it takes nothing any more. */
  cut(reason: string): void;
}

/** Bytes that may wait for a client before it gets no more events. */
export const BUFFER_LIMIT = 1024 * 1024;

/** Bytes below which a client that was behind is served again. */
export const BUFFER_DRAINED = 64 * 1024;

/**
 * One connection in one room. `seq` is the last event it was sent; while it
 * catches up or is behind, events are not sent one by one but read from the log.
 */
export class LiveMember {
  readonly link: LiveLink;
  readonly room: string;
  access: RoomAccess;
  seq: number;
  state: 'catching-up' | 'live' | 'behind' = 'catching-up';
  marker: LiveMarker | null = null;
  /** Milliseconds since the epoch at which it fell behind. */
  behindSince = 0;

  constructor(link: LiveLink, room: string, access: RoomAccess, seq: number) {
    this.link = link;
    this.room = room;
    this.access = access;
    this.seq = seq;
  }

  /** Take an event; a client that does not read is left behind instead of growing memory. */
  event(seq: number, message: Buffer, now: () => number): void {
    if (this.state !== 'live' || seq !== this.seq + 1) return;
    if (this.link.buffered() > BUFFER_LIMIT) {
      this.state = 'behind';
      this.behindSince = now();
      return;
    }
    this.seq = seq;
    this.link.send(message);
  }

  /** Take what is not numbered; dropped for a client that does not read. */
  notice(message: Buffer): void {
    if (this.link.buffered() <= BUFFER_LIMIT) this.link.send(message);
  }
}

export function noticeBytes(notice: LiveNotice): Buffer {
  return Buffer.from(JSON.stringify(notice));
}
