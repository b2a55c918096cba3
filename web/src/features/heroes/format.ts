/** How numbers are written. Fractions inside, percentages at the edge; a real minus sign. */
const MINUS = '\u2212';

/** Fixed decimals, never "-0.0". */
export function fixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? MINUS + text : text;
}

/** With its sign; zero has none. */
export function signed(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** Decimals only where they say something: 8 → `8`, 2.5 → `2.5`, 1.188 → `1.19`. */
export function trimmed(value: number, decimals = 2): string {
  const text = fixed(value, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Three figures at most: 0.325 → `0.33`, 5.46 → `5.5`, 127.8 → `128`. */
export function compact(value: number): string {
  const size = Math.abs(value);
  return trimmed(value, size < 1 ? 2 : size < 100 ? 1 : 0);
}

/** `Pool.Fighting.Tough` → `Tough`, for names the data does not know. */
export function lastPart(id: string): string {
  return (id.split('.').at(-1) ?? id).replaceAll('_', ' ');
}

/** `aoe` → `AoE`, `melee` → `Melee`. */
export function sentence(text: string): string {
  const spaced = text.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
