import type { SpellFacts } from './facts.ts';
import { compact } from './fields.ts';

/** The material component with what it costs, which is all a character has to know of it. */
export function materialOf(text: string | undefined): SpellFacts['material'] {
  if (text === undefined || text === '') return undefined;
  const cost = /([\d,]+)\+? ?gp/i.exec(text)?.[1];
  return compact({
    costGp: cost === undefined ? undefined : Number(cost.replaceAll(',', '')),
    consumed: /consume/i.test(text) || undefined,
    text,
  });
}
