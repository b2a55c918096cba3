import type {
  BuildEditAnswer,
  BuildEdited,
  DeepReadonly,
  JoinedPayload,
  LiveActor,
  LiveEvent,
  LiveNotice,
} from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { LiveConnection, LiveRoom } from './live-connection.ts';

type Operations = DeepReadonly<BuildEdited['operations']>;

/** An edit of this client that the server has not confirmed. */
interface Pending {
  readonly key: string;
  readonly label: string;
  readonly operations: Operations;
  sent: boolean;
}

/** An edit that was not done, because somebody else changed the same place first. */
export interface LostEdit {
  readonly label: string;
  readonly operations: Operations;
  /** Who was faster, when that is known. */
  readonly by: LiveActor | null;
}

export interface SharedDocumentParts<T> {
  readonly connection: LiveConnection;
  readonly room: string;
  /** The state on the server. */
  readonly fetch: () => Promise<{ readonly version: number; readonly value: T }>;
  readonly diff: (from: T, to: T) => Operations;
  /** Null when something is in the way. */
  readonly apply: (value: T, operations: Operations) => T | null;
  readonly newKey: () => string;
  /** Whether edits go out as they are made; otherwise they wait for `save` elsewhere. */
  readonly sends: () => boolean;
  /** What is shown changed by somebody else; `rebase` brings any other state of the document along. */
  readonly onChange: (value: T, rebase: (state: T) => T, by: LiveActor | null) => void;
  readonly onLost: (lost: LostEdit) => void;
  /** The version that is known, and whether all own edits are in it. */
  readonly onSynced: (version: number, clean: boolean) => void;
  readonly onEvent?: (event: LiveEvent) => void;
  readonly onJoined?: (joined: JoinedPayload) => void;
  readonly onNotice?: (notice: LiveNotice) => void;
  readonly onRefused?: (error: GuildError) => void;
}

/**
 * A document that several people change at once. What is shown is the state of
 * the server with the own edits on top; edits of others go below them. While
 * the connection is lost, own edits wait and are merged when it is back.
 */
export class SharedDocument<T> {
  readonly #parts: SharedDocumentParts<T>;
  readonly #room: LiveRoom;
  #base: T;
  #version: number;
  #shown: T;
  #pending: Pending[] = [];
  /** Events that came while the state is being fetched; null when it is not. */
  #held: LiveEvent[] | null = null;

  /** @param shown what is shown at first: `base`, or a state with edits that the server has not seen */
  constructor(parts: SharedDocumentParts<T>, base: { version: number; value: T }, shown: T) {
    this.#parts = parts;
    this.#base = base.value;
    this.#version = base.version;
    this.#shown = base.value;
    this.edit(shown, '');
    this.#room = parts.connection.join(parts.room, {
      onJoined: (joined) => {
        parts.onJoined?.(joined);
        if (joined.resync) void this.#resync();
        else this.flush();
      },
      onEvent: (event) => {
        parts.onEvent?.(event);
        if (this.#held !== null) this.#held.push(event);
        else this.#event(event);
      },
      onNotice: (notice) => {
        parts.onNotice?.(notice);
        if (notice.type === 'resync') void this.#resync();
      },
      onLost: () => {
        for (const one of this.#pending) one.sent = false;
      },
      ...(parts.onRefused === undefined ? {} : { onRefused: parts.onRefused }),
    });
  }

  get version(): number {
    return this.#version;
  }

  /** The user made `next` out of what is shown. */
  edit(next: T, label: string): void {
    const operations = this.#parts.diff(this.#shown, next);
    this.#shown = next;
    if (operations.length === 0) return;
    this.#pending.push({ key: this.#parts.newKey(), label, operations, sent: false });
    this.flush();
  }

  /** Tell others where this user is. */
  mark(marker: object | null): void {
    this.#room.send({ kind: 'marker', marker }).catch(() => undefined);
  }

  /** Send what waits, if edits are sent at all. */
  flush(): void {
    if (!this.#parts.sends() || this.#held !== null) return;
    for (const one of this.#pending.filter(({ sent }) => !sent)) {
      one.sent = true;
      this.#room
        .send({
          kind: 'edit',
          key: one.key,
          operations: one.operations,
          ...(one.label && { label: one.label }),
        })
        .then(
          (answer) => this.#answered(one, answer as BuildEditAnswer),
          (error: unknown) => this.#failed(one, error),
        );
    }
  }

  /** The own state was stored by a request as `version`; nothing waits any more. */
  saved(version: number, value: T): void {
    if (version < this.#version) return;
    this.#base = value;
    this.#version = version;
    this.#pending = [];
    this.edit(this.#shown, '');
    this.#synced();
  }

  close(): void {
    this.#room.leave();
  }

  #answered(one: Pending, answer: BuildEditAnswer): void {
    if (answer.done) {
      // The event may be on its way; it takes the edit off the list. One that is in the state already does not come.
      if (answer.version <= this.#version) this.#forget(one);
      return;
    }
    this.#forget(one);
    this.#show(null);
    const by = answer.conflicts.find((conflict) => conflict.by !== null)?.by ?? null;
    this.#parts.onLost({ label: one.label, operations: one.operations, by });
  }

  #failed(one: Pending, error: unknown): void {
    one.sent = false;
    if (error instanceof GuildError && error.retryable) return;
    this.#forget(one);
    this.#show(null);
    if (error instanceof GuildError) this.#parts.onRefused?.(error);
  }

  #forget(one: Pending): void {
    this.#pending = this.#pending.filter((other) => other !== one);
    this.#synced();
  }

  #event(event: LiveEvent): void {
    if (event.type !== 'edit') return;
    const { version, operations, key } = event.payload as BuildEdited;
    if (version <= this.#version) return;
    const next = version === this.#version + 1 ? this.#parts.apply(this.#base, operations) : null;
    if (next === null) {
      void this.#resync();
      return;
    }
    this.#base = next;
    this.#version = version;
    const own = this.#pending.find((one) => one.key === key);
    if (own !== undefined) {
      this.#pending = this.#pending.filter((one) => one !== own);
      this.#synced();
      return;
    }
    this.#show(event.actor, operations);
    this.#synced();
  }

  /** Put the own edits on top of the server's state again. */
  #show(by: LiveActor | null, operations: Operations = []): void {
    let value = this.#base;
    const lost: Pending[] = [];
    for (const one of this.#pending) {
      const next = this.#parts.apply(value, one.operations);
      if (next === null) lost.push(one);
      else value = next;
    }
    // What was sent the server judges; what waits to be saved is judged here.
    if (!this.#parts.sends()) this.#pending = this.#pending.filter((one) => !lost.includes(one));
    if (this.#parts.diff(this.#shown, value).length === 0) return;
    this.#shown = value;
    this.#parts.onChange(value, (state) => this.#parts.apply(state, operations) ?? state, by);
    if (this.#parts.sends()) return;
    for (const { label, operations: own } of lost) this.#parts.onLost({ label, operations: own, by });
  }

  async #resync(): Promise<void> {
    if (this.#held !== null) return;
    this.#held = [];
    try {
      const { version, value } = await this.#parts.fetch();
      const before = this.#base;
      if (version > this.#version) {
        this.#base = value;
        this.#version = version;
        this.#show(null, this.#parts.diff(before, value));
      }
    } catch {
      // The next join fetches again.
    }
    const held = this.#held;
    this.#held = null;
    for (const event of held) this.#event(event);
    this.#synced();
    this.flush();
  }

  #synced(): void {
    this.#parts.onSynced(this.#version, this.#pending.length === 0);
  }
}
