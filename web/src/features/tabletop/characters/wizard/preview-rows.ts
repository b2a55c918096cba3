import { ABILITIES, abilityName, signed, titleCase } from '@guildhall/tabletop/compendium';
import type { DerivedSheet } from '@guildhall/tabletop/sheet';
import { previewWords as words } from './preview-words.ts';

/** A number of the sheet in words, for comparing two sheets line by line. */
export interface PreviewRow {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

function row(id: string, label: string, text: string): PreviewRow {
  return { id, label, text };
}

function speedText({ speeds }: DerivedSheet): string {
  return Object.entries(speeds)
    .map(([way, { value }]) => (way === 'walk' ? words.feet(value) : `${way} ${words.feet(value)}`))
    .join(', ');
}

function attackRows({ attacks }: DerivedSheet): readonly PreviewRow[] {
  return attacks
    .filter(({ use }) => use !== 'unarmed')
    .slice(0, 4)
    .map(({ id, name, toHit, damage, parts }) =>
      row(`attack:${id}`, name, `${signed(toHit.value)} · ${damage} ${parts[0]?.type ?? ''}`.trim()),
    );
}

function castingRows({ spellcasting, slots, pact }: DerivedSheet): readonly PreviewRow[] {
  return [
    ...spellcasting.map((casting) =>
      row(
        `casting:${casting.class}`,
        words.casting(casting.class),
        words.castingNumbers(casting.dc.value, signed(casting.attack.value)),
      ),
    ),
    ...(slots.length === 0 ? [] : [row('slots', words.slots, slots.map(({ max }) => max).join(' / '))]),
    ...(pact === null || pact.max === 0
      ? []
      : [row('pact', words.pact, words.pactSlots(pact.max, pact.level))]),
  ];
}

/** The headline numbers of a sheet, abilities left out. */
export function previewRows(sheet: DerivedSheet): readonly PreviewRow[] {
  return [
    row('ac', words.armorClass, String(sheet.armorClass.value)),
    row('hp', words.hitPoints, String(sheet.hitPoints.max.value)),
    row('initiative', words.initiative, signed(sheet.initiative.value)),
    row('speed', words.speed, speedText(sheet)),
    row('proficiency', words.proficiency, signed(sheet.proficiencyBonus.value)),
    row(
      'perception',
      words.passivePerception,
      String(sheet.skills.find(({ slug }) => slug === 'perception')?.passive.value ?? 10),
    ),
    ...castingRows(sheet),
    ...attackRows(sheet),
  ];
}

/** Scores as `Strength` → `16 (+3)`. */
export function abilityRows({ abilities }: DerivedSheet): readonly PreviewRow[] {
  return ABILITIES.map((ability) => {
    const { score, modifier } = abilities[ability];
    return row(ability, abilityName(ability), `${score.value} (${signed(modifier)})`);
  });
}

/** Things a sheet lists, and how they would be with another answer. */
export interface ListChange {
  readonly label: string;
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

function lists(sheet: DerivedSheet): readonly (readonly [string, readonly string[]])[] {
  return [
    [words.saves, ABILITIES.filter((ability) => sheet.abilities[ability].save.proficient).map(abilityName)],
    [words.skills, sheet.skills.filter(({ rank }) => rank >= 1).map(({ name }) => name)],
    [words.resistances, sheet.resistances.map(titleCase)],
    [
      words.senses,
      Object.entries(sheet.senses).map(([sense, feet]) => `${titleCase(sense)} ${words.feet(feet)}`),
    ],
    [words.features, sheet.features.map(({ name }) => name)],
    [words.spells, sheet.spells.filter(({ standing }) => standing !== 'available').map(({ name }) => name)],
    [words.languages, sheet.proficiencies.languages.map(titleCase)],
  ];
}

/** Lists of a sheet that have anything in them. */
export function previewLists(sheet: DerivedSheet): readonly (readonly [string, readonly string[]])[] {
  return lists(sheet).filter(([, items]) => items.length > 0);
}

/** What lists would gain and lose. */
export function listChanges(before: DerivedSheet, after: DerivedSheet): readonly ListChange[] {
  const later = new Map(lists(after));
  return lists(before).flatMap(([label, items]) => {
    const next = later.get(label) ?? [];
    const gained = [...new Set(next)].filter((item) => !items.includes(item));
    const lost = [...new Set(items)].filter((item) => !next.includes(item));
    return gained.length + lost.length === 0 ? [] : [{ label, gained, lost }];
  });
}

/** Lines whose text differs: what was, and what would be. */
export function rowChanges(
  before: readonly PreviewRow[],
  after: readonly PreviewRow[],
): readonly { readonly label: string; readonly from: string; readonly to: string }[] {
  const was = new Map(before.map(({ id, text }) => [id, text]));
  const now = new Map(after.map(({ id, text }) => [id, text]));
  const labels = new Map([...before, ...after].map(({ id, label }) => [id, label]));
  return [...labels].flatMap(([id, label]) => {
    const [from, to] = [was.get(id) ?? '–', now.get(id) ?? '–'];
    return from === to ? [] : [{ label, from, to }];
  });
}
