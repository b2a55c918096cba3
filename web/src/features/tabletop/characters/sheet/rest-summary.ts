import type { DerivedSheet } from '@guildhall/tabletop/sheet';

/** A line of what a rest gave back: what, and how much of it. */
export interface Regained {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What is better on the sheet after a rest than before, in the order of the sheet. */
export function regained(before: DerivedSheet, after: DerivedSheet): readonly Regained[] {
  const lines: Regained[] = [];
  const compare = (name: string, from: number, to: number): void => {
    if (from !== to) lines.push({ name, from, to });
  };
  compare('Hit points', before.hitPoints.current, after.hitPoints.current);
  compare('Temporary hit points', before.hitPoints.temp, after.hitPoints.temp);
  for (const die of after.hitDice)
    compare(
      `Hit dice ${die.die}`,
      before.hitDice.find((other) => other.die === die.die)?.left ?? 0,
      die.left,
    );
  for (const slot of after.slots)
    compare(
      `Slots of level ${slot.level}`,
      before.slots.find(({ level }) => level === slot.level)?.left ?? 0,
      slot.left,
    );
  compare('Pact slots', before.pact?.left ?? 0, after.pact?.left ?? 0);
  for (const { id, name, left } of after.resources) {
    const was = before.resources.find((other) => other.id === id)?.left;
    if (left !== null && was !== null && was !== undefined) compare(name, was, left);
  }
  compare('Exhaustion', before.exhaustion, after.exhaustion);
  return lines;
}

/** Names of effects that ended with it. */
export function endedEffects(before: DerivedSheet, after: DerivedSheet): readonly string[] {
  const on = new Set(after.effects.filter((effect) => effect.on).map(({ id }) => id));
  return before.effects.filter((effect) => effect.on && !on.has(effect.id)).map(({ name }) => name);
}
