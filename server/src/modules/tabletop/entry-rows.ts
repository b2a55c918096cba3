import { createHash } from 'node:crypto';
import { type AnyEntry, facetsOf, foldText, plainText } from '@guildhall/tabletop/compendium';
import type { NewId } from '../../platform/ports.ts';
import type { EntryOrigin } from './compendium-tables.ts';

/** Who an entry of their own belongs to. */
export interface Owner {
  /** Null is the implicit user of local mode. */
  readonly ownerId: string | null;
  readonly campaignId: string | null;
}

/** An entry as it is sent to the database: everything that is derived is derived here, once. */
export interface EntryValues {
  readonly id: string;
  readonly kind: string;
  readonly edition: string;
  readonly slug: string;
  readonly name: string;
  readonly name_key: string;
  readonly summary: string;
  readonly origin: EntryOrigin;
  readonly content_hash: string;
  readonly facts: object;
  readonly body: string | null;
  readonly facets: object;
  /** Words of summary and text for the index. */
  readonly summary_key: string;
  readonly body_key: string;
}

/** Words of a text that are indexed; a tsvector takes 1 MB. */
const INDEXED_LENGTH = 120_000;

export function entryValues(entry: AnyEntry, origin: EntryOrigin, newId: NewId): EntryValues {
  const { kind, edition, slug, name, summary, facts, text } = entry;
  const content = { name, summary, facts, text: text ?? null };
  return {
    id: newId(),
    kind,
    edition,
    slug,
    name,
    name_key: foldText(name),
    summary,
    origin,
    content_hash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
    facts,
    body: text ?? null,
    facets: facetsOf(entry),
    summary_key: foldText(summary),
    body_key: foldText(
      `${text === undefined ? '' : plainText(text)} ${innerTexts(facts)}`.slice(0, INDEXED_LENGTH),
    ),
  };
}

/** Names of actions and traits and their prose: what else people remember of an entry. */
function innerTexts(value: unknown): string {
  if (Array.isArray(value)) return value.map(innerTexts).join(' ');
  // What is only referred to has an entry of its own.
  if (typeof value !== 'object' || value === null || 'slug' in value) return '';
  return Object.entries(value)
    .map(([key, item]) =>
      typeof item === 'string' ? (key === 'name' || key === 'text' ? item : '') : innerTexts(item),
    )
    .join(' ');
}

/** JSON with sorted keys: the same content gives the same text, in whatever order it was read. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${fields.join(',')}}`;
}
