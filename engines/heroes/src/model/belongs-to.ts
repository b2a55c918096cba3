import type { Powerset } from './power.ts';

/** Whether a class may take a powerset, as far as the set itself says; class ids ignore case. */
export function belongsTo(set: Powerset, archetypeId: string): boolean {
  const owners = set.sharedBy ?? (set.archetype === undefined ? undefined : [set.archetype]);
  const wanted = archetypeId.toLowerCase();
  return owners === undefined || owners.some((owner) => owner.toLowerCase() === wanted);
}
