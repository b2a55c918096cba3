import { GuildError } from '@guildhall/kernel';
import type { Rating } from '@guildhall/training';
import { assumedDifficulty, guessFloor, type Scenario } from '@guildhall/training/scenario';
import { isUniqueViolation } from '../../../platform/db/database-error.ts';
import type { Clock } from '../../../platform/ports.ts';
import { noScenario } from './attempts.service.ts';
import type { CurrentScenario, ScenarioStore, TrainingDb, VersionRow } from './scenarios.repo.ts';

/** What is kept beside a scenario's own words. */
export interface Kept {
  /** Null for those that come with Guildhall. */
  readonly ownerId: string | null;
  /** Its rating stays as it is for good and holds the scale in place. */
  readonly anchor: boolean;
  /** How hard it is known to be; by its annotations when absent. */
  readonly prior?: Rating;
}

/** Scenarios: kept, edited as new versions, retired. */
export class CatalogService {
  readonly #scenarios: ScenarioStore;
  readonly #clock: Clock;

  constructor(parts: { scenarios: ScenarioStore; clock: Clock }) {
    this.#scenarios = parts.scenarios;
    this.#clock = parts.clock;
  }

  /** @throws GuildError SCENARIO_NOT_FOUND also when it is retired. */
  async current(id: string): Promise<CurrentScenario> {
    const found = await this.#scenarios.find(id);
    if (found === undefined || found.scenario.retired_at !== null) throw noScenario(id);
    return found;
  }

  /** Keep a new scenario. @throws GuildError CONFLICT when its id is taken. */
  async create(scenario: Scenario, kept: Kept): Promise<void> {
    try {
      await this.#scenarios.transaction((db) => this.#insert(scenario, scenario.id, kept, db));
    } catch (error) {
      if (!isUniqueViolation(error, 'training_scenarios_pkey')) throw error;
      throw new GuildError('CONFLICT', `There is a scenario ${scenario.id} already. Give yours another id.`);
    }
  }

  /**
   * Keep the words of `of` exchanged for others, as a scenario of its family. It starts
   * as hard as the other is known to be: what is to be seen in it is the same.
   */
  async addVariation(varied: Scenario, of: VersionRow, db: TrainingDb): Promise<void> {
    const family = (await this.#scenarios.find(of.scenario_id, db))?.scenario.family ?? of.scenario_id;
    const prior = { rating: of.rating, rd: of.rd };
    await this.#insert(varied, family, { ownerId: null, anchor: false, prior }, db);
  }

  /**
   * Keep an edited scenario as the version after `version`. Its rating starts anew:
   * what play told of the old words says little of the new ones.
   *
   * @throws GuildError SCENARIO_NOT_FOUND, STALE_VERSION, FORBIDDEN for what comes with Guildhall.
   */
  edit(id: string, version: number, scenario: Scenario, kept: Omit<Kept, 'ownerId'>): Promise<Scenario> {
    return this.#scenarios.transaction(async (db) => {
      const row = await this.#editable(id, db);
      if (row.latest !== version) {
        throw new GuildError('STALE_VERSION', `Version ${row.latest} is the latest, not ${version}.`);
      }
      const next = { ...scenario, id, version: version + 1 };
      await this.#addVersion(next, kept, db);
      return next;
    });
  }

  /** Draw a scenario no more. */
  retire(id: string): Promise<Date> {
    return this.#scenarios.transaction(async (db) => {
      const row = await this.#editable(id, db);
      const at = row.retired_at ?? this.#clock.now();
      await this.#scenarios.retire(id, at, db);
      return at;
    });
  }

  /**
   * Keep what comes with Guildhall: scenarios that are not here yet, newer versions of those
   * that are, and which of them have become anchors. What somebody here made under the id of
   * a shipped one stays theirs.
   */
  async addStarter(starter: readonly (Scenario & { readonly anchor: boolean })[]): Promise<void> {
    const known = await this.#scenarios.latest();
    for (const { anchor, ...scenario } of starter) {
      const latest = known.get(scenario.id);
      const kept = { ownerId: null, anchor };
      if (latest === undefined) await this.#createOnce(scenario, kept);
      else if (latest.owner_id !== null) continue;
      else if (latest.version < scenario.version)
        await this.#scenarios.transaction((db) => this.#newer(scenario, kept, db));
      else if (latest.version === scenario.version && anchor && !latest.anchor)
        await this.#scenarios.transaction((db) => this.#anchor(scenario, db));
    }
  }

  /**
   * A shipped scenario becomes an anchor where play has not moved it yet. One that has moved stays as it
   * is until its next version: a replay of the history has to move it again.
   */
  async #anchor({ id, version }: Scenario, db: TrainingDb): Promise<void> {
    const row = await this.#scenarios.lockVersion(id, version, db);
    if (row === undefined) return;
    const { rating, prior_rating, rd, prior_rd } = row;
    if (rating === prior_rating && rd === prior_rd) await this.#scenarios.anchor(id, version, db);
  }

  /** Several processes may start at once: whoever comes second finds it there. */
  async #createOnce(scenario: Scenario, kept: Kept): Promise<void> {
    try {
      await this.create(scenario, kept);
    } catch (error) {
      if (!(error instanceof GuildError) || error.code !== 'CONFLICT') throw error;
    }
  }

  async #newer(scenario: Scenario, kept: Kept, db: TrainingDb): Promise<void> {
    const row = await this.#scenarios.lock(scenario.id, db);
    if (row !== undefined && row.latest < scenario.version) await this.#addVersion(scenario, kept, db);
  }

  async #editable(id: string, db: TrainingDb) {
    const row = await this.#scenarios.lock(id, db);
    if (row === undefined) throw noScenario(id);
    if (row.owner_id !== null) return row;
    throw new GuildError(
      'FORBIDDEN',
      'Scenarios that come with Guildhall stay as they are. Export this one and import it under an id of your own.',
    );
  }

  async #insert(scenario: Scenario, family: string, kept: Kept, db: TrainingDb): Promise<void> {
    await this.#scenarios.insertScenario(
      {
        id: scenario.id,
        owner_id: kept.ownerId,
        latest: scenario.version,
        family,
        retired_at: null,
        created_at: this.#clock.now(),
      },
      db,
    );
    await this.#addVersion(scenario, kept, db);
  }

  async #addVersion(
    scenario: Scenario,
    { anchor, prior = assumedDifficulty(scenario).prior }: Omit<Kept, 'ownerId'>,
    db: TrainingDb,
  ): Promise<void> {
    await this.#scenarios.insertVersion(
      {
        scenario_id: scenario.id,
        version: scenario.version,
        source: JSON.stringify(scenario),
        origin: scenario.provenance.origin,
        truth: scenario.truth,
        kind: scenario.kind,
        interaction: scenario.interaction,
        techniques: JSON.stringify(scenario.techniques),
        guess_floor: guessFloor(scenario),
        prior_rating: prior.rating,
        prior_rd: prior.rd,
        rating: prior.rating,
        rd: prior.rd,
        rated_attempts: 0,
        anchor,
        created_at: this.#clock.now(),
      },
      db,
    );
  }
}
