import {
  type BuildEditAnswer,
  type BuildEdited,
  type BuildEditInput,
  BuildEditPayload,
  BuildSchema,
  type LiveActor,
  type LiveEvent,
} from '@guildhall/contracts';
import { applyEdit, type Build, type BuildConflict } from '@guildhall/heroes';
import { GuildError } from '@guildhall/kernel';
import type { Kysely } from 'kysely';
import { Compile } from 'typebox/compile';
import { compileCheck } from '../../platform/http/validation.ts';
import type { Clock } from '../../platform/ports.ts';
import type { LiveHub } from '../../platform/realtime/live-hub.ts';
import type { NewEvent } from '../../platform/realtime/live-log.ts';
import type { BuildVersionsRepo } from './build-versions.repo.ts';
import type { BuildsRepo } from './builds.repo.ts';
import type { HeroesTables } from './heroes-tables.ts';

export interface BuildEditingParts {
  readonly db: Kysely<HeroesTables>;
  readonly repo: BuildsRepo;
  readonly versions: BuildVersionsRepo;
  readonly live: LiveHub;
  readonly clock: Clock;
  /** Told which builds changed, so that what is derived from them follows. */
  readonly onChanged: (id: string) => void;
}

interface Waiting {
  readonly actor: LiveActor;
  readonly edit: BuildEditInput;
  resolve(answer: BuildEditAnswer): void;
  reject(error: unknown): void;
}

/** Edits that are committed together at most. */
const BATCH = 200;
/** Bytes of a stored build; the same as a request may have. */
const SIZE_LIMIT = 1024 * 1024;
/** Latest events that are searched for who changed a place first. */
const SEARCHED = 200;

const checkEdit = compileCheck(BuildEditPayload, 'body');
const isBuild = Compile(BuildSchema);

/** Room of a build. */
export const buildRoom = (id: string) => `build:${id}`;

/**
 * Edits of several people on one build, done in the order in which they reach
 * the database. Edits that come while others are being committed wait and are
 * committed together, so that one build takes as many as are sent.
 */
export class BuildEditing {
  readonly #parts: BuildEditingParts;
  readonly #queues = new Map<string, Waiting[]>();

  constructor(parts: BuildEditingParts) {
    this.#parts = parts;
  }

  /** Queue an edit; resolves when it is committed, or with what stands in its way. Throws VALIDATION_FAILED. */
  edit(id: string, actor: LiveActor, payload: unknown): Promise<BuildEditAnswer> {
    const edit = checkEdit(payload) as BuildEditInput;
    return new Promise((resolve, reject) => {
      const waiting = { actor, edit, resolve, reject };
      const queue = this.#queues.get(id);
      if (queue !== undefined) {
        queue.push(waiting);
        return;
      }
      this.#queues.set(id, [waiting]);
      void this.#work(id);
    });
  }

  async #work(id: string): Promise<void> {
    const queue = this.#queues.get(id) ?? [];
    while (queue.length > 0) {
      const batch = queue.splice(0, BATCH);
      try {
        const answers = await this.#commit(id, batch);
        batch.forEach((waiting, i) => {
          const answer = answers[i];
          if (answer instanceof GuildError) waiting.reject(answer);
          else if (answer !== undefined) waiting.resolve(answer);
        });
      } catch (error) {
        for (const waiting of batch) waiting.reject(error);
      }
    }
    this.#queues.delete(id);
  }

  async #commit(id: string, batch: readonly Waiting[]): Promise<(BuildEditAnswer | GuildError)[]> {
    const { db, live } = this.#parts;
    const room = buildRoom(id);
    const { outcomes, run, events } = await db.transaction().execute(async (transaction) => {
      const row = await this.#parts.repo.lock(id, transaction);
      if (row === undefined) throw new GuildError('BUILD_NOT_FOUND', `There is no build ${id}.`);
      const keys = batch.map(({ edit }) => edit.key);
      const known = new Map(
        (await live.known(transaction, room, keys)).map((event) => [keyOf(event), event] as const),
      );
      const run = new Run(row.build, row.version);
      const outcomes = batch.map((waiting) => run.take(waiting, known.get(waiting.edit.key)));
      return { outcomes, run, events: await this.#write(id, run, transaction) };
    });
    live.publish(events);
    if (events.length > 0) this.#parts.onChanged(id);
    return this.#answers(outcomes, events, run, room);
  }

  async #write(id: string, run: Run, transaction: Kysely<HeroesTables>): Promise<LiveEvent[]> {
    if (run.events.length === 0) return [];
    const { repo, versions, live, clock } = this.#parts;
    const now = clock.now();
    await repo.write(id, { version: run.version, build: run.build, now }, transaction);
    for (const state of run.states) await versions.keepLive({ buildId: id, at: now, ...state }, transaction);
    return live.append(transaction, buildRoom(id), run.events);
  }

  async #answers(
    outcomes: readonly Outcome[],
    written: readonly LiveEvent[],
    run: Run,
    room: string,
  ): Promise<(BuildEditAnswer | GuildError)[]> {
    const refused = outcomes.some((outcome) => outcome.kind === 'conflict');
    const changes = refused ? await this.#parts.live.recent(room, SEARCHED).catch(() => written) : written;
    return outcomes.map((outcome) => {
      if (outcome.kind === 'invalid') return outcome.error;
      if (outcome.kind === 'known') {
        const { version } = outcome.event.payload as BuildEdited;
        return { done: true, version, seq: outcome.event.seq };
      }
      if (outcome.kind === 'done')
        return { done: true, version: outcome.version, seq: written[outcome.index]?.seq ?? 0 };
      return {
        done: false,
        version: run.version,
        conflicts: outcome.conflicts.map((conflict) => ({
          ...(conflict as WireConflict),
          by: lastChanger(changes, conflict),
        })),
      };
    });
  }
}

type WireConflict = Extract<BuildEditAnswer, { done: false }>['conflicts'][number];

type Outcome =
  | { readonly kind: 'done'; readonly version: number; readonly index: number }
  | { readonly kind: 'known'; readonly event: LiveEvent }
  | { readonly kind: 'conflict'; readonly conflicts: readonly BuildConflict[] }
  | { readonly kind: 'invalid'; readonly error: GuildError };

/** The edits of one commit, one after the other on the same build. */
class Run {
  build: Build;
  version: number;
  readonly events: NewEvent[] = [];
  /** The build as each author in a row left it. */
  readonly states: { actor: LiveActor; version: number; build: Build }[] = [];

  constructor(build: Build, version: number) {
    this.build = build;
    this.version = version;
  }

  take({ actor, edit }: Waiting, known: LiveEvent | undefined): Outcome {
    if (known !== undefined) return { kind: 'known', event: known };
    const index = this.events.findIndex(({ key }) => key === edit.key);
    if (index >= 0) return { kind: 'done', version: this.version, index };
    const { build, conflicts } = applyEdit(this.build, edit.operations);
    if (conflicts.length > 0) return { kind: 'conflict', conflicts };
    if (!isBuild.Check(build)) return { kind: 'invalid', error: noBuild() };
    if (JSON.stringify(build).length > SIZE_LIMIT)
      return { kind: 'invalid', error: new GuildError('PAYLOAD_TOO_LARGE', 'The build would be too large.') };
    this.build = build;
    this.version += 1;
    this.#note(actor);
    const { key, label, operations } = edit;
    const payload: BuildEdited = {
      version: this.version,
      operations,
      key,
      ...(label === undefined ? {} : { label }),
    };
    this.events.push({ type: 'edit', actor, payload, key });
    return { kind: 'done', version: this.version, index: this.events.length - 1 };
  }

  #note(actor: LiveActor): void {
    const state = { actor, version: this.version, build: this.build };
    if (this.states.at(-1)?.actor.id === actor.id) this.states.pop();
    this.states.push(state);
  }
}

function noBuild(): GuildError {
  return new GuildError('VALIDATION_FAILED', 'The edit would make something that is no build.', {
    fields: [
      {
        path: 'payload.operations',
        code: 'invalid',
        message: 'a value does not fit the place it is put into',
      },
    ],
  });
}

function keyOf({ payload }: LiveEvent): string {
  return (payload as BuildEdited).key ?? '';
}

/** Whoever changed the place of a conflict, or something around or inside it, last. */
function lastChanger(events: readonly LiveEvent[], { operation }: BuildConflict): LiveActor | null {
  const touches = ({ payload }: LiveEvent) =>
    (payload as Partial<BuildEdited>).operations?.some(({ at }) => overlap(at, operation.at)) ?? false;
  return events.findLast(touches)?.actor ?? null;
}

function overlap(a: readonly unknown[], b: readonly unknown[]): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length).every((step, i) => step === b[i]);
}
