import { GuildError } from '@guildhall/kernel';
import { array0, optionalTail } from '../binary/lists.ts';
import { bool, f32, i32, str } from '../binary/primitives.ts';
import { record } from '../binary/record.ts';
import type { ValueOf } from '../binary/schema.ts';
import { readJsonDocument } from '../json/json-document.ts';
import { isJsonObject } from '../json/json-object.ts';
import { type DatabaseFileKind, readDatabaseFile } from './database-file.ts';
import { firstNames } from './mids-file.ts';

/** Numbers of the server (heroes-mids-formats §8). Speeds in feet per second, lengths in feet. */
export interface MidsServerData {
  readonly baseToHit: number;
  readonly baseFlySpeed: number;
  readonly baseJumpSpeed: number;
  readonly baseJumpHeight: number;
  readonly baseRunSpeed: number;
  readonly basePerception: number;
  readonly maxFlySpeed: number;
  readonly maxJumpSpeed: number;
  readonly maxJumpHeight: number;
  readonly maxRunSpeed: number;
  readonly maxMaxFlySpeed: number;
  readonly maxMaxJumpSpeed: number;
  readonly maxMaxRunSpeed: number;
  readonly maxSlots: number;
}

/** What applies where a file says nothing. */
export const DEFAULT_SERVER_DATA: MidsServerData = {
  baseToHit: 0.75,
  baseFlySpeed: 31.5,
  baseJumpSpeed: 21,
  baseJumpHeight: 4,
  baseRunSpeed: 21,
  basePerception: 500,
  maxFlySpeed: 86,
  maxJumpSpeed: 114.4,
  maxJumpHeight: 200,
  maxRunSpeed: 135.67,
  maxMaxFlySpeed: 8.19 * 31.5,
  maxMaxJumpSpeed: 7.917 * 21,
  maxMaxRunSpeed: 8.398 * 21,
  maxSlots: 67,
};

const INCARNATE_SWITCHES = array0(record({ name: str, enabled: bool }));

const SERVER_FILE = record({
  header: str,
  manifestUri: str,
  maxSlots: i32,
  baseFlySpeed: f32,
  baseJumpHeight: f32,
  baseJumpSpeed: f32,
  basePerception: f32,
  baseRunSpeed: f32,
  baseToHit: f32,
  maxFlySpeed: f32,
  maxJumpSpeed: f32,
  maxRunSpeed: f32,
  enableInherentSlotting: bool,
  inherentSlotting: record({
    healthSlots: i32,
    healthSlot1Level: i32,
    healthSlot2Level: i32,
    staminaSlots: i32,
    staminaSlot1Level: i32,
    staminaSlot2Level: i32,
  }),
  /** Files of other servers than Homecoming end before it. */
  incarnates: optionalTail(INCARNATE_SWITCHES),
});

export const SERVER_FILE_KIND: DatabaseFileKind<ValueOf<typeof SERVER_FILE>> = {
  label: 'SData.mhd',
  headers: ['Mids Reborn Server Data'],
  schema: SERVER_FILE,
  maxBytes: 1 << 20,
  summarise: ({ maxSlots, incarnates }) => ({
    counts: { maxSlots, incarnates: incarnates?.length ?? 0 },
    sample: { incarnates: firstNames((incarnates ?? []).map(({ name }) => name)) },
  }),
};

/** Reads `SData.mhd`. @throws GuildError as `readDatabaseFile`. */
export function readServerData(bytes: Uint8Array): MidsServerData {
  const { value: file } = readDatabaseFile(SERVER_FILE_KIND, bytes);
  return {
    ...DEFAULT_SERVER_DATA,
    baseToHit: file.baseToHit,
    baseFlySpeed: file.baseFlySpeed,
    baseJumpSpeed: file.baseJumpSpeed,
    baseJumpHeight: file.baseJumpHeight,
    baseRunSpeed: file.baseRunSpeed,
    basePerception: file.basePerception,
    maxFlySpeed: file.maxFlySpeed,
    maxJumpSpeed: file.maxJumpSpeed,
    maxRunSpeed: file.maxRunSpeed,
    maxSlots: file.maxSlots,
  };
}

/** Largest `SData.json` accepted, in bytes. */
export const MAX_SERVER_JSON_BYTES = 1 << 20;

/** The name of a setting in `SData.json`. */
export function jsonNameOf(key: string): string {
  return key[0]!.toUpperCase() + key.slice(1);
}

/** Reads `SData.json`; missing keys keep their default. @throws GuildError as `readJsonDocument`. */
export function readServerJson(bytes: Uint8Array): MidsServerData {
  const { value: root } = readJsonDocument('SData.json', bytes, MAX_SERVER_JSON_BYTES);
  if (!isJsonObject(root)) throw new GuildError('FILE_CORRUPT', 'SData.json is not an object.', { path: '' });
  const entries = Object.entries(DEFAULT_SERVER_DATA).map(([key, fallback]) => {
    const value = root[jsonNameOf(key)];
    return [key, typeof value === 'number' && Number.isFinite(value) ? value : fallback];
  });
  return Object.fromEntries(entries) as unknown as MidsServerData;
}
