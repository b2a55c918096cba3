import type { TableOf } from '../../platform/db/columns.ts';
import { CHARACTER_TABLES } from './characters-tables.ts';
import { COMPENDIUM_TABLES } from './compendium-tables.ts';
import { DICE_TABLES } from './dice-tables.ts';

export const TABLETOP_TABLES = { ...DICE_TABLES, ...COMPENDIUM_TABLES, ...CHARACTER_TABLES } as const;

export type TabletopTables = { [T in keyof typeof TABLETOP_TABLES]: TableOf<(typeof TABLETOP_TABLES)[T]> };
