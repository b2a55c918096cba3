/** Totals that are counted, not shares of something. */
const PLAIN = new Set([
  'hitpoints',
  'hp',
  'health',
  'endurance',
  'recoverypersecond',
  'regenerationpersecond',
]);

/** Kinds of totals as people name them, in the spelling of their paths. */
const KINDS: Readonly<Record<string, string>> = {
  defence: 'defense',
  defense: 'defense',
  def: 'defense',
  resistance: 'resistance',
  res: 'resistance',
};

/**
 * `ranged defence 45, hit points 2000` as the API's floors: `defense.ranged>=45%,hitPoints>=2000`.
 * Numbers of shares are percentages. What is written as floors already stays.
 */
export function statFloors(text: string): string {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(floorOf)
    .join(',');
}

function floorOf(part: string): string {
  const [, words = part, number, percent = ''] =
    /^(.*?)\s*(?:>=|≥|at least)?\s*(\d+(?:\.\d+)?)\s*(%?)$/.exec(part) ?? [];
  if (number === undefined) return part;
  const name = pathOf(words);
  const unit = percent === '%' || !PLAIN.has(name.replaceAll(/[\s.]/g, '').toLowerCase()) ? '%' : '';
  return `${name}>=${number}${unit}`;
}

function pathOf(words: string): string {
  const list = words.trim().split(/\s+/);
  const kind = KINDS[list.at(-1)?.toLowerCase() ?? ''];
  if (kind !== undefined && list.length === 2) return `${kind}.${list[0]?.toLowerCase()}`;
  return list.join(' ');
}
