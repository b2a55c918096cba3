import { utf8Length } from '@guildhall/kernel';
import type { Effect } from '../model/effect.ts';
import type { DataVersion, FullGameData, ModifierTables } from '../model/game-data.ts';
import { type PackedRows, packRows } from './columns.ts';
import { type PackedCrafting, packCrafting } from './crafting.ts';
import type { CommonData } from './decode.ts';
import {
  EFFECT_COLUMNS,
  ENHANCEMENT_COLUMNS,
  ENHANCEMENT_SET_COLUMNS,
  ENTITY_COLUMNS,
  PACK_FORMAT,
  POWER_COLUMNS,
  POWERSET_COLUMNS,
} from './layout.ts';
import type { PackCounts, PackFile, PackManifest } from './manifest.ts';
import { COMMON, planSlices, RECIPES, type SliceContent } from './slice-plan.ts';

/** Values of a table by level, or one number when it is the same at all levels. */
export type PackedTable = readonly number[] | number;

/** JSON text of a slice. */
export interface PackedSlice {
  readonly format: typeof PACK_FORMAT;
  readonly slice: string;
  readonly powersets: PackedRows;
  readonly powers: PackedRows;
  /** Number of effects of each power; the effects follow each other. */
  readonly effectCounts: readonly number[];
  readonly effects: PackedRows;
  readonly entities: PackedRows;
  readonly tables: Readonly<Record<string, Readonly<Record<string, PackedTable>>>>;
  readonly common?: PackedCommon;
  readonly crafting?: PackedCrafting;
}

/** What only the slice `common` has. */
export interface PackedCommon {
  readonly rules: unknown;
  readonly archetypes: unknown;
  readonly enhancementClasses: unknown;
  readonly setTypes: unknown;
  readonly enhancements: PackedRows;
  readonly enhancementEffectCounts: readonly number[];
  readonly enhancementEffects: PackedRows;
  readonly enhancementSets: PackedRows;
}

/** Levels of a character; tables go on for opponents. */
const LEVELS = 50;

function packTable(values: readonly number[]): PackedTable {
  const own = values.slice(0, LEVELS);
  return own.length === LEVELS && own.every((value) => value === own[0]) ? own[0]! : own;
}

function packTables(
  tables: ReadonlyMap<string, ModifierTables>,
): Record<string, Record<string, PackedTable>> {
  const out: Record<string, Record<string, PackedTable>> = {};
  for (const [classId, own] of tables)
    out[classId] = Object.fromEntries([...own].map(([name, values]) => [name, packTable(values)]));
  return out;
}

/** The tables of the plan with their values; a class without tables has none. */
function plannedTables(
  names: ReadonlyMap<string, readonly string[]>,
  tables: ReadonlyMap<string, ModifierTables>,
): Map<string, ModifierTables> {
  const planned = new Map<string, ModifierTables>();
  for (const [classId, list] of names) {
    const own = tables.get(classId);
    if (own !== undefined) planned.set(classId, new Map(list.map((name) => [name, own.get(name) ?? []])));
  }
  return planned;
}

function packEffects(owners: readonly { readonly effects: readonly Effect[] }[]): {
  counts: number[];
  rows: PackedRows;
} {
  return {
    counts: owners.map(({ effects }) => effects.length),
    rows: packRows(
      EFFECT_COLUMNS,
      owners.flatMap(({ effects }) => effects),
    ),
  };
}

export function packCommon(data: CommonData): PackedCommon {
  const effects = packEffects(data.enhancements);
  return {
    rules: data.rules,
    archetypes: data.archetypes.filter(({ playable }) => playable),
    enhancementClasses: data.enhancementClasses,
    setTypes: data.setTypes,
    enhancements: packRows(ENHANCEMENT_COLUMNS, data.enhancements),
    enhancementEffectCounts: effects.counts,
    enhancementEffects: effects.rows,
    enhancementSets: packRows(ENHANCEMENT_SET_COLUMNS, data.enhancementSets),
  };
}

/** What slices of every kind hold. */
export function packContent(
  name: string,
  content: Omit<SliceContent, 'tables'> & { readonly tables: ReadonlyMap<string, ModifierTables> },
): PackedSlice {
  const effects = packEffects(content.powers);
  return {
    format: PACK_FORMAT,
    slice: name,
    powersets: packRows(POWERSET_COLUMNS, content.powersets),
    powers: packRows(POWER_COLUMNS, content.powers),
    effectCounts: effects.counts,
    effects: effects.rows,
    entities: packRows(ENTITY_COLUMNS, content.entities),
    tables: packTables(content.tables),
  };
}

function packSlice(name: string, content: SliceContent, data: FullGameData): PackedSlice {
  return {
    ...packContent(name, { ...content, tables: plannedTables(content.tables, data.tables) }),
    ...(name === COMMON && { common: packCommon(data) }),
    ...(name === RECIPES && { crafting: packCrafting(data) }),
  };
}

function countPack(plan: ReadonlyMap<string, SliceContent>, data: FullGameData): PackCounts {
  const slices = [...plan.values()];
  const powers = new Map(slices.flatMap((slice) => slice.powers).map((power) => [power.id, power]));
  const tables = new Set(slices.flatMap((slice) => [...slice.tables.values()].flat()));
  return {
    archetypes: data.archetypes.filter(({ playable }) => playable).length,
    powersets: slices.reduce((sum, slice) => sum + slice.powersets.length, 0),
    powers: powers.size,
    effects: [...powers.values()].reduce((sum, { effects }) => sum + effects.length, 0),
    enhancements: data.enhancements.length,
    enhancementSets: data.enhancementSets.length,
    tables: tables.size,
  };
}

/** Characters of the content hash that make a version id. */
const ID_LENGTH = 16;

export interface EncodeOptions {
  /** Lower-case hex SHA-256 of the UTF-8 bytes of a text; supplied by the platform. */
  readonly sha256: (text: string) => string;
}

/** A pack as it is stored: its manifest, and the text of each file by hash. */
export interface EncodedPack {
  readonly manifest: PackManifest;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Encodes a database as a pack. Only names, numbers and relations are in it.
 * Equal data gives equal texts, hashes and version id.
 */
export function encodePack(data: FullGameData, options: EncodeOptions): EncodedPack {
  const plan = planSlices(data);
  const files = new Map<string, string>();
  const slices: Record<string, PackFile> = {};
  for (const [name, content] of plan) {
    const text = JSON.stringify(packSlice(name, content, data));
    const hash = options.sha256(text);
    files.set(hash, text);
    slices[name] = { hash, bytes: utf8Length(text) };
  }
  const { id: _unpacked, ...described } = data.version;
  const identity = JSON.stringify([PACK_FORMAT, described, slices]);
  const version: DataVersion = { id: options.sha256(identity).slice(0, ID_LENGTH), ...described };
  return { manifest: { format: PACK_FORMAT, version, counts: countPack(plan, data), slices }, files };
}
