import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HomebrewEntryJson, HomebrewEntrySchema } from '@guildhall/contracts';
import { type FieldProblem, GuildError, isGuildError } from '@guildhall/kernel';
import { type AnyEntry, findCycle, isSlug, slugify } from '@guildhall/tabletop/compendium';
import { Type } from 'typebox';
import { compileCheck } from '../../platform/http/validation.ts';
import { entryOfHomebrew, homebrewProblems } from './homebrew-check.ts';

/** The file by which a folder is known as a content pack. */
export const PACK_MANIFEST = 'pack.json';

const FILE_LIMIT = 16 * 1024 * 1024;
const FILES = 50;
const ENTRIES = 20_000;
const PROBLEMS = 64;

const Manifest = Type.Object(
  {
    format: Type.Literal('guildhall-compendium-pack'),
    formatVersion: Type.Literal(1),
    id: Type.String({ pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 60 }),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    version: Type.String({ minLength: 1, maxLength: 40 }),
    licence: Type.String({ minLength: 1, maxLength: 200 }),
    attribution: Type.Optional(Type.String({ maxLength: 2000 })),
    entries: Type.Array(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*\\.json$', maxLength: 100 }), {
      minItems: 1,
      maxItems: FILES,
    }),
  },
  { additionalProperties: false },
);

/** A content pack that can be imported whole. */
export interface ContentPack {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly attribution: string | null;
  readonly entries: readonly AnyEntry[];
  /** Entries by file. */
  readonly records: Readonly<Record<string, number>>;
}

const checkManifest = compileCheck(Manifest, 'body');
const checkEntry = compileCheck(HomebrewEntrySchema, 'body');

/** Read and check a content pack. Throws CONTENT_PACK_INVALID with every problem, file and path first. */
export async function readContentPack(directory: string): Promise<ContentPack> {
  const manifest = await readManifest(directory);
  const problems: FieldProblem[] = [];
  const entries: { readonly entry: AnyEntry; readonly path: string }[] = [];
  const records: Record<string, number> = {};
  for (const file of manifest.entries) {
    const list = await readList(directory, file);
    records[file] = list.length;
    for (const [at, value] of list.entries()) {
      const path = `${file}[${at}]`;
      const found = shapeProblems(checkEntry, value, path);
      if (found.length > 0) {
        problems.push(...found);
        continue;
      }
      const sent = value as HomebrewEntryJson;
      problems.push(...homebrewProblems(sent, path));
      const slug = sent.slug ?? slugify(sent.name);
      if (isSlug(slug)) entries.push({ entry: entryOfHomebrew(sent, slug), path });
      else
        problems.push({
          path: `${path}.slug`,
          code: 'missing',
          message: 'cannot be made of the name; give one',
        });
    }
    if (problems.length >= PROBLEMS) break;
  }
  if (entries.length > ENTRIES)
    problems.push({ path: PACK_MANIFEST, code: 'length', message: `holds more than ${ENTRIES} entries` });
  problems.push(...relationProblems(entries));
  refuse(problems);
  const { id, name, version, licence, attribution } = manifest;
  return {
    id,
    name,
    version,
    licence,
    attribution: attribution ?? null,
    entries: entries.map(({ entry }) => entry),
    records,
  };
}

interface ManifestJson {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly attribution?: string;
  readonly entries: readonly string[];
}

async function readManifest(directory: string): Promise<ManifestJson> {
  const value = await readJson(directory, PACK_MANIFEST);
  refuse(shapeProblems(checkManifest, value, PACK_MANIFEST));
  return value as ManifestJson;
}

async function readList(directory: string, file: string): Promise<readonly unknown[]> {
  const value = await readJson(directory, file);
  if (Array.isArray(value)) return value;
  throw packInvalid([{ path: file, code: 'wrong_type', message: 'has to be a list of entries' }]);
}

async function readJson(directory: string, file: string): Promise<unknown> {
  let bytes: Buffer;
  try {
    bytes = await readFile(join(directory, file));
  } catch (error) {
    throw packInvalid([
      { path: file, code: 'unreadable', message: `cannot be read: ${(error as Error).message}` },
    ]);
  }
  if (bytes.length > FILE_LIMIT)
    throw packInvalid([{ path: file, code: 'length', message: 'is larger than 16 MB' }]);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    throw packInvalid([{ path: file, code: 'format', message: `is no JSON: ${(error as Error).message}` }]);
  }
}

function shapeProblems(check: (value: unknown) => unknown, value: unknown, path: string): FieldProblem[] {
  try {
    check(value);
    return [];
  } catch (error) {
    if (!isGuildError(error)) throw error;
    return (error.details.fields ?? []).map((field) => ({
      ...field,
      path: field.path.replace(/^body/, path),
    }));
  }
}

/** Two entries of the same address, and circles among the entries of the pack. */
function relationProblems(
  entries: readonly { readonly entry: AnyEntry; readonly path: string }[],
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const byAddress = new Map<string, AnyEntry>();
  for (const { entry, path } of entries) {
    const address = `${entry.edition}/${entry.kind}/${entry.slug}`;
    if (byAddress.has(address))
      problems.push({ path: `${path}.slug`, code: 'taken', message: `${address} is there twice` });
    byAddress.set(address, entry);
  }
  for (const { entry, path } of entries) {
    const cycle = findCycle(entry, (kind, slug) => byAddress.get(`${entry.edition}/${kind}/${slug}`));
    if (cycle !== null)
      problems.push({
        path: `${path}.${cycle.path}`,
        code: 'cycle',
        message: `leads back to this entry: ${cycle.through.join(' → ')}`,
      });
  }
  return problems;
}

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw packInvalid(problems);
}

export function packInvalid(problems: readonly FieldProblem[]): GuildError {
  const [first] = problems;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return new GuildError(
    'CONTENT_PACK_INVALID',
    `Nothing was imported: ${first?.path ?? ''} ${first?.message ?? ''}${more}`,
    { fields: problems.slice(0, PROBLEMS) },
  );
}
