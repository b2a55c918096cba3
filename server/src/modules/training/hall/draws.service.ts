import {
  CALIBRATING_RD,
  type Selection,
  type SelectionContext,
  type SelectionReason,
  selectScenario,
} from '@guildhall/training';
import { varyScenario } from '@guildhall/training/scenario';
import type { Clock, NewId, Random } from '../../../platform/ports.ts';
import type { DrawFilter } from '../training-tables.ts';
import type { AttemptStore } from './attempts.repo.ts';
import { noScenario } from './attempts.service.ts';
import type { CardStore } from './cards.repo.ts';
import type { CatalogService } from './catalog.service.ts';
import type { DrawRow, DrawStore } from './draws.repo.ts';
import type { PlayerStore } from './players.repo.ts';
import {
  type PoolScenario,
  type ScenarioStore,
  type TrainingDb,
  useOf,
  type VersionRow,
  versionKey,
} from './scenarios.repo.ts';

export interface Stores {
  readonly scenarios: ScenarioStore;
  readonly players: PlayerStore;
  readonly draws: DrawStore;
  readonly attempts: AttemptStore;
  readonly cards: CardStore;
}

/** A draw with what was drawn. */
export interface Drawn {
  readonly draw: DrawRow;
  readonly version: VersionRow;
}

/** Why a scenario was drawn. */
export type DrawReason = SelectionReason | 'variation';

/** Attempts whose techniques do not come again at once. */
const RECENT = 3;
const SEEDS = 2 ** 32;

/** Gives players their next scenario. */
export class DrawsService {
  readonly #stores: Stores;
  readonly #clock: Clock;
  readonly #newId: NewId;
  readonly #random: Random;
  readonly #catalog: CatalogService;

  constructor(parts: {
    stores: Stores;
    catalog: CatalogService;
    clock: Clock;
    newId: NewId;
    random: Random;
  }) {
    this.#stores = parts.stores;
    this.#catalog = parts.catalog;
    this.#clock = parts.clock;
    this.#newId = parts.newId;
    this.#random = parts.random;
  }

  /**
   * The scenario to play next. An open draw comes again until it is answered, so
   * that nobody passes over hard ones by asking once more. Who has met everything
   * gets the due techniques in other words. Null when the filter admits nothing at all.
   */
  next(playerId: string, filter: DrawFilter): Promise<Drawn | null> {
    return this.#stores.scenarios.transaction(async (db) => {
      const player = await this.#stores.players.lock(playerId, db);
      const seen = await this.#stores.attempts.seen(playerId, db);
      const open = await this.#openDraw(playerId, filter, seen, db);
      if (open !== undefined) return open;
      const [candidates, recent, cards] = [
        await this.#stores.scenarios.candidates(filter, db),
        await this.#stores.attempts.recent(playerId, RECENT, db),
        await this.#stores.cards.of(playerId, db),
      ];
      const now = this.#clock.now();
      const failures = recent.findIndex(({ correct }) => correct);
      const context: SelectionContext = {
        player: player.state.belief,
        attempts: player.state.ratedAttempts,
        failuresInARow: failures < 0 ? recent.length : failures,
        seen,
        recentTechniques: new Set(recent.flatMap(({ techniques }) => techniques)),
        dueTechniques: new Set([...cards].flatMap(([name, { due }]) => (due <= now ? [name] : []))),
      };
      for (const pool of pools(candidates, player.state.displayed.rd)) {
        const selection = selectScenario(pool, context, this.#random);
        if (selection !== undefined) return this.#keep(playerId, filter, selection, db);
      }
      return this.#inOtherWords(playerId, filter, { candidates, context }, db);
    });
  }

  /** A due technique, or else any, by words that were exchanged: the pattern comes back, never the very message. */
  async #inOtherWords(
    playerId: string,
    filter: DrawFilter,
    { candidates, context }: { candidates: readonly PoolScenario[]; context: SelectionContext },
    db: TrainingDb,
  ): Promise<Drawn | null> {
    const templates = candidates.filter(({ variable, varied }) => variable && !varied);
    const due = templates.filter(({ techniques }) =>
      techniques.some((name) => context.dueTechniques.has(name)),
    );
    const pool = due.length > 0 ? due : templates;
    const selection = selectScenario(pool, { ...context, seen: new Set() }, this.#random);
    if (selection === undefined) return null;
    const of = await this.#version(selection.id, db);
    const varied = varyScenario(of.source, Math.floor(this.#random() * SEEDS));
    await this.#catalog.addVariation(varied, of, db);
    const reason = due.length > 0 ? 'due_technique' : 'variation';
    const id = versionKey(varied.id, varied.version);
    return this.#keep(playerId, filter, { ...selection, id, reason }, db);
  }

  async #openDraw(
    playerId: string,
    filter: DrawFilter,
    seen: ReadonlySet<string>,
    db: TrainingDb,
  ): Promise<Drawn | undefined> {
    for (const draw of await this.#stores.draws.open(playerId, db)) {
      const current = await this.#stores.scenarios.find(draw.scenario_id, db);
      const gone =
        current === undefined ||
        current.scenario.retired_at !== null ||
        current.scenario.latest !== draw.version ||
        seen.has(versionKey(draw.scenario_id, draw.version));
      if (gone) {
        await this.#stores.draws.close(draw.id, this.#clock.now(), db);
        continue;
      }
      if (admits(filter, draw, current.version)) return { draw, version: current.version };
    }
    return undefined;
  }

  async #keep(
    playerId: string,
    filter: DrawFilter,
    selection: Omit<Selection, 'reason'> & { readonly reason: DrawReason },
    db: TrainingDb,
  ): Promise<Drawn> {
    const row = await this.#version(selection.id, db);
    const familiar = await this.#stores.attempts.hasMetFamily(playerId, row.scenario_id, db);
    const draw = {
      id: this.#newId(),
      player_id: playerId,
      scenario_id: row.scenario_id,
      version: row.version,
      filter,
      rated: useOf(row) === 'rated' && !familiar && filter.techniques.length === 0,
      predicted: selection.predicted,
      target: selection.target,
      reason: selection.reason,
      shortlist: selection.shortlist,
      drawn_at: this.#clock.now(),
      answered_at: null,
    };
    const seq = await this.#stores.draws.insert(draw, db);
    return { draw: { ...draw, seq }, version: row };
  }

  async #version(key: string, db: TrainingDb): Promise<VersionRow> {
    const [id = '', version = ''] = key.split('@');
    const row = await this.#stores.scenarios.version(id, Number(version), db);
    if (row === undefined) throw noScenario(id);
    return row;
  }
}

/**
 * Pools in the order in which they are drawn from: what rates, for who is not known
 * well enough to measure anything; everything new; what was put in other words.
 */
function pools(candidates: readonly PoolScenario[], rd: number): (readonly PoolScenario[])[] {
  const own = candidates.filter(({ varied }) => !varied);
  const rates = own.filter(({ use }) => use === 'rated');
  return [...(rd > CALIBRATING_RD ? [rates] : []), own, candidates.filter(({ varied }) => varied)];
}

/** Whether an open draw answers a request with this filter: rated ones and practice apart. */
function admits(filter: DrawFilter, draw: DrawRow, { kind, techniques }: VersionRow): boolean {
  const practice = filter.techniques.length > 0;
  if (practice !== draw.filter.techniques.length > 0) return false;
  if (filter.kinds.length > 0 && !filter.kinds.includes(kind)) return false;
  return !practice || techniques.some((name) => filter.techniques.includes(name));
}
