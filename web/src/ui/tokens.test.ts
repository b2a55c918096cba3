import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Oklch = readonly [lightness: number, chroma: number, hue: number];

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function parseColour(text: string): Oklch {
  const match = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)/.exec(text);
  if (match === null) throw new Error(`not an opaque oklch colour: ${text}`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

/** Value of a token in both themes; a plain colour is the same in both. */
function token(name: string): { light: Oklch; dark: Oklch } {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(css)?.[1];
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  const alias = /^var\(--([\w-]+)\)$/.exec(value);
  if (alias?.[1] !== undefined) return token(alias[1]);
  const both = /^light-dark\((oklch\([^)]+\)), (oklch\([^)]+\))\)$/.exec(value);
  if (both === null) return { light: parseColour(value), dark: parseColour(value) };
  return { light: parseColour(both[1] ?? ''), dark: parseColour(both[2] ?? '') };
}

type Triple = readonly [number, number, number];

/** Linear sRGB of an OKLCH colour, clipped to the gamut as browsers do. */
function linearRgb([lightness, chroma, hue]: Oklch): Triple {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Oklch): number {
  const [red, green, blue] = linearRgb(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Rows of the complete protanopia and deuteranopia matrices of Machado et al. 2009, for linear sRGB. */
const CONE_LOSS: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

/** OKLab of a colour as an eye without one kind of cones sees it. */
function perceived(colour: Oklch, rows: readonly [Triple, Triple, Triple]): Triple {
  const rgb = linearRgb(colour);
  const dot = (row: Triple) => Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2]);
  const [r, g, b] = [dot(rows[0]), dot(rows[1]), dot(rows[2])];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function contrast(one: Oklch, other: Oklch): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const SURFACES = ['paper', 'raised', 'sunken'];
const TEXT = ['ink', 'ink-quiet', 'ink-faint', 'accent-text', 'good', 'warning', 'danger'];
const DAMAGE = ['smashing', 'lethal', 'fire', 'cold', 'energy', 'negative', 'toxic', 'psionic'];
const GRAPHICS = ['control', 'accent', 'focus', 'neutral-mark', 'bar-over', ...DAMAGE];

const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ...TEXT.flatMap((front) => SURFACES.map((back) => [front, back, 4.5] as const)),
  ...GRAPHICS.flatMap((front) => SURFACES.map((back) => [front, back, 3] as const)),
  ['ink', 'hover', 4.5],
  ['ink-quiet', 'hover', 4.5],
  ['ink-faint', 'hover', 4.5],
  ['ink', 'accent-wash', 4.5],
  ['ink-quiet', 'accent-wash', 4.5],
  ['accent-text', 'accent-wash', 4.5],
  ['on-accent', 'accent', 4.5],
  ...SURFACES.flatMap(
    (back) =>
      [
        ['tabletop-text', back, 4.5],
        ['training-text', back, 4.5],
        ['tabletop', back, 3],
        ['training', back, 3],
        ['tabletop-focus', back, 3],
        ['training-focus', back, 3],
      ] as const,
  ),
  ['ink', 'tabletop-wash', 4.5],
  ['ink', 'training-wash', 4.5],
  ['ink-quiet', 'tabletop-wash', 4.5],
  ['ink-quiet', 'training-wash', 4.5],
  ['tabletop-text', 'tabletop-wash', 4.5],
  ['training-text', 'training-wash', 4.5],
  ['on-tabletop', 'tabletop', 4.5],
  ['on-training', 'training', 4.5],
  ['tabletop', 'spine', 3],
  ['training', 'spine', 3],
  ['on-spine', 'spine', 4.5],
  ['on-spine-quiet', 'spine', 4.5],
  ['accent', 'spine', 3],
  ['good', 'good-wash', 4.5],
  ['warning', 'warning-wash', 4.5],
  ['danger', 'danger-wash', 4.5],
  ['ink', 'good-wash', 4.5],
  ['ink', 'warning-wash', 4.5],
  ['ink', 'danger-wash', 4.5],
  ['bar-fill', 'bar-track', 3],
  ['bar-over', 'bar-track', 3],
];

describe('colour tokens', () => {
  it('knows the extremes of contrast', () => {
    expect(contrast([1, 0, 0], [0, 0, 0])).toBeCloseTo(21, 2);
    expect(contrast([0.5, 0, 0], [0.5, 0, 0])).toBe(1);
  });

  it.each(pairs)('%s on %s reaches %d : 1 in both themes', (front, back, least) => {
    const [f, b] = [token(front), token(back)];
    expect(contrast(f.light, b.light), 'light').toBeGreaterThanOrEqual(least);
    expect(contrast(f.dark, b.dark), 'dark').toBeGreaterThanOrEqual(least);
  });

  it.each(['light', 'dark'] as const)('tells damage types apart without red or green cones (%s)', (theme) => {
    for (const [deficiency, matrix] of Object.entries(CONE_LOSS)) {
      const seen = DAMAGE.map((name) => [name, perceived(token(name)[theme], matrix)] as const);
      for (const [name, colour] of seen) {
        for (const [other, otherColour] of seen) {
          if (name === other) continue;
          const distance = Math.hypot(...colour.map((value, at) => value - (otherColour[at] ?? 0)));
          expect(distance, `${name} and ${other}, ${deficiency}`).toBeGreaterThan(0.06);
        }
      }
    }
  });
});
