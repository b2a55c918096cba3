/**
 * Accolades of heroes and villains that do the same: a character has those of one
 * side. The game data say which do the same; heroes-rules §19 pairs the first and the
 * last of them the other way round.
 */
export const ACCOLADE_PAIRS: readonly (readonly [hero: string, villain: string])[] = [
  ['The_Atlas_Medallion', 'Marshall'],
  ['Freedom_Phalanx_Reserve', 'High_Pain_Threshold'],
  ['Task_Force_Commander', 'Invader'],
  ['Portal_Jockey', 'Born_In_Battle'],
];

const COUNTERPARTS: ReadonlyMap<string, string> = new Map(
  ACCOLADE_PAIRS.flatMap(([hero, villain]) => {
    const [one, other] = [hero.toLowerCase(), villain.toLowerCase()];
    return [
      [one, other],
      [other, one],
    ];
  }),
);

const ACCOLADE = /^[^.]+\.accolades\.(.+)$/i;

/** Last part of the full name of an accolade, lower case; undefined for other powers. */
function nameOf(powerId: string): string | undefined {
  return ACCOLADE.exec(powerId)?.[1]?.toLowerCase();
}

export function isAccolade(powerId: string): boolean {
  return ACCOLADE.test(powerId);
}

/** Whether two powers are an accolade of heroes and the same one of villains. heroes-rules §19. */
export function areCounterparts(a: string, b: string): boolean {
  const name = nameOf(a);
  return name !== undefined && COUNTERPARTS.get(name) === nameOf(b);
}
