import type { Enhancement } from './enhancement.ts';

/** Uid by which its set lists a piece: the crafted and the attuned form are one piece of a set. */
export function listedUid({ uid, attunedFrom }: Pick<Enhancement, 'uid' | 'attunedFrom'>): string {
  return attunedFrom ?? uid;
}
