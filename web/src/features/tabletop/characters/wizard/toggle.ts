import type { CharacterQuestion } from '@guildhall/tabletop/sheet';

type Asked = Pick<CharacterQuestion, 'picks' | 'choose' | 'repeat' | 'optional'>;

/**
 * The picks after an option was clicked: one of one takes the place of the other, one of several
 * comes or goes. The only pick of a question that must be answered stays.
 */
export function toggled({ picks, choose, optional }: Asked, value: string): readonly string[] {
  const has = picks.includes(value);
  if (choose === 1) return has && optional ? [] : [value];
  return has ? picks.filter((pick) => pick !== value) : [...picks, value];
}
