import type { Gained } from './build.ts';
import { option, type Walk } from './walk.ts';

/** 2024: ask for weapons whose mastery may be used. */
export function askMastery(walk: Walk, melee: boolean, { id, of, level }: Gained, choose: number): void {
  const { masteries } = walk.build;
  const weapons = walk.rules
    .all('equipment')
    .filter(({ facts }) => facts.weapon?.mastery !== undefined && (!melee || facts.weapon.use === 'melee'));
  const picks = walk.ask(id, {
    type: 'weapon-mastery',
    step: 'features',
    label: 'Weapon mastery',
    of,
    level,
    choose,
    options: () =>
      weapons.map(({ slug, name, facts }) => {
        const trained = isTrained(walk, slug, facts.weapon?.category ?? 'martial');
        const refusal = masteries.has(slug) ? 'already mastered' : trained ? '' : 'no proficiency';
        return option(slug, name, facts.weapon?.mastery?.name ?? '', refusal);
      }),
  });
  for (const pick of picks) masteries.add(pick);
}

/** Whether the character is proficient with a weapon. */
function isTrained(walk: Walk, slug: string, category: string): boolean {
  const { proficiencies } = walk.build;
  if (proficiencies.has(`${category}-weapons`)) return true;
  return [...proficiencies.keys()].some(
    (key) => walk.rules.entry('proficiencies', key)?.facts.reference?.slug === slug,
  );
}
