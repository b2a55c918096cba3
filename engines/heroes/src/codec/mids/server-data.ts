import { GuildError } from '@guildhall/kernel';
import { ByteReader } from '../binary/byte-reader.ts';
import { array0, bool, f32, i32, record, str } from '../binary/schema.ts';
import { isObject, parseJsonFile } from './json-file.ts';

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

const HEADER = 'Mids Reborn Server Data';

const INCARNATE_SWITCHES = array0(record({ name: str, enabled: bool }));

/** The list of incarnate switches is missing in files of other servers than Homecoming. */
const OPTIONAL_TAIL: typeof INCARNATE_SWITCHES = {
  fallback: [],
  compile: (era) => {
    const list = INCARNATE_SWITCHES.compile(era)!;
    return {
      minBytes: 0,
      read: (reader) => (reader.remaining === 0 ? [] : list.read(reader)),
      write: (writer, value) => {
        if (value.length > 0) list.write(writer, value);
      },
    };
  },
};

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
  incarnates: OPTIONAL_TAIL,
});

/** Reads `SData.mhd`. @throws GuildError FILE_UNRECOGNISED, FILE_TRUNCATED or FILE_CORRUPT. */
export function readServerData(bytes: Uint8Array): MidsServerData {
  const reader = new ByteReader(bytes);
  const file = SERVER_FILE.compile('new')!.read(reader);
  if (file.header !== HEADER) {
    const message = `SData.mhd has the header "${file.header}"; "${HEADER}" is expected.`;
    throw new GuildError('FILE_UNRECOGNISED', message, { offset: 0, expected: HEADER });
  }
  if (reader.remaining > 0) throw reader.corrupt(`${reader.remaining} bytes follow the last value`);
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
const MAX_JSON_BYTES = 1 << 20;

/** Reads `SData.json`; missing keys keep their default. @throws GuildError FILE_TOO_LARGE or FILE_CORRUPT. */
export function readServerJson(bytes: Uint8Array): MidsServerData {
  const root = parseJsonFile('SData.json', bytes, MAX_JSON_BYTES);
  if (!isObject(root)) throw new GuildError('FILE_CORRUPT', 'SData.json is not an object.', { path: '' });
  const entries = Object.entries(DEFAULT_SERVER_DATA).map(([key, fallback]) => {
    const value = root[key[0]!.toUpperCase() + key.slice(1)];
    return [key, typeof value === 'number' && Number.isFinite(value) ? value : fallback];
  });
  return Object.fromEntries(entries) as unknown as MidsServerData;
}
