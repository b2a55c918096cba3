/**
 * A plain array of zeros that stays an array of doubles. Arrays of this size are
 * made by the dozen in every calculation; typed ones would each take a block
 * outside the heap, which costs more than all the sums in them.
 */
export function zeros(length: number): number[] {
  return Array.from({ length }, () => 0.5).fill(0);
}
