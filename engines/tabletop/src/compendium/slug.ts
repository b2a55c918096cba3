/** Slugs stand in addresses: lower case, digits and single hyphens, at most 120 characters. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isSlug(text: string): boolean {
  return text.length <= 120 && SLUG.test(text);
}

/** A slug made of a name: `Tasha's Bubbling Pot` → `tashas-bubbling-pot`. Empty when nothing is left. */
export function slugify(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036F'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 120)
    .replace(/^-+|-+$/g, '');
}
