import type { DiceRollJson, DiceSeedJson } from '@guildhall/contracts';
import type { RollRow, SeedRow } from './dice.repo.ts';

/** A roll as it was stored; its seed is added once it is no longer in use. */
export function presentRoll({ record, server_seed, revealed_at }: RollRow): DiceRollJson {
  const serverSeed = revealed_at === null ? null : server_seed;
  return { ...record, proof: { ...record.proof, serverSeed } };
}

export function presentSeed({
  commitment,
  rolls,
  created_at,
  revealed_at,
  server_seed,
}: SeedRow): DiceSeedJson {
  return {
    commitment,
    rolls,
    createdAt: created_at.toISOString(),
    revealedAt: revealed_at?.toISOString() ?? null,
    serverSeed: revealed_at === null ? null : server_seed,
  };
}
