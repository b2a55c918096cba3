import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type NameKind, type NumberTable, nameLine, parseNames } from '@guildhall/heroes/build-files';
import type { CollectedNames } from './collect-names.ts';

/** Where the registry is kept. */
export const REGISTRY_FOLDER = fileURLToPath(new URL('../../data/heroes/registry/', import.meta.url));

/** The committed files of the registry. */
export interface RegistryFiles {
  /** `names.txt`: one line a name, only ever appended to. */
  readonly names: string;
  readonly numbers: NumberTable;
  /** Length and hash of `names.txt` after each extension: what later versions must begin with. */
  readonly versions: readonly RegistryVersion[];
}

interface RegistryVersion {
  readonly bytes: number;
  readonly names: number;
  readonly sha256: string;
}

export const EMPTY_REGISTRY: RegistryFiles = {
  names: '# Names that share links say by number. Append only: see docs/heroes/files.md.\n',
  numbers: { powers: [], enhancements: [], older: [] },
  versions: [],
};

export function readRegistry(folder = REGISTRY_FOLDER): RegistryFiles {
  const json = (file: string): unknown => JSON.parse(readFileSync(`${folder}${file}`, 'utf8'));
  return {
    names: readFileSync(`${folder}names.txt`, 'utf8'),
    numbers: json('numbers.json') as NumberTable,
    versions: json('versions.json') as RegistryVersion[],
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Numbers of one kind: of two claims to a number or of a name, the earlier one stays. */
class Numbering {
  readonly byName = new Map<string, number>();
  readonly older: (readonly [number, string])[] = [];
  private readonly taken = new Map<number, string>();

  claim(name: string, number: number): void {
    if (number < 0) return;
    const key = name.toLowerCase();
    const owner = this.taken.get(number);
    if (owner === key) return;
    if (owner !== undefined || this.byName.has(key)) {
      if (!this.older.some(([n, other]) => n === number && other === name)) this.older.push([number, name]);
      return;
    }
    this.taken.set(number, key);
    this.byName.set(key, number);
  }
}

function numbering(
  registered: readonly string[],
  known: readonly number[],
  added: readonly (readonly [string, number])[],
): Numbering {
  const result = new Numbering();
  for (const [i, name] of registered.entries()) result.claim(name, known[i] ?? -1);
  for (const [name, number] of added) result.claim(name, number);
  return result;
}

/**
 * The registry with the names of a source that it does not have yet, in the
 * order of the source. Nothing that is there moves.
 */
export function extendRegistry(files: RegistryFiles, source: CollectedNames): RegistryFiles {
  const before = parseNames(files.names);
  const lines: string[] = [];
  const add = (kind: NameKind, names: readonly string[]): void => {
    const known = new Set(before[kind].map((name) => name.toLowerCase()));
    for (const name of names) {
      if (known.has(name.toLowerCase())) continue;
      known.add(name.toLowerCase());
      lines.push(nameLine(kind, name));
    }
  };
  add('archetypes', source.archetypes);
  add('origins', source.origins);
  add(
    'powers',
    source.powers.map(([name]) => name),
  );
  add(
    'enhancements',
    source.enhancements.map(([uid]) => uid),
  );
  const names = files.names + lines.map((line) => `${line}\n`).join('');
  const after = parseNames(names);
  const powers = numbering(before.powers, files.numbers.powers, source.powers);
  const pieces = numbering(before.enhancements, files.numbers.enhancements, source.enhancements);
  const table = (list: readonly string[], of: Numbering): number[] =>
    list.map((name) => of.byName.get(name.toLowerCase()) ?? -1);
  return {
    names,
    numbers: {
      powers: table(after.powers, powers),
      enhancements: table(after.enhancements, pieces),
      older: [...files.numbers.older, ...powers.older].filter(
        ([number, name], at, all) => all.findIndex(([n, other]) => n === number && other === name) === at,
      ),
    },
    versions: files.versions,
  };
}

/** The registry with its present state added to the list of versions. */
export function sealRegistry(files: RegistryFiles): RegistryFiles {
  const hash = sha256(files.names);
  if (files.versions.at(-1)?.sha256 === hash) return files;
  const names = Object.values(parseNames(files.names)).reduce((sum, list) => sum + list.length, 0);
  const version = { bytes: Buffer.byteLength(files.names), names, sha256: hash };
  return { ...files, versions: [...files.versions, version] };
}
