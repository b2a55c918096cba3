import type { LiveEvent } from '@guildhall/contracts';
import type { Logger } from '../telemetry/logger.ts';
import type { LiveLog } from './live-log.ts';
import { BUFFER_DRAINED, BUFFER_LIMIT, type LiveMember, noticeBytes } from './live-member.ts';

/** Events read from the log at once. */
const PAGE = 500;

/** Events that are replayed to one client; beyond it the state is the shorter way. */
const REPLAY_LIMIT = 10_000;

export interface LiveRoomParts {
  readonly log: LiveLog;
  readonly now: () => Date;
  readonly logger: Logger;
}

/**
 * One room on this server: the members connected here, and the events up to
 * `seq`. Events may arrive twice, late or not at all; each is delivered once and
 * in order, and what is missing is read from the log.
 */
export class LiveRoom {
  readonly name: string;
  readonly members = new Set<LiveMember>();
  readonly #parts: LiveRoomParts;
  /** Number of the latest event that was handed to the members. */
  seq: number;
  /** Number up to which events are known to exist. */
  #target: number;
  #reading: Promise<void> | null = null;

  constructor(name: string, seq: number, parts: LiveRoomParts) {
    this.name = name;
    this.seq = seq;
    this.#target = seq;
    this.#parts = parts;
  }

  /** An event with its JSON text. */
  deliver(seq: number, text: string): void {
    if (seq !== this.seq + 1 || this.#reading !== null) {
      this.exists(seq);
      return;
    }
    this.#handOut(seq, Buffer.from(text));
  }

  /** An event of this number exists, wherever its text is. */
  exists(seq: number): void {
    if (seq > this.#target) this.#target = seq;
    if (this.seq >= this.#target || this.#reading !== null) return;
    this.#reading = this.#readMissing()
      .catch((error: unknown) => {
        // The next event or the next look at the log tries again.
        this.#parts.logger.warn({ err: error, room: this.name }, 'Live events could not be read');
      })
      .finally(() => {
        this.#reading = null;
      });
  }

  async #readMissing(): Promise<void> {
    while (this.seq < this.#target) {
      const events = await this.#parts.log.since(this.name, this.seq, PAGE);
      const [first] = events;
      if (first === undefined) return;
      // A gap in the log itself: it was pruned while nobody was connected for longer than it is kept.
      if (first.seq !== this.seq + 1) this.seq = first.seq - 1;
      for (const event of events) this.#handOut(event.seq, Buffer.from(JSON.stringify(event)));
    }
  }

  #handOut(seq: number, message: Buffer): void {
    this.seq = seq;
    if (seq > this.#target) this.#target = seq;
    const now = () => this.#parts.now().getTime();
    for (const member of this.members) member.event(seq, message, now);
  }

  /**
   * Send a member what it missed, until it is level with the room. Resolves
   * false when that is too much or no longer kept; then it is live from now on.
   */
  async catchUp(member: LiveMember): Promise<boolean> {
    member.state = 'catching-up';
    if (this.seq - member.seq > REPLAY_LIMIT) return this.#skip(member);
    for (let tries = 0; member.seq !== this.seq; ) {
      if (member.seq > this.seq) {
        if (++tries > 3) return this.#skip(member);
        await this.heardOf(member.seq);
        continue;
      }
      const events: readonly LiveEvent[] = await this.#parts.log.since(this.name, member.seq, PAGE);
      if (events[0]?.seq !== member.seq + 1) return this.#skip(member);
      for (const event of events) {
        member.seq = event.seq;
        member.link.send(Buffer.from(JSON.stringify(event)));
      }
      if (member.link.buffered() <= BUFFER_LIMIT) continue;
      member.state = 'behind';
      member.behindSince = this.#parts.now().getTime();
      return true;
    }
    member.state = 'live';
    return true;
  }

  /** Read up to an event that somebody else has seen already. */
  async heardOf(seq: number): Promise<void> {
    this.exists(seq);
    await this.#reading;
  }

  #skip(member: LiveMember): false {
    member.seq = this.seq;
    member.state = 'live';
    return false;
  }

  /** Serve members that were behind and have read what waited for them; cut those that read nothing at all. */
  async revive(patience: number): Promise<void> {
    for (const member of this.members) {
      if (member.state !== 'behind') continue;
      if (member.link.buffered() <= BUFFER_DRAINED) {
        if (!(await this.catchUp(member))) this.resync(member);
      } else if (this.#parts.now().getTime() - member.behindSince > patience) {
        member.link.cut('The client reads nothing.');
      }
    }
  }

  /** Tell a member that events were left out. */
  resync(member: LiveMember): void {
    member.notice(
      noticeBytes({
        room: this.name,
        type: 'resync',
        at: this.#parts.now().toISOString(),
        payload: { seq: member.seq },
      }),
    );
  }
}
