import type { GlyphForm, GlyphMark } from '../../../../ui/glyph-shapes.ts';

/** Signs of the schools of magic, from the grammar of glyphs: form is what it does, mark of which kind. */
const SCHOOLS: Readonly<Record<string, { readonly form: GlyphForm; readonly mark?: GlyphMark }>> = {
  abjuration: { form: 'defense', mark: 'cross' },
  conjuration: { form: 'summon', mark: 'dot' },
  divination: { form: 'control', mark: 'mind' },
  enchantment: { form: 'control', mark: 'wave' },
  evocation: { form: 'attack', mark: 'flame' },
  illusion: { form: 'plain', mark: 'wave' },
  necromancy: { form: 'debuff', mark: 'void' },
  transmutation: { form: 'buff', mark: 'area' },
};

export function schoolMark(school: string): { readonly form: GlyphForm; readonly mark?: GlyphMark } {
  return SCHOOLS[school] ?? { form: 'plain' };
}
