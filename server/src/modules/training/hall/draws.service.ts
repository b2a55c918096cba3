import { GuildError } from '@guildhall/kernel';
import { type Selection, selectScenario } from '@guildhall/training';
import type { Clock, NewId, Random } from '../../../platform/ports.ts';
import type { DrawFilter } from '../training-tables.ts';
import type { AttemptStore } from './attempts.repo.ts';
import type { CardStore } from './cards.repo.ts';
import type { DrawRow, DrawStore } from './draws.repo.ts';
import type { PlayerStore } from './players.repo.ts';
import { type ScenarioStore, type TrainingDb, type VersionRow, versionKey } from './scenarios.repo.ts';

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

/** Attempts whose techniques do not come again at once. */
const RECENT = 3;

/** Gives players their next scenario. */
export class DrawsService {
  readonly #stores: Stores;
  readonly #clock: Clock;
  readonly #newId: NewId;
  readonly #random: Random;

  constructor(parts: { stores: Stores; clock: Clock; newId: NewId; random: Random }) {
    this.#stores = parts.stores;
    this.#clock = parts.clock;
    this.#newId = parts.newId;
    this.#random = parts.random;
  }

  /**
   * The scenario to play next. An open draw comes again until it is answered, so
   * that nobody passes over hard ones by asking once more. Null when the player has
   * met everything that the filter admits.
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
      const selection = selectScenario(
        candidates,
        {
          player: player.state.belief,
          attempts: player.state.ratedAttempts,
          failuresInARow: failures < 0 ? recent.length : failures,
          seen,
          recentTechniques: new Set(recent.flatMap(({ techniques }) => techniques)),
          dueTechniques: new Set([...cards].flatMap(([name, { due }]) => (due <= now ? [name] : []))),
        },
        this.#random,
      );
      return selection === undefined ? null : this.#keep(playerId, filter, selection, db);
    });
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

  async #keep(playerId: string, filter: DrawFilter, selection: Selection, db: TrainingDb): Promise<Drawn> {
    const [scenarioId = '', version = ''] = selection.id.split('@');
    const row = await this.#stores.scenarios.version(scenarioId, Number(version), db);
    if (row === undefined) throw new GuildError('SCENARIO_NOT_FOUND');
    const draw = {
      id: this.#newId(),
      player_id: playerId,
      scenario_id: scenarioId,
      version: row.version,
      filter,
      rated: row.rated && filter.techniques.length === 0,
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
}

/** Whether an open draw answers a request with this filter: rated ones and practice apart. */
function admits(filter: DrawFilter, draw: DrawRow, { kind, techniques }: VersionRow): boolean {
  const practice = filter.techniques.length > 0;
  if (practice !== draw.filter.techniques.length > 0) return false;
  if (filter.kinds.length > 0 && !filter.kinds.includes(kind)) return false;
  return !practice || techniques.some((name) => filter.techniques.includes(name));
}
