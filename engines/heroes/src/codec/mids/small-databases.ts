import { array0, array1 } from '../binary/lists.ts';
import { str } from '../binary/primitives.ts';
import { record } from '../binary/record.ts';
import type { ValueOf } from '../binary/schema.ts';
import type { DatabaseFileKind } from './database-file.ts';
import { firstNames } from './mids-file.ts';

/** The small binary files of a Mids folder that nothing computes with (heroes-mids-formats §9). */

const EFFECT_IDS = record({ effectIds: array0(str) });

export const EFFECT_ID_FILE: DatabaseFileKind<ValueOf<typeof EFFECT_IDS>> = {
  label: 'GlobalMods.mhd',
  headers: [],
  schema: EFFECT_IDS,
  maxBytes: 1 << 20,
  summarise: ({ effectIds }) => ({
    counts: { effectIds: effectIds.length },
    sample: { effectIds: firstNames(effectIds) },
  }),
};

const COMPARISONS = record({
  header: str,
  overrides: array1(record({ powerset: str, power: str, override: str })),
});

export const COMPARISON_FILE: DatabaseFileKind<ValueOf<typeof COMPARISONS>> = {
  label: 'Compare.mhd',
  headers: ['Mids Reborn Comparison Overrides', "Mids' Hero Designer Comparison Overrides"],
  schema: COMPARISONS,
  maxBytes: 1 << 20,
  summarise: ({ overrides }) => ({
    counts: { overrides: overrides.length },
    sample: { overrides: firstNames(overrides.map(({ powerset, power }) => `${powerset}: ${power}`)) },
  }),
};
