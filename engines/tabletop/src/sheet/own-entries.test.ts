import { sheetRules, TABLE_HOMEBREW } from '@guildhall/test-kit';
import { describe, expect, it } from 'vitest';
import type { AnyEntry, Edition } from '../compendium/index.ts';
import {
  applyChoice,
  applyCommand,
  checkChoices,
  deriveSheet,
  legalOptions,
  newCharacter,
  nextChoices,
  quickBuild,
  type SheetRules,
  validateCharacter,
  withEntries,
  withTakenEntries,
} from './index.ts';

const homebrewOf = (edition: Edition) =>
  TABLE_HOMEBREW.map((entry) => ({ ...entry, edition, summary: '' })) as unknown as readonly AnyEntry[];

const slugs = (options: readonly { readonly value: string }[]) => options.map(({ value }) => value);

function built(rules: SheetRules, classes: readonly string[]) {
  const blank = newCharacter({ edition: rules.edition, name: 'Runa' });
  return withTakenEntries(
    quickBuild(blank, { classes }, rules, () => 0),
    rules,
  );
}

describe.each(['2014', '2024'] as const)('homebrew of %s on a character', async (edition) => {
  const base = await sheetRules(edition);
  const rules = withEntries(base, homebrewOf(edition));

  it('is the same rules for the same list, and none for an empty one', () => {
    const list = homebrewOf(edition);
    expect(withEntries(base, list)).toBe(withEntries(base, list));
    expect(withEntries(base, [])).toBe(base);
  });

  it('is offered where the rules offer their own', () => {
    const blank = newCharacter({ edition, name: 'Runa' });
    expect(slugs(legalOptions(blank, 'level:1', rules))).toContain('runecarver');
    expect(slugs(legalOptions(blank, 'level:1', base))).not.toContain('runecarver');
    expect(slugs(legalOptions(blank, 'species', rules))).toContain('stoneborn');
    const wizard = built(rules, ['wizard', 'wizard', 'wizard']);
    const at = edition === '2014' ? 'level:2:subclass' : 'level:3:subclass';
    expect(slugs(legalOptions(wizard, at, rules))).toContain('school-of-runes');
    expect(slugs(legalOptions(wizard, 'level:3:spells', rules))).toContain('rune-lash');
  });

  it('makes a legal character that is the same with nothing but its own copies', () => {
    let character = built(rules, Array<string>(5).fill('runecarver'));
    const chosen = applyChoice(character, { slot: 'species', picks: ['stoneborn'] }, rules);
    if (!chosen.ok) throw new Error(JSON.stringify(chosen.error));
    character = withTakenEntries(chosen.value, rules);
    expect(character.entries.map(({ slug }) => slug).toSorted()).toEqual([
      'bone-carver',
      'rune-lash',
      'runecarver',
      'stoneborn',
    ]);
    const own = withEntries(base, character.entries);
    const sheet = deriveSheet(character, own);
    expect(validateCharacter(character, own, sheet)).toEqual([]);
    expect(nextChoices(character, own).filter(({ optional }) => !optional)).toEqual([]);
    expect(sheet).toEqual(deriveSheet(character, withEntries(rules, character.entries)));
    expect(sheet).toMatchObject({
      species: 'Stoneborn',
      speeds: { walk: { value: 25 } },
      classes: [{ name: 'Runecarver', level: 5, subclass: 'bone-carver', hitDie: 8 }],
      abilities: { con: { save: { proficient: true } }, wis: { save: { proficient: false } } },
      slots: [{ max: 4 }, { max: 3 }, { max: 2 }],
    });
    expect(sheet.features.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['First Rune', 'Bone Rune', 'Stone Skin']),
    );
    expect(sheet.spells.find(({ slug }) => slug === 'rune-lash')).toMatchObject({ standing: 'always' });
  });

  it('prepares by ability and level where the table fixes no number', () => {
    const character = built(rules, Array<string>(3).fill('runecarver'));
    const [casting] = deriveSheet(character, rules).spellcasting;
    const int = deriveSheet(character, rules).abilities.int.modifier;
    expect(casting).toMatchObject({ class: 'runecarver', preparedMax: { value: int + 3 }, maxSpellLevel: 2 });
    const done = applyCommand(
      character,
      { type: 'prepare', class: 'runecarver', spells: ['rune-lash'] },
      rules,
    ).character;
    expect(done.prepared).toMatchObject({ runecarver: ['rune-lash'] });
  });

  it('keeps the copy of a character when the compendium has a newer version', () => {
    const character = built(rules, ['runecarver']);
    const newer = homebrewOf(edition).map((entry) =>
      entry.kind === 'classes' ? { ...entry, facts: { ...entry.facts, hitDie: 12 } } : entry,
    );
    const now = withEntries(withEntries(base, newer as readonly AnyEntry[]), character.entries);
    expect(deriveSheet(character, now).classes[0]?.hitDie).toBe(8);
  });

  it('never replaces what the rules have', () => {
    const impostors = homebrewOf(edition).map((entry) =>
      entry.slug === 'runecarver' ? { ...entry, slug: 'wizard' } : entry,
    ) as readonly AnyEntry[];
    expect(withEntries(base, impostors).entry('classes', 'wizard')).toBe(base.entry('classes', 'wizard'));
  });

  it('lists what is unknown without its entries, and opens all the same', () => {
    const character = { ...built(rules, ['runecarver', 'runecarver']), entries: [] };
    expect(checkChoices(character, base).map(({ message }) => message)).toContain(
      'There is no class "runecarver" in these rules.',
    );
    expect(deriveSheet(character, base).level).toBe(0);
  });
});
