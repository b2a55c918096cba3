import type { CompendiumKind, RuleSet } from '@guildhall/client';

const BASE = '/tabletop/compendium';

interface Address {
  readonly kind: CompendiumKind;
  readonly slug: string;
  readonly edition?: RuleSet;
}

export const compendiumPath = BASE;

export function kindPath(kind: CompendiumKind): string {
  return `${BASE}/${kind}`;
}

export function entryPath({ kind, slug, edition }: Address): string {
  return `${BASE}/${kind}/${slug}${edition === undefined ? '' : `?edition=${edition}`}`;
}

/** `spells/fireball@2014`: how an entry is named in the address of a comparison. */
export function entryKey({ kind, slug, edition }: Address): string {
  return `${kind}/${slug}${edition === undefined ? '' : `@${edition}`}`;
}

export function parseEntryKey(key: string | null): Address | null {
  const match = /^([a-z-]+)\/([a-z0-9-]+)(?:@(2014|2024))?$/.exec(key ?? '');
  if (match === null) return null;
  const [, kind, slug = '', edition] = match;
  return {
    kind: kind as CompendiumKind,
    slug,
    ...(edition === undefined ? {} : { edition: edition as RuleSet }),
  };
}

export function comparePath(a: Address, b?: Address): string {
  return `${BASE}/compare?a=${entryKey(a)}${b === undefined ? '' : `&b=${entryKey(b)}`}`;
}

export function newHomebrewPath(kind: CompendiumKind): string {
  return `${BASE}/homebrew/new?kind=${kind}`;
}

export function homebrewPath(id: string): string {
  return `${BASE}/homebrew/${id}`;
}
