import type { DiceRollJson } from '@guildhall/contracts';
import { integer, json, text, timestamp, uuid } from '../../platform/db/columns.ts';

export const DICE_TABLES = {
  /** Secret seeds and their promises. One a roller is in use; the others have been shown. */
  tabletop_dice_seeds: {
    id: uuid.required,
    roller_id: uuid.required,
    server_seed: text.required,
    commitment: text.required,
    /** Rolls made with it so far. */
    rolls: integer.required,
    created_at: timestamp.required,
    revealed_at: timestamp.nullable,
  },
  /** Rolls as they were made; nothing changes or removes one. */
  tabletop_dice_rolls: {
    id: uuid.required,
    roller_id: uuid.required,
    seed_id: uuid.required,
    nonce: integer.required,
    record: json<DiceRollJson>().required,
    rolled_at: timestamp.required,
  },
} as const;
