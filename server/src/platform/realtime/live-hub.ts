import type { JoinedPayload, LiveEvent, LiveMarker, LiveNotice, LivePresence } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { AnyTransaction } from '../db/any-transaction.ts';
import type { Clock } from '../ports.ts';
import type { Logger } from '../telemetry/logger.ts';
import type { FanOut } from './fan-out.ts';
import type { LiveLog, NewEvent } from './live-log.ts';
import { type LiveLink, LiveMember, noticeBytes } from './live-member.ts';
import { LiveRoom } from './live-room.ts';
import { Presence } from './presence.ts';
import type { RoomKind } from './room-kind.ts';

export interface LiveHubParts {
  readonly log: LiveLog;
  readonly fanOut: FanOut;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Tells this server's own texts from those of others. */
  readonly node: string;
}

/** Milliseconds between two looks at the log for what no fan-out told. */
const LOOK = 2_000;
/** Milliseconds between two signs of life of those who are here. */
const SIGN_OF_LIFE = 20_000;
/** Milliseconds between two looks at clients that were behind. */
const REVIVE = 250;
/** Milliseconds that a client may read nothing before it is cut. */
const PATIENCE = 30_000;
/** Milliseconds that events are kept. */
const KEPT = 7 * 24 * 3_600_000;
/** Members on one server beyond which a room no longer tells who is there. */
const CROWD = 50;

/** The rooms of this server. Halls say what happened; the hub brings it to whoever is in the room, anywhere. */
export class LiveHub {
  readonly #parts: LiveHubParts;
  readonly #kinds = new Map<string, RoomKind>();
  readonly #rooms = new Map<string, LiveRoom>();
  readonly #opening = new Map<string, Promise<LiveRoom>>();
  readonly #presence = new Presence();
  readonly #timers: NodeJS.Timeout[] = [];

  constructor(parts: LiveHubParts) {
    this.#parts = parts;
  }

  register(kind: RoomKind): void {
    this.#kinds.set(kind.kind, kind);
  }

  async start(): Promise<void> {
    const every = (pause: number, work: () => void) => {
      const timer = setInterval(work, pause);
      timer.unref();
      this.#timers.push(timer);
    };
    await this.#parts.fanOut.start(
      (header, body) => this.#hear(header, body),
      () => void this.#look(),
    );
    every(LOOK, () => void this.#look());
    every(SIGN_OF_LIFE, () => this.#signOfLife());
    every(REVIVE, () => void this.#revive());
    every(3_600_000, () => void this.#prune());
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.#parts.fanOut.close();
  }

  /** Number of connections in rooms, for the metrics. */
  members(): number {
    return [...this.#rooms.values()].reduce((sum, { members }) => sum + members.size, 0);
  }

  /** Write events down inside the caller's transaction; `publish` them once it has committed. */
  append(transaction: AnyTransaction, room: string, events: readonly NewEvent[]): Promise<LiveEvent[]> {
    return this.#parts.log.append(transaction, room, events, this.#parts.clock.now());
  }

  /** Write down what happened and bring it to everybody in the room; for news that no transaction waits for. */
  async say(room: string, event: NewEvent): Promise<void> {
    this.publish(await this.#parts.log.write(room, event, this.#parts.clock.now()));
  }

  known(transaction: AnyTransaction, room: string, keys: readonly string[]): Promise<LiveEvent[]> {
    return this.#parts.log.known(transaction, room, keys);
  }

  /** The latest events of a room, first one first. */
  async recent(room: string, count: number): Promise<LiveEvent[]> {
    const seq = (await this.#parts.log.latest([room])).get(room) ?? 0;
    return this.#parts.log.since(room, Math.max(0, seq - count), count);
  }

  /** Bring committed events to everybody in their room. */
  publish(events: readonly LiveEvent[]): void {
    for (const event of events) {
      const text = JSON.stringify(event);
      this.#rooms.get(event.room)?.deliver(event.seq, text);
      this.#parts.fanOut.publish(`event ${this.#parts.node} ${event.room} ${event.seq}`, text);
    }
  }

  /** Let a connection into a room and send it what it missed. Throws NOT_FOUND when it may not know of it. */
  async join(
    link: LiveLink,
    name: string,
    lastSeq: number | undefined,
    answer: (joined: JoinedPayload) => void,
  ): Promise<LiveMember> {
    const access = await this.#authorise(link, name);
    if (access === null) throw new GuildError('NOT_FOUND', `There is no room ${name}.`);
    const room = await this.#open(name);
    if (lastSeq !== undefined && lastSeq > room.seq) await room.heardOf(lastSeq);
    // The last member may have left meanwhile.
    this.#rooms.set(name, room);
    const resync = lastSeq !== undefined && lastSeq > room.seq;
    const member = new LiveMember(link, name, access, resync ? room.seq : (lastSeq ?? room.seq));
    room.members.add(member);
    answer({
      seq: room.seq,
      access,
      connection: link.id,
      present: this.#present(room),
      ...(resync ? { resync: true } : {}),
    });
    this.#announce(room, member);
    this.#parts.fanOut.publish(`ask ${this.#parts.node} ${name}`, '');
    if (!(await room.catchUp(member))) room.resync(member);
    return member;
  }

  leave(member: LiveMember): void {
    const room = this.#rooms.get(member.room);
    if (!room?.members.delete(member)) return;
    this.#tell(room.name, {
      ...this.#notice(room.name),
      type: 'gone',
      payload: { connection: member.link.id },
    });
    if (room.members.size > 0) return;
    this.#rooms.delete(room.name);
    this.#presence.forget(room.name);
  }

  /** Where a member looks or types. */
  mark(member: LiveMember, marker: LiveMarker | null): void {
    member.marker = marker;
    const room = this.#rooms.get(member.room);
    if (room !== undefined) this.#announce(room, member);
  }

  /** Hand what a member sent to the hall of the room. */
  receive(member: LiveMember, payload: unknown): Promise<unknown> {
    const [kind = '', id = ''] = member.room.split(':');
    const receive = this.#kinds.get(kind)?.receive;
    if (receive === undefined) throw new GuildError('FORBIDDEN', `Nothing can be sent to ${member.room}.`);
    return receive({ actor: member.link.actor, id, access: member.access, payload });
  }

  /** Ask again what everybody in a room may do, on every server: permissions changed. */
  recheck(name: string): void {
    void this.#recheckHere(name);
    this.#parts.fanOut.publish(`recheck ${this.#parts.node} ${name}`, '');
  }

  async #recheckHere(name: string): Promise<void> {
    for (const member of this.#rooms.get(name)?.members ?? []) {
      const access = await this.#authorise(member.link, name).catch(() => member.access);
      if (access !== null) member.access = access;
      else {
        this.leave(member);
        member.notice(noticeBytes({ ...this.#notice(name), type: 'closed', payload: {} }));
      }
    }
  }

  async #authorise(link: LiveLink, name: string) {
    const [kind = '', id = ''] = name.split(':');
    return (await this.#kinds.get(kind)?.authorise(link.principal, id)) ?? null;
  }

  #open(name: string): Promise<LiveRoom> | LiveRoom {
    const known = this.#rooms.get(name) ?? this.#opening.get(name);
    if (known !== undefined) return known;
    const { log, clock, logger } = this.#parts;
    const opening = log
      .latest([name])
      .then((latest) => {
        const room = new LiveRoom(name, latest.get(name) ?? 0, { log, logger, now: () => clock.now() });
        this.#rooms.set(name, room);
        return room;
      })
      .finally(() => this.#opening.delete(name));
    this.#opening.set(name, opening);
    return opening;
  }

  #hear(header: string, body: string): void {
    const [what, node, name = '', seq] = header.split(' ');
    if (node === this.#parts.node) return;
    const room = this.#rooms.get(name);
    if (room === undefined) return;
    if (what === 'event') {
      if (body === '') room.exists(Number(seq));
      else room.deliver(Number(seq), body);
    } else if (what === 'notice') this.#hearNotice(room, JSON.parse(body) as LiveNotice);
    else if (what === 'ask') this.#answerAsk(room);
    else if (what === 'recheck') void this.#recheckHere(name);
  }

  #hearNotice(room: LiveRoom, notice: LiveNotice): void {
    const now = this.#parts.clock.now().getTime();
    if (notice.type === 'here' && !this.#presence.here(room.name, notice.payload, now)) return;
    if (notice.type === 'gone') this.#presence.gone(room.name, notice.payload.connection);
    this.#tellHere(room, notice);
  }

  #answerAsk(room: LiveRoom): void {
    if (room.members.size > CROWD) return;
    for (const member of room.members) this.#spread(room.name, this.#here(room.name, member));
  }

  #announce(room: LiveRoom, member: LiveMember): void {
    if (room.members.size <= CROWD) this.#tell(room.name, this.#here(room.name, member));
  }

  /** To everybody in the room, here and on other servers. */
  #tell(name: string, notice: LiveNotice): void {
    const room = this.#rooms.get(name);
    if (room !== undefined && room.members.size <= CROWD) this.#tellHere(room, notice);
    this.#spread(name, notice);
  }

  #tellHere(room: LiveRoom, notice: LiveNotice): void {
    const message = noticeBytes(notice);
    for (const member of room.members) member.notice(message);
  }

  #spread(name: string, notice: LiveNotice): void {
    this.#parts.fanOut.publish(`notice ${this.#parts.node} ${name}`, JSON.stringify(notice));
  }

  #notice(room: string): { room: string; at: string } {
    return { room, at: this.#parts.clock.now().toISOString() };
  }

  #here(room: string, member: LiveMember): LiveNotice {
    return { ...this.#notice(room), type: 'here', payload: entryOf(member) };
  }

  #present(room: LiveRoom): LivePresence[] {
    return [...[...room.members].map(entryOf), ...this.#presence.list(room.name)].slice(0, CROWD);
  }

  /** Events that nobody told of: another server died, or its texts got lost. */
  async #look(): Promise<void> {
    try {
      for (const [name, seq] of await this.#parts.log.latest([...this.#rooms.keys()]))
        this.#rooms.get(name)?.exists(seq);
    } catch (error) {
      this.#parts.logger.debug({ err: error }, 'The log of live events cannot be read');
    }
  }

  #signOfLife(): void {
    for (const room of this.#rooms.values()) this.#answerAsk(room);
    for (const { room, connection } of this.#presence.expire(this.#parts.clock.now().getTime())) {
      const here = this.#rooms.get(room);
      if (here !== undefined)
        this.#tellHere(here, { ...this.#notice(room), type: 'gone', payload: { connection } });
    }
  }

  async #revive(): Promise<void> {
    for (const room of this.#rooms.values()) await room.revive(PATIENCE).catch(() => undefined);
  }

  async #prune(): Promise<void> {
    const before = new Date(this.#parts.clock.now().getTime() - KEPT);
    await this.#parts.log.prune(before).catch(() => undefined);
  }
}

function entryOf({ link, marker }: LiveMember): LivePresence {
  return { connection: link.id, actor: link.actor, marker };
}
