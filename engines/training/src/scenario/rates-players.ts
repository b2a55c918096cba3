import type { Origin } from './model.ts';

/** Where a scenario version stands. */
export const SCENARIO_STATUSES = ['draft', 'calibrating', 'frozen', 'retired'] as const;
export type ScenarioStatus = (typeof SCENARIO_STATUSES)[number];

/** What an attempt moves: both ratings, the scenario's only, or none. */
export type AttemptUse = 'rated' | 'calibration' | 'practice';

/** Origins whose difficulty and fairness nobody answered for before play. */
const UNPROVEN: ReadonlySet<Origin> = new Set<Origin>(['generated', 'import']);

/**
 * What a first attempt at a scenario is used for. What a model wrote or a mail became
 * never rates a player before play has calibrated it; until then players measure it.
 */
export function attemptUse({
  origin,
  status,
}: {
  readonly origin: Origin;
  readonly status: ScenarioStatus;
}): AttemptUse {
  if (status === 'draft' || status === 'retired') return 'practice';
  return status === 'calibrating' && UNPROVEN.has(origin) ? 'calibration' : 'rated';
}
