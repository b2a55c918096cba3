import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { readEnhancementDatabase, readMainDatabase } from '@guildhall/heroes/codec';
import { decodeTextFile } from '@guildhall/kernel';
import { extract } from 'tar-stream';

/** Names of one source in its own order, with the numbers Mids gives them (-1 = none). */
export interface CollectedNames {
  readonly archetypes: readonly string[];
  readonly origins: readonly string[];
  readonly powers: readonly (readonly [string, number])[];
  readonly enhancements: readonly (readonly [string, number])[];
}

/** Groups of powers that no build names: opponents, pets, set bonuses, and the powers of pieces. */
const NOT_IN_BUILDS =
  /^(boosts|set_bonus|pets|mastermind_pets|villain_pets|kheldian_pets|redirects|villain_)\b/i;

function isForBuilds(power: string): boolean {
  return power.split('.').length === 3 && !NOT_IN_BUILDS.test(power) && !/[\s\p{Cc}]/u.test(power);
}

/** Both names of each row of `CrypticPowerNames.mhd`. heroes-mids-formats §9. */
function renamedPowers(bytes: Uint8Array): (readonly [string, number])[] {
  const rows = decodeTextFile(bytes)
    .split(/\r?\n/)
    .filter((row) => !row.startsWith('#'));
  return rows.flatMap((row) => row.split(',').map((name) => [name.trim(), -1] as const));
}

/** Names of a folder with `I12.mhd`, an `EnhDB*.mhd` or both. */
function fromMidsFolder(folder: string): CollectedNames {
  const files = readdirSync(folder).toSorted();
  const load = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, file)));
  const main = files.find((file) => file.toLowerCase() === 'i12.mhd');
  const database = main === undefined ? undefined : readMainDatabase(load(main)).value;
  const pieces = files
    .filter((file) => /^enhdb.*\.mhd$/i.test(file))
    .flatMap((file) => readEnhancementDatabase(load(file)).value.enhancements);
  const renamed = files.find((file) => file.toLowerCase() === 'crypticpowernames.mhd');
  return {
    archetypes:
      database?.archetypes.filter(({ playable }) => playable).map(({ className }) => className) ?? [],
    origins: database?.archetypes.filter(({ playable }) => playable).flatMap(({ origins }) => origins) ?? [],
    powers: [
      ...(database?.powers ?? []).map(({ fullName, staticIndex }) => [fullName, staticIndex] as const),
      ...(renamed === undefined ? [] : renamedPowers(load(renamed))),
    ].filter(([name]) => isForBuilds(name)),
    enhancements: pieces.filter(({ uid }) => uid !== '').map(({ uid, staticIndex }) => [uid, staticIndex]),
  };
}

/** Names that the `.mbd` files of a folder use. */
function fromBuilds(folder: string): CollectedNames {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mbd'));
  const powers = files.toSorted().flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8').replace(/^\ufeff/, '');
    const build = JSON.parse(text) as { PowerEntries: { PowerName: string }[] };
    return build.PowerEntries.map(({ PowerName }) => PowerName).filter(isForBuilds);
  });
  return { archetypes: [], origins: [], enhancements: [], powers: powers.map((name) => [name, -1]) };
}

/** Names of a City of Data archive (`.tar.gz`), sorted: the order of its files means nothing. */
async function fromCityOfData(archive: string): Promise<CollectedNames> {
  const powers = new Set<string>();
  const pieces = new Set<string>();
  const unpack = extract();
  const reading = (async () => {
    for await (const entry of unpack) {
      const { name } = entry.header;
      const isSet = /\/powers\/[^/]+\/[^/]+\/index\.json$/.test(name);
      const isBoosts = /\/boost_sets\/(?!index)[^/]+\.json$/.test(name);
      const chunks: Buffer[] = [];
      for await (const chunk of entry) if (isSet || isBoosts) chunks.push(chunk as Buffer);
      if (chunks.length === 0) continue;
      const json = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      for (const power of (json.power_names ?? []) as string[]) if (isForBuilds(power)) powers.add(power);
      for (const piece of ((json.boost_lists ?? []) as string[][]).flat())
        pieces.add(piece.split('.').at(-1)!);
    }
  })();
  await Promise.all([pipeline(createReadStream(archive), createGunzip(), unpack), reading]);
  return {
    archetypes: [],
    origins: [],
    powers: [...powers].toSorted().map((name) => [name, -1]),
    enhancements: [...pieces].toSorted().map((uid) => [uid, -1]),
  };
}

/** Names of a Mids database folder, a folder of builds, or a City of Data archive. */
export async function collectNames(source: string): Promise<CollectedNames> {
  if (!existsSync(source)) throw new Error(`${source} does not exist`);
  if (statSync(source).isFile()) return fromCityOfData(source);
  return basename(source) === 'builds' ? fromBuilds(source) : fromMidsFolder(source);
}
