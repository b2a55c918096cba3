import { DRIFT_ALARM, ratingDrift, refitScenarios } from '@guildhall/training';
import { type Static, Type } from 'typebox';
import type { JobContext, JobKind } from '../../../platform/queue/job-types.ts';
import type { AttemptStore } from './attempts.repo.ts';
import type { RefitStore } from './refits.repo.ts';

const Payload = Type.Object({ refit: Type.String(), apply: Type.Boolean() });

/**
 * Fits the difficulty of all scenarios to all rated attempts at once. The result is
 * used only when it was asked for and the scale has not drifted: a drift means that
 * somebody should look before every rating changes its meaning.
 */
export class RefitJob implements JobKind<Static<typeof Payload>> {
  readonly name = 'training.refit';
  readonly schema = Payload;
  readonly attempts = 3;
  readonly #attempts: AttemptStore;
  readonly #refits: RefitStore;

  constructor(parts: { attempts: AttemptStore; refits: RefitStore }) {
    this.#attempts = parts.attempts;
    this.#refits = parts.refits;
  }

  async run({ refit, apply }: Static<typeof Payload>, { progress }: JobContext): Promise<void> {
    progress({ stage: 'read', done: 0, total: 0 });
    await this.#refits.transaction(async (db) => {
      // Attempts that end meanwhile would be lost from the ratings, so they wait.
      await this.#refits.lockRatings(db);
      const { attempts, last } = await this.#attempts.rated(db);
      progress({ stage: 'fit', done: 0, total: attempts.length });
      const current = await this.#refits.scenarios(db);
      const anchors = new Map(
        [...current].flatMap(([key, { anchor, rating }]) => (anchor ? [[key, rating] as const] : [])),
      );
      const fitted = refitScenarios(attempts, { anchors });
      const drift = ratingDrift(current, fitted);
      const alarm = Math.abs(drift) >= DRIFT_ALARM;
      const moved = new Map([...fitted].filter(([key]) => !anchors.has(key)));
      const applied = apply && !alarm;
      if (applied) await this.#refits.setRatings(moved, db);
      await this.#refits.finish(
        refit,
        {
          after_seq: last,
          attempts: attempts.length,
          scenarios: fitted.size,
          drift,
          alarm,
          applied,
          ratings: applied ? Object.fromEntries(moved) : null,
        },
        db,
      );
    });
  }
}
