import {
  type DiceRollJson,
  type DiceStatsJson,
  MAX_ROLLS_PER_MESSAGE,
  type RollInputJson,
} from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import {
  barsOf,
  chanceAtLeast,
  commitmentOf,
  evaluateRoll,
  type PreparedRoll,
  prepareRoll,
  provableDice,
  rollStatistics,
  sealRecord,
} from '@guildhall/tabletop/dice';
import type { Clock, NewId, NewSecret } from '../../platform/ports.ts';
import type { DiceDb, DiceRepo, PageOf, RollRow, SeedRow } from './dice.repo.ts';

export interface DiceParts {
  readonly repo: DiceRepo;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly newSecret: NewSecret;
}

/** Who rolls: an account, or nobody in particular in local mode. */
export interface Roller {
  readonly id: string;
  /** As the record says it for good, whoever adopts it later. */
  readonly name: string;
}

type StatsInput = Pick<RollInputJson, 'expr' | 'values' | 'mode' | 'bonuses'> & { readonly atLeast?: number };

/** Rolls of one roller in any minute, in all processes together. */
const ROLLS_A_MINUTE = 60;
const MINUTE = 60_000;

/** Bars of a distribution in an answer. */
const BARS = 200;

/** Rolls that are made once, kept as they are, and can be proved. */
export class DiceService {
  readonly #parts: DiceParts;

  constructor(parts: DiceParts) {
    this.#parts = parts;
  }

  /** Roll, seal and store. A roll that fails leaves nothing behind, not even its number. */
  async roll(roller: Roller, input: RollInputJson): Promise<DiceRollJson> {
    const { clientSeed = '', visibility = 'everyone', ...config } = input;
    const prepared = prepareRoll(config);
    if (prepared.repeats > MAX_ROLLS_PER_MESSAGE)
      throw new GuildError(
        'DICE_LIMIT',
        `One message has at most ${MAX_ROLLS_PER_MESSAGE} rolls; here are ${prepared.repeats}.`,
        {
          limit: MAX_ROLLS_PER_MESSAGE,
        },
      );
    const { repo } = this.#parts;
    return repo.transaction(async (db) => {
      // The seed is held from here on, so nobody else counts the same rolls.
      const seed = await this.#countedSeed(roller, db);
      await this.#requirePatience(roller, db);
      const record = this.#rolled(prepared, { roller: roller.name, visibility }, { seed, clientSeed });
      await repo.insertRoll(record, roller.id, seed, db);
      return record;
    });
  }

  /** Throws RATE_LIMITED with the seconds to wait. */
  async #requirePatience(roller: Roller, db: DiceDb): Promise<void> {
    const { repo, clock } = this.#parts;
    const last = await repo.rolledBefore(roller.id, ROLLS_A_MINUTE - 1, db);
    const wait = last === undefined ? 0 : last.getTime() + MINUTE - clock.now().getTime();
    if (wait <= 0) return;
    const retryAfter = Math.ceil(wait / 1_000);
    const message = `${ROLLS_A_MINUTE} rolls a minute are enough. Roll again in ${retryAfter} s.`;
    throw new GuildError('RATE_LIMITED', message, { retryAfter });
  }

  #rolled(
    prepared: PreparedRoll,
    who: Pick<DiceRollJson, 'roller' | 'visibility'>,
    { seed, clientSeed }: { readonly seed: SeedRow; readonly clientSeed: string },
  ): DiceRollJson {
    const { clock, newId } = this.#parts;
    const nonce = seed.rolls - 1;
    const roll = evaluateRoll(prepared, provableDice(seed.server_seed, clientSeed, nonce));
    const record = {
      id: newId(),
      rolledAt: clock.now().toISOString(),
      ...who,
      values: prepared.values,
      ...roll,
    };
    const seeds = { serverSeed: seed.server_seed, clientSeed, nonce };
    // The engine's types are read-only all the way down, those of the contract are not.
    return sealRecord(record, seeds) as DiceRollJson;
  }

  /** The seed in use with this roll counted; made now when there is none. */
  async #countedSeed(roller: Roller, db: DiceDb): Promise<SeedRow> {
    const { repo } = this.#parts;
    const counted = await repo.countRoll(roller.id, db);
    if (counted !== undefined) return counted;
    await repo.offerSeed(this.#newSeed(roller), db);
    // Either ours, or one that another request made in the same moment.
    const second = await repo.countRoll(roller.id, db);
    if (second !== undefined) return second;
    throw new GuildError('UNAVAILABLE', 'The seed was changed in the same moment. Roll again.');
  }

  #newSeed(roller: Roller): SeedRow {
    const { clock, newId, newSecret } = this.#parts;
    const serverSeed = newSecret();
    return {
      id: newId(),
      roller_id: roller.id,
      server_seed: serverSeed,
      commitment: commitmentOf(serverSeed),
      rolls: 0,
      created_at: clock.now(),
      revealed_at: null,
    };
  }

  stats({ atLeast, ...config }: StatsInput): DiceStatsJson {
    const prepared = prepareRoll(config);
    const { distribution, ...figures } = rollStatistics(prepared);
    return {
      expr: prepared.expr,
      ...figures,
      atLeast:
        atLeast === undefined ? null : { value: atLeast, chance: chanceAtLeast(distribution, atLeast) },
      bars: [...barsOf(distribution, BARS)],
    };
  }

  async find(roller: Roller, id: string): Promise<RollRow> {
    const found = await this.#parts.repo.findRoll(roller.id, id);
    if (found === undefined) throw new GuildError('DICE_ROLL_NOT_FOUND', `There is no roll ${id}.`);
    return found;
  }

  rolls(roller: Roller, page: PageOf) {
    return this.#parts.repo.rolls(roller.id, page);
  }

  seeds(roller: Roller, page: PageOf) {
    return this.#parts.repo.seeds(roller.id, page);
  }

  /** The promise that the next rolls are made under. */
  async seedInUse(roller: Roller): Promise<SeedRow> {
    const { repo } = this.#parts;
    const found = await repo.seedInUse(roller.id);
    if (found !== undefined) return found;
    await repo.offerSeed(this.#newSeed(roller));
    const made = await repo.seedInUse(roller.id);
    if (made !== undefined) return made;
    throw new GuildError('UNAVAILABLE', 'The seed was changed in the same moment. Ask again.');
  }

  /** Show the seed in use and promise another. */
  changeSeed(roller: Roller): Promise<{ readonly revealed: SeedRow | null; readonly current: SeedRow }> {
    const { repo, clock } = this.#parts;
    return repo.transaction(async (db) => {
      const revealed = (await repo.reveal(roller.id, clock.now(), db)) ?? null;
      const current = this.#newSeed(roller);
      await repo.offerSeed(current, db);
      return { revealed, current };
    });
  }
}
