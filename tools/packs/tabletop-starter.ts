import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type AnyEntry,
  completeEntries,
  readSrdFolder,
  type SrdFolder,
  withoutText,
} from '@guildhall/tabletop/compendium';

/** Where the compendium's starter pack is kept. */
export const TABLETOP_FOLDER = fileURLToPath(new URL('../../data/tabletop/', import.meta.url));

const SRD_LICENCE = 'https://creativecommons.org/licenses/by/4.0/legalcode';

/** The sentences that the two documents ask for. */
export const ATTRIBUTION = {
  '2014': `This work includes material taken from the System Reference Document 5.1 (“SRD 5.1”) by Wizards of the Coast LLC and available at https://dnd.wizards.com/resources/systems-reference-document. The SRD 5.1 is licensed under the Creative Commons Attribution 4.0 International License available at ${SRD_LICENCE}.`,
  '2024': `This work includes material from the System Reference Document 5.2 (“SRD 5.2”) by Wizards of the Coast LLC, available at https://www.dndbeyond.com/srd. The SRD 5.2 is licensed under the Creative Commons Attribution 4.0 International License, available at ${SRD_LICENCE}.`,
} as const;

/** What `data/tabletop/manifest.json` holds. */
export interface TabletopManifest {
  readonly format: 'guildhall-compendium-starter';
  readonly version: 1;
  /** Hash of the entries: another one means other entries. */
  readonly id: string;
  readonly attribution: typeof ATTRIBUTION;
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly sources: readonly { readonly folder: string; readonly file: string; readonly sha256: string }[];
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function readFolder(folder: string): { srd: SrdFolder; sources: { file: string; sha256: string }[] } {
  const files = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
  );
  return {
    srd: readSrdFolder(files),
    sources: [...files].map(([file, bytes]) => ({ file, sha256: sha256(bytes) })),
  };
}

function byKindAndSlug(a: AnyEntry, b: AnyEntry): number {
  const [left, right] = [`${a.kind}/${a.slug}`, `${b.kind}/${b.slug}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The facts of both SRDs from the folders `2014`, `2024` and `open5e-2024` below
 * `root`, without any of their prose.
 */
export function makeTabletopStarter(root: string): {
  manifest: TabletopManifest;
  files: ReadonlyMap<string, string>;
} {
  const folders = ['2014', '2024', 'open5e-2024'].map((name) => ({ name, ...readFolder(join(root, name)) }));
  const [old, database, open5e] = folders;
  if (!old || !database || !open5e) throw new Error('Three folders are needed.');
  const completed = completeEntries(open5e.srd, database.srd.entries);
  const covered = new Set(completed.map(({ kind, slug }) => `${kind}/${slug}`));
  const editions: Readonly<Record<string, readonly AnyEntry[]>> = {
    '2014': old.srd.entries,
    // Features of Open5e without a counterpart repeat those of the classes under another name.
    '2024': [
      ...completed.filter(({ kind, slug }) => kind !== 'features' || isKnown(database.srd, kind, slug)),
      ...database.srd.entries.filter(({ kind, slug }) => !covered.has(`${kind}/${slug}`)),
    ],
  };
  const files = new Map(
    Object.entries(editions).map(([edition, entries]) => [
      `${edition}.json`,
      JSON.stringify(entries.map(withoutText).toSorted(byKindAndSlug)),
    ]),
  );
  const counts = Object.fromEntries(
    Object.entries(editions).map(([edition, entries]) => {
      const byKind: Record<string, number> = {};
      for (const { kind } of entries.toSorted(byKindAndSlug)) byKind[kind] = (byKind[kind] ?? 0) + 1;
      return [edition, byKind];
    }),
  );
  const manifest: TabletopManifest = {
    format: 'guildhall-compendium-starter',
    version: 1,
    id: sha256([...files.values()].join('\n')).slice(0, 32),
    attribution: ATTRIBUTION,
    counts,
    sources: folders.flatMap(({ name, sources }) => sources.map((source) => ({ folder: name, ...source }))),
  };
  return { manifest, files };
}

function isKnown({ entries }: SrdFolder, kind: string, slug: string): boolean {
  return entries.some((entry) => entry.kind === kind && entry.slug === slug);
}
