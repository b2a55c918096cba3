import { type Build, computeBuild, type GameData, type Stat } from '@guildhall/heroes';
import { FONT } from '../../platform/storage/draw-picture.ts';

/** Raise it when `drawCard` draws something else, so that kept pictures are drawn anew. */
export const CARD_FORM = 1;

/** What previews of links show of a build. */
export interface BuildCard {
  readonly name: string;
  /** Archetype and powersets. */
  readonly lead: string;
  /** Archetype, powersets and the totals people ask for first, in one sentence. */
  readonly description: string;
  readonly powers: readonly CardPower[];
  readonly totals: readonly CardTotal[];
  /** Name of the game data. */
  readonly data: string;
}

interface CardPower {
  readonly level: string;
  readonly name: string;
  /** One a slot: whether something is in it. */
  readonly slots: readonly boolean[];
}

interface CardTotal {
  readonly label: string;
  readonly text: string;
  /** Of what the bar could show, 0 to 1. */
  readonly share: number;
}

/** Work out the card of a build. `data` has to hold all that the build needs. */
export function cardOf(data: GameData, build: Build): BuildCard {
  const archetype = data.archetype(build.archetype)?.name ?? lastPart(build.archetype);
  const sets = [build.primary, build.secondary].filter((id) => id !== '');
  const names = sets.map((id) => data.powerset(id)?.name ?? lastPart(id)).join(' / ');
  const lead = [archetype, names].filter((part) => part !== '').join(' · ');
  const totals = totalsOf(data, build);
  const defences = totals.slice(0, 3).map(({ label, text }) => `${label.toLowerCase()} ${text}`);
  const powers = build.picks.flatMap((pick, at): CardPower[] => {
    if (pick === null) return [];
    const level = String(data.rules.pickLevels[at] ?? '');
    const name = data.power(pick.power)?.name ?? lastPart(pick.power);
    return [{ level, name, slots: pick.slots.map(({ enhancement }) => enhancement !== null) }];
  });
  return {
    name: build.name.trim() || `${archetype} build`,
    lead,
    description: `Level ${build.level} ${lead}: ${defences.join(', ')}.`,
    powers,
    totals,
    data: data.version.name,
  };
}

function totalsOf(data: GameData, build: Build): CardTotal[] {
  const { totals } = computeBuild(data, build);
  const { defense, resistance } = totals;
  const percent = (label: string, { value }: Stat, full: number): CardTotal => ({
    label,
    text: `${(value * 100).toFixed(1)} %`,
    share: clamped(value / full),
  });
  const hitPoints = totals.hitPoints.value;
  return [
    percent('Melee defence', defense.melee, 0.5),
    percent('Ranged defence', defense.ranged, 0.5),
    percent('Area defence', defense.aoe, 0.5),
    ...(['smashing', 'lethal', 'fire', 'energy'] as const).map((type) =>
      percent(
        `${type.replace(/^./, (first) => first.toUpperCase())} resistance`,
        resistance[type],
        resistance[type].cap ?? 0.9,
      ),
    ),
    {
      label: 'Hit points',
      text: Math.round(hitPoints).toLocaleString('en'),
      share: clamped(hitPoints / (totals.hitPoints.cap ?? 3000)),
    },
    percent('Recharge', totals.recharge, 2),
  ];
}

const clamped = (share: number) => (Number.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0);

const lastPart = (id: string) => (id.split('.').at(-1) ?? '').replace(/_/g, ' ');

/** Night colours of the app. */
const COLOUR = {
  paper: '#10141c',
  raised: '#191e28',
  ink: '#ebe7e0',
  quiet: '#bbb7af',
  line: '#303540',
  rule: '#83423e',
  track: '#292e38',
  bar: '#9dadbe',
  accent: '#2b8fde',
} as const;

const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 48];
const [TOP, ROW, COLUMN, ROWS] = [178, 33, 352, 12];
const [TOTALS, TOTAL_ROW] = [802, 44];

/** The card as SVG, with every foreign text escaped. */
export function drawCard({ name, lead, powers, totals, data }: BuildCard): string {
  const right = WIDTH - MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    box([0, 0, WIDTH, HEIGHT], COLOUR.paper),
    box([0, 0, WIDTH, 8], COLOUR.accent),
    text(name, [MARGIN, 88], { size: 46, font: FONT.title, most: right - MARGIN }),
    text(lead, [MARGIN, 128], { size: 23, colour: COLOUR.quiet, most: right - MARGIN }),
    box([MARGIN, 148, right - MARGIN, 1], COLOUR.line),
    box([MARGIN, 151, right - MARGIN, 1], COLOUR.line),
    ...powers.slice(0, 2 * ROWS).flatMap(drawPower),
    ...totals.flatMap(drawTotal),
    text(`Game data: ${data}`, [MARGIN, 604], { size: 16, colour: COLOUR.quiet, most: 700 }),
    text('Guildhall', [right, 604], { size: 22, font: FONT.title, end: true }),
    '</svg>',
  ].join('');
}

function drawPower({ level, name, slots }: CardPower, at: number): string[] {
  const x = MARGIN + Math.floor(at / ROWS) * (COLUMN + 14);
  const y = TOP + (at % ROWS) * ROW;
  const pips = x + COLUMN - 6 * 17;
  return [
    text(level, [x + 26, y + 18], { size: 15, colour: COLOUR.quiet, end: true }),
    box([x + 36, y - 3, 1, 28], COLOUR.rule),
    text(name, [x + 48, y + 18], { size: 18, font: FONT.strong, most: pips - x - 56 }),
    ...slots
      .slice(0, 6)
      .map((filled, slot) =>
        filled
          ? `<circle cx="${pips + slot * 17 + 6}" cy="${y + 12}" r="6" fill="${COLOUR.bar}"/>`
          : `<circle cx="${pips + slot * 17 + 6}" cy="${y + 12}" r="5" fill="none" stroke="${COLOUR.line}" stroke-width="2"/>`,
      ),
  ];
}

function drawTotal({ label, text: value, share }: CardTotal, at: number): string[] {
  const y = TOP + at * TOTAL_ROW;
  const width = WIDTH - MARGIN - TOTALS;
  return [
    text(label, [TOTALS, y + 16], { size: 18, colour: COLOUR.quiet }),
    text(value, [TOTALS + width, y + 16], { size: 19, font: FONT.strong, end: true }),
    box([TOTALS, y + 25, width, 5], COLOUR.track, 2.5),
    box([TOTALS, y + 25, Math.round(share * width), 5], COLOUR.bar, 2.5),
  ];
}

function box([x, y, width, height]: readonly [number, number, number, number], fill: string, radius = 0) {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

interface TextLook {
  /** Pixels. */
  readonly size: number;
  readonly font?: string;
  readonly colour?: string;
  /** It ends at the place instead of beginning there. */
  readonly end?: boolean;
  /** Pixels after which it is cut. */
  readonly most?: number;
}

function text(words: string, [x, y]: readonly [number, number], look: TextLook): string {
  const { size, font = FONT.plain, colour = COLOUR.ink, end = false, most } = look;
  const shown = most === undefined ? words : cut(words, most / size);
  return `<text x="${x}" y="${y}" font-family="${font}, ${FONT.plain}, sans-serif" font-size="${size}" fill="${colour}"${end ? ' text-anchor="end"' : ''}>${escaped(shown)}</text>`;
}

/** Cut a text that is wider than so many of its own heights; widths of letters are those of the fonts, roughly. */
function cut(words: string, most: number): string {
  const letters = [...words];
  const widths = letters.map(widthOf);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= most) return words;
  let [length, used] = [0, 0.8];
  while (length < letters.length && used + (widths[length] ?? 0) <= most) used += widths[length++] ?? 0;
  return `${letters.slice(0, length).join('').trimEnd()}…`;
}

function widthOf(letter: string): number {
  if (/[ijlI.,:;'|!()[\]\s]/.test(letter)) return 0.32;
  if (/[mwMW@%]/.test(letter)) return 0.92;
  if (/[A-Z0-9]/.test(letter)) return 0.66;
  return (letter.codePointAt(0) ?? 0) < 0x2e80 ? 0.57 : 1.05;
}

function escaped(words: string): string {
  return words
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]+/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
