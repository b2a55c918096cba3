import type { AppliedEffect, Situational } from '@guildhall/tabletop/sheet';

const MINUS = '\u2212';

/** `+5`, `+0`, `−1`: how modifiers are written on paper. */
export function signed(value: number): string {
  return value < 0 ? `${MINUS}${-value}` : `+${value}`;
}

/** Dice notation for people: spaces around the operators, a real minus sign. */
export function exprText(expr: string): string {
  return expr.replace(/(?<=[\w\])])([+-])/g, (sign) => ` ${sign === '-' ? MINUS : '+'} `);
}

/** `Rage: advantage`. */
export function effectText({ label, does }: AppliedEffect): string {
  return does === '' ? label : `${label}: ${does.replace(/^-/, MINUS)}`;
}

/** `against:poison` → `against poison`, `damage:fire` → `fire damage`. */
export function whenText({ when }: Situational): string {
  return when
    .map((tag) =>
      tag
        .replace(/^damage:(.*)$/, '$1 damage')
        .replaceAll(':', ' ')
        .replaceAll('-', ' '),
    )
    .join(' and ');
}

/** `two-weapon` → `Two weapon`. */
export function sentence(slug: string): string {
  const text = slug.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** First letters of the first two words, for a character without a picture. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return words
    .slice(0, 2)
    .map((word) => (Array.from(word)[0] ?? '').toUpperCase())
    .join('');
}
