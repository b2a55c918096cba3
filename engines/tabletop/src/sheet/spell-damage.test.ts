import { sheetRules } from '@guildhall/test-kit';
import { describe, expect, it } from 'vitest';
import { applyCommand } from './apply-command.ts';
import type { StoredCharacter } from './character.ts';
import { deriveSheet } from './derive-sheet.ts';
import { castingOf } from './derive-spells.ts';
import type { DerivedSheet, RollStat } from './derived.ts';
import { newCharacter } from './new-character.ts';
import { quickBuild } from './quick-build.ts';
import { legalOptions } from './wizard.ts';

async function made(edition: '2014' | '2024', slug: string, level: number) {
  const rules = await sheetRules(edition);
  const classes = Array.from({ length: level }, () => slug);
  return {
    rules,
    character: quickBuild(newCharacter({ edition, name: 'Case' }), { classes }, rules, () => 0),
  };
}

/** The character with another answer to a question. */
function answered(character: StoredCharacter, ends: string, picks: readonly string[]): StoredCharacter {
  const choices = character.choices.map((choice) =>
    choice.slot.endsWith(ends) ? { ...choice, picks } : choice,
  );
  expect(choices).not.toEqual(character.choices);
  return { ...character, choices };
}

/** The character with an answer to a question that was not asked before. */
function withAnswer(character: StoredCharacter, slot: string, picks: readonly string[]): StoredCharacter {
  if (picks.length === 0) return character;
  const others = character.choices.filter((choice) => choice.slot !== slot);
  return { ...character, choices: [...others, { slot, picks }] };
}

function spellOf(sheet: DerivedSheet, slug: string) {
  const spell = sheet.spells.find((candidate) => candidate.slug === slug);
  if (spell === undefined) throw new Error(`${slug} is not on the sheet.`);
  return spell;
}

describe('damage of spells', () => {
  it('has Agonizing Blast of 2024 for the cantrip that was chosen, and no other', async () => {
    const { rules, character: quick } = await made('2024', 'warlock', 2);
    const cantrips = answered(quick, 'level:1:cantrips', ['eldritch-blast', 'chill-touch']);
    const invoked = ['invocation-agonizing-blast', 'invocation-eldritch-mind'];
    const asked = answered(cantrips, 'level:2:warlock-eldritch-invocations', invoked);
    const slot = `level:2:warlock-eldritch-invocations:${invoked[0]}`;
    const open = asked.choices.filter((choice) => choice.slot !== slot);
    const unanswered = { ...asked, choices: open };
    expect(deriveSheet(unanswered, rules).open.map(({ id }) => id)).toContain(slot);
    const offered = legalOptions(unanswered, slot, rules).map(({ value }) => value);
    expect(offered).toEqual(expect.arrayContaining(['eldritch-blast', 'chill-touch']));
    expect(offered.map((slug) => rules.entry('spells', slug)?.facts)).not.toContainEqual(
      expect.not.objectContaining({ level: 0, damage: expect.anything() }),
    );
    const sheet = deriveSheet(withAnswer(unanswered, slot, ['chill-touch']), rules);
    expect(spellOf(sheet, 'chill-touch').damageBonus).toBe(sheet.abilities.cha.modifier);
    expect(spellOf(sheet, 'eldritch-blast').damageBonus).toBe(0);
  });

  it.each(['2014', '2024'] as const)('has Charisma for spells of the affine element: %s', async (edition) => {
    const { rules, character: quick } = await made(edition, 'sorcerer', 6);
    const spells = ['fire-bolt', 'ray-of-frost', 'light', 'mage-hand'];
    const lit = answered(quick, 'level:1:cantrips', spells);
    const fiery =
      edition === '2014'
        ? answered(lit, 'dragon-ancestor', ['dragon-ancestor-red-fire-damage'])
        : answered(lit, 'elemental-affinity', ['elemental-affinity-fire']);
    const sheet = deriveSheet(fiery, rules);
    expect(spellOf(sheet, 'fire-bolt')).toMatchObject({
      damageBonus: sheet.abilities.cha.modifier,
      damageApplied: [{ label: 'Elemental Affinity' }],
    });
    expect(spellOf(sheet, 'ray-of-frost').damageBonus).toBe(0);
    const young = deriveSheet(
      { ...fiery, choices: fiery.choices.filter(({ slot }) => !slot.startsWith('level:6')) },
      rules,
    );
    expect(spellOf(young, 'fire-bolt').damageBonus).toBe(0);
  });

  it('asks for the element where the caster chooses it', async () => {
    const { rules, character } = await made('2024', 'sorcerer', 6);
    const burst = answered(character, 'level:1:cantrips', [
      'sorcerous-burst',
      'light',
      'mage-hand',
      'message',
    ]);
    const sheet = deriveSheet(answered(burst, 'elemental-affinity', ['elemental-affinity-fire']), rules);
    expect(spellOf(sheet, 'sorcerous-burst')).toMatchObject({
      damageBonus: 0,
      damageSituational: [{ label: 'Elemental Affinity', when: ['damage:fire'] }],
    });
  });

  it('is cast by the ability of the feat or the species that taught the spell', async () => {
    const { rules, character } = await made('2024', 'wizard', 1);
    const { spellcasting, spells } = deriveSheet(character, rules);
    const bolt = spells.find((spell) => spell.slug === 'fire-bolt' && spell.class === 'magic-initiate');
    if (bolt === undefined) throw new Error('The sage has no fire bolt.');
    expect(castingOf(spellcasting, bolt)).toMatchObject({ class: 'wizard', ability: 'int' });
    const wise = answered(character, 'background:feat:ability', ['wis']);
    const sheet = deriveSheet(wise, rules);
    const own = sheet.spellcasting.find((casting) => casting.class === 'magic-initiate');
    expect(own).toMatchObject({
      ability: 'wis',
      dc: { value: 10 + sheet.abilities.wis.modifier },
      attack: { value: 2 + sheet.abilities.wis.modifier },
      preparedMax: null,
    });
  });

  it.each([
    ['2014', 6, false],
    ['2024', 3, true],
  ] as const)('is half with Potent Cantrip: %s', async (edition, level, miss) => {
    const { rules, character: quick } = await made(edition, 'wizard', level);
    const cantrips = answered(quick, 'level:1:cantrips', ['acid-splash', 'fire-bolt', 'light']);
    const sheet = deriveSheet(cantrips, rules);
    expect(spellOf(sheet, 'acid-splash').half).toEqual({ save: true, miss: false });
    expect(spellOf(sheet, 'fire-bolt').half).toEqual({ save: false, miss });
    const { rules: before, character: young } = await made(edition, 'wizard', 1);
    const other = answered(young, 'level:1:cantrips', ['acid-splash', 'fire-bolt', 'light']);
    expect(spellOf(deriveSheet(other, before), 'acid-splash').half).toEqual({ save: false, miss: false });
  });

  it.each(['2014', '2024'] as const)('has Disciple of Life in what heals hit points: %s', async (edition) => {
    const { rules, character } = await made(edition, 'cleric', 3);
    const prepared = { ...character, prepared: { cleric: ['healing-word', 'guiding-bolt', 'aid'] } };
    const sheet = deriveSheet(prepared, rules);
    expect(spellOf(sheet, 'healing-word').healingBonus.slice(0, 4)).toEqual([2, 3, 4, 5]);
    expect(spellOf(sheet, 'healing-word').healingApplied).toMatchObject([{ label: 'Disciple of Life' }]);
    expect(spellOf(sheet, 'aid').healingBonus).toEqual([]);
  });

  it.each(['2014', '2024'] as const)(
    'is never what Guidance adds to, %s: it helps checks',
    async (edition) => {
      const { rules, character } = await made(edition, 'cleric', 3);
      const guided = deriveSheet({ ...character, effects: [{ id: 'spell-guidance', rounds: 0 }] }, rules);
      const offers = (roll: RollStat) => roll.situational.some(({ effect }) => effect === 'spell-guidance');
      expect(guided.skills.every(offers)).toBe(true);
      // 2024: checks with the skill that was chosen, and no others.
      expect(offers(guided.abilities.str.check)).toBe(edition === '2014');
      expect([guided.abilities.str.save, guided.attacks[0]?.toHit].some((roll) => roll && offers(roll))).toBe(
        false,
      );
      expect(guided.attacks.flatMap(({ situational }) => situational)).toEqual([]);
      expect(rules.entry('spells', 'guidance')?.facts.damage).toBeUndefined();
    },
  );

  it.each(['2014', '2024'] as const)('has Charisma with Agonizing Blast: %s', async (edition) => {
    const { rules, character: quick } = await made(edition, 'warlock', 2);
    const invoked = ['invocation-agonizing-blast', 'invocation-eldritch-mind'];
    const blasting =
      edition === '2014' ? quick : answered(quick, 'level:2:warlock-eldritch-invocations', invoked);
    const mark = `level:2:warlock-eldritch-invocations:${invoked[0]}`;
    const character = withAnswer(blasting, mark, edition === '2014' ? [] : ['eldritch-blast']);
    const sheet = deriveSheet(character, rules);
    const blast = sheet.spells.find(({ slug }) => slug === 'eldritch-blast');
    const invocations = character.choices.filter(({ picks }) =>
      picks.some((pick) => pick.includes('agonizing')),
    );
    expect(invocations).not.toEqual([]);
    expect(blast?.damageBonus).toBe(sheet.abilities.cha.modifier);
    expect(blast?.damageApplied.map(({ label }) => label)).toEqual(['Agonizing Blast']);
    const others = sheet.spells.filter(({ slug }) => slug !== 'eldritch-blast');
    expect(others.every(({ damageBonus }) => damageBonus === 0)).toBe(true);
  });

  it('of cleric cantrips has Wisdom with Potent Spellcasting, and of no other spells', async () => {
    const { rules, character } = await made('2024', 'cleric', 7);
    const lit = answered(character, 'level:1:cantrips', ['sacred-flame', 'light', 'thaumaturgy']);
    const potent = answered(lit, 'blessed-strikes', ['blessed-strikes-potent-spellcasting']);
    const { spells, abilities } = deriveSheet(potent, rules);
    const flame = spells.find((spell) => spell.slug === 'sacred-flame' && spell.class === 'cleric');
    expect(flame?.damageBonus).toBe(abilities.wis.modifier);
    expect(spells.filter(({ level, damageBonus }) => level > 0 && damageBonus > 0)).toEqual([]);
  });

  it('that a druid adds to a hit is of the type the player says', async () => {
    const { rules, character } = await made('2024', 'druid', 7);
    const primal = answered(character, 'elemental-fury', ['elemental-fury-primal-strike']);
    const [attack] = deriveSheet(primal, rules).attacks.filter(({ item }) => item !== '');
    const strike = attack?.situational.find(({ effect }) => effect === 'primal-strike');
    expect(strike).toMatchObject({ does: '1d8', types: ['cold', 'fire', 'lightning', 'thunder'] });
  });
});

describe('a death save', () => {
  it('has what acts on every save: the d4 of Bless, the advantage of Beacon of Hope', async () => {
    const { rules, character } = await made('2024', 'fighter', 3);
    const blessed = {
      ...character,
      effects: [
        { id: 'spell-bless', rounds: 0 },
        { id: 'spell-beacon-of-hope', rounds: 0 },
      ],
    };
    expect(deriveSheet(blessed, rules).deathSave).toMatchObject({
      mode: 'advantage',
      dice: ['1d4'],
      expr: '2d20kh1+1d4',
    });
    expect(deriveSheet({ ...character, exhaustion: 2 }, rules).deathSave.value).toBe(-4);
  });

  it('counts in all, except a natural 1 and 20', async () => {
    const { rules, character } = await made('2024', 'fighter', 3);
    const max = deriveSheet(character, rules).hitPoints.max.value;
    const dying = { ...character, hitPoints: { lost: max, temp: 0 } };
    const after = (roll: number, total?: number, from = dying) =>
      applyCommand(from, { type: 'death-save', roll, ...(total === undefined ? {} : { total }) }, rules)
        .character.deathSaves;
    expect(after(8, 11)).toEqual({ successes: 1, failures: 0 });
    expect(after(8)).toEqual({ successes: 0, failures: 1 });
    expect(after(1, 12)).toEqual({ successes: 0, failures: 2 });
    // Exhaustion of 2024 takes two off for each level.
    expect(after(11, undefined, { ...dying, exhaustion: 1 })).toEqual({ successes: 0, failures: 1 });
  });
});

describe('Unarmored Defense', () => {
  it.each([
    ['2014', 13],
    ['2024', 14],
  ] as const)('of a second class is gained in 2024 only: %s', async (edition, value) => {
    const rules = await sheetRules(edition);
    const choices = [
      { slot: 'abilities', picks: ['manual', 'str:13', 'dex:14', 'con:12', 'int:10', 'wis:14', 'cha:10'] },
      { slot: 'level:1', picks: ['barbarian'] },
      { slot: 'level:2', picks: ['monk'] },
    ];
    const character = { ...newCharacter({ edition, name: 'Case' }), choices };
    expect(deriveSheet(character, rules).armorClass.value).toBe(value);
  });
});
