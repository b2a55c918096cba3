import type { AnyEntry } from '../facts.ts';
import type { Kind } from '../kinds.ts';
import { mergeEntries } from '../merge.ts';
import { alignSlugs } from './align.ts';
import type { SrdFolder, SrdFormat } from './read-srd.ts';

/** Kinds of which Open5e has the fuller records of SRD 5.2; of the others 5e-database has them. */
const OPEN5E_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'spells',
  'monsters',
  'magic-items',
  'rules',
  'rule-sections',
  'creature-types',
  'services',
]);

/** Which transcription of a rule set has the say over the facts of a kind. */
export function authorityOn(kind: Kind, edition: AnyEntry['edition']): SrdFormat {
  return edition === '2024' && OPEN5E_KINDS.has(kind) ? 'open5e' : '5e-database';
}

/**
 * Entries of a folder completed by what is known already: where the folder has
 * the say it changes facts, elsewhere it only adds what was missing, the text
 * above all. Entries that are new stay as they are.
 */
export function completeEntries(
  { entries, format, edition }: Pick<SrdFolder, 'entries' | 'format' | 'edition'>,
  known: readonly AnyEntry[],
): AnyEntry[] {
  const sameEdition = known.filter((entry) => entry.edition === edition);
  const base = new Map(sameEdition.map((entry) => [`${entry.kind}/${entry.slug}`, entry]));
  return alignSlugs(entries, sameEdition).map((entry) => {
    const other = base.get(`${entry.kind}/${entry.slug}`);
    if (other === undefined) return entry;
    if (authorityOn(entry.kind, edition) === format) return mergeEntries(other, entry);
    const text = entry.text ?? other.text;
    return { ...mergeEntries(entry, other), ...(text === undefined ? {} : { text }) } as AnyEntry;
  });
}
