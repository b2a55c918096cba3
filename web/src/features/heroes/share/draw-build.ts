import {
  type Build,
  type BuildNumbers,
  DAMAGE_TYPES,
  type GameData,
  type PowerEntry,
  type Stat,
} from '@guildhall/heroes';
import { bringsBonus, signOfEnhancement, slotRuns } from '../enhancement-sign.ts';
import { fixed, lastPart } from '../format.ts';
import { strings } from '../strings.ts';
import { TYPE_LABELS } from '../totals/stat-specs.ts';
import { shareWords as words } from '../words/share.ts';

export const PICTURE = { width: 1600, height: 1000 } as const;

/** Colours of the theme that is shown, as a canvas takes them. */
interface Palette {
  readonly paper: string;
  readonly raised: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly rule: string;
  readonly bar: string;
  readonly track: string;
  readonly accent: string;
}

const TOKENS: Readonly<Record<keyof Palette, string>> = {
  paper: '--paper',
  raised: '--raised',
  ink: '--ink',
  quiet: '--ink-quiet',
  line: '--line',
  rule: '--margin-rule',
  bar: '--bar-fill',
  track: '--bar-track',
  accent: '--accent',
};

/** A token is a pair for both themes; only a computed colour is one value. */
export function paletteOfPage(): Palette {
  const probe = document.createElement('span');
  document.body.append(probe);
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const palette = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, read(token)]));
  probe.remove();
  return palette as Record<keyof Palette, string>;
}

export interface Drawn {
  readonly data: GameData;
  readonly build: Build;
  readonly result: BuildNumbers;
}

const SANS = '"IBM Plex Sans", system-ui, sans-serif';
const MONO = '"IBM Plex Mono", ui-monospace, monospace';
const DISPLAY = '"Bricolage Grotesque", "IBM Plex Sans", sans-serif';

const MARGIN = 48;
const TOP = 132;
const ROW = 64;
const COLUMN = 560;
const TOTALS = 1216;

/** A pen that writes and draws with the palette. */
class Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly palette: Palette;

  constructor(context: CanvasRenderingContext2D, palette: Palette) {
    this.#context = context;
    this.palette = palette;
  }

  fill(color: string, [x, y, width, height]: readonly [number, number, number, number], radius = 0): void {
    const context = this.#context;
    context.fillStyle = color;
    context.beginPath();
    context.roundRect(x, y, width, height, radius);
    context.fill();
  }

  frame(
    color: string,
    [x, y, width, height]: readonly [number, number, number, number],
    radius: number,
  ): void {
    const context = this.#context;
    context.strokeStyle = color;
    context.lineWidth = 1.5;
    context.beginPath();
    context.roundRect(x, y, width, height, radius);
    context.stroke();
  }

  text(
    text: string,
    [x, y]: readonly [number, number],
    { font, color, align = 'left', most }: TextStyle,
  ): void {
    const context = this.#context;
    context.font = font;
    context.fillStyle = color;
    context.textAlign = align;
    context.fillText(most === undefined ? text : this.#cut(text, most), x, y);
  }

  #cut(text: string, most: number): string {
    const context = this.#context;
    if (context.measureText(text).width <= most) return text;
    let cut = text;
    while (cut.length > 1 && context.measureText(`${cut}…`).width > most) cut = cut.slice(0, -1);
    return `${cut}…`;
  }
}

interface TextStyle {
  readonly font: string;
  readonly color: string;
  readonly align?: CanvasTextAlign;
  /** Pixels after which the text is cut. */
  readonly most?: number;
}

function drawSlots(pen: Pen, data: GameData, { slots }: PowerEntry, [x, y]: readonly [number, number]): void {
  const { ink, line, quiet, raised } = pen.palette;
  slots.forEach(({ enhancement, level }, at) => {
    const left = x + at * 44;
    if (enhancement === null) {
      pen.frame(line, [left, y, 40, 28], 6);
      pen.text(String(level), [left + 20, y + 19], { font: `13px ${MONO}`, color: quiet, align: 'center' });
      return;
    }
    const piece = data.enhancement(enhancement.uid);
    const sign = signOfEnhancement(piece, bringsBonus(data, piece));
    const radius = sign.shape === 'set' || sign.shape === 'special' ? 6 : 14;
    pen.fill(raised, [left, y, 40, 28], radius);
    pen.frame(quiet, [left, y, 40, 28], radius);
    const size = sign.code.length > 3 ? 11 : 13;
    pen.text(sign.code, [left + 20, y + 19], {
      font: `600 ${size}px ${SANS}`,
      color: ink,
      align: 'center',
    });
    if (sign.extra) pen.fill(ink, [left + 34, y + 2, 4, 4], 2);
  });
  for (const { from, length, label, set } of slotRuns(data, slots)) {
    const [left, width] = [x + from * 44, length * 44 - 4];
    pen.fill(line, [left, y + 31, width, 1.5]);
    pen.text(set !== null && length >= 4 ? set : label, [left + width / 2, y + 46], {
      font: `12px ${SANS}`,
      color: quiet,
      align: 'center',
      most: width,
    });
  }
}

function drawPowers(pen: Pen, { data, build }: Drawn): void {
  const { ink, line, quiet, rule } = pen.palette;
  const perColumn = Math.ceil(build.picks.length / 2);
  build.picks.forEach((pick, at) => {
    const x = MARGIN + Math.floor(at / perColumn) * (COLUMN + 12);
    const y = TOP + (at % perColumn) * ROW;
    pen.fill(line, [x, y + ROW - 6, COLUMN - 16, 1]);
    pen.text(String(data.rules.pickLevels[at] ?? ''), [x + 24, y + 30], {
      font: `15px ${MONO}`,
      color: quiet,
      align: 'right',
    });
    pen.fill(rule, [x + 34, y, 1, ROW - 6]);
    if (pick === null) return;
    pen.text(data.power(pick.power)?.name ?? lastPart(pick.power), [x + 46, y + 30], {
      font: `600 17px ${SANS}`,
      color: ink,
      most: 218,
    });
    drawSlots(pen, data, pick, [x + 276, y + 6]);
  });
}

interface Line {
  readonly label: string;
  readonly stat: Stat;
  readonly full: number;
  readonly text: string;
}

const percentLine = (label: string, stat: Stat, full: number): Line => ({
  label,
  stat,
  full,
  text: `${fixed(stat.value * 100, 1)} %`,
});

function linesOf({ result: { totals } }: Drawn): readonly Line[] {
  return [
    ...(['melee', 'ranged', 'aoe'] as const).map((type) =>
      percentLine(`${TYPE_LABELS[type]} ${strings.totals.defence.toLowerCase()}`, totals.defense[type], 0.5),
    ),
    ...DAMAGE_TYPES.map((type) =>
      percentLine(
        `${TYPE_LABELS[type]} ${strings.totals.resistance.toLowerCase()}`,
        totals.resistance[type],
        totals.resistance[type].cap ?? 0.9,
      ),
    ),
    {
      label: 'Hit points',
      stat: totals.hitPoints,
      full: totals.hitPoints.cap ?? 3000,
      text: fixed(totals.hitPoints.value, 0),
    },
    {
      label: 'Regeneration',
      stat: totals.regenerationPerSecond,
      full: 60,
      text: `${fixed(totals.regenerationPerSecond.value, 1)} /s`,
    },
    {
      label: 'Endurance net',
      stat: totals.enduranceNet,
      full: 5,
      text: `${fixed(totals.enduranceNet.value, 2)} /s`,
    },
    percentLine('Recharge', totals.recharge, 2),
    percentLine('Accuracy', totals.accuracy, 1),
    percentLine('To-hit', totals.toHit, 0.5),
  ];
}

function drawTotals(pen: Pen, drawn: Drawn): void {
  const { ink, line, quiet, bar, track } = pen.palette;
  const width = PICTURE.width - TOTALS - MARGIN;
  linesOf(drawn).forEach(({ label, stat, full, text }, at) => {
    const y = TOP + at * 44;
    pen.text(label, [TOTALS, y + 20], { font: `15px ${SANS}`, color: quiet });
    pen.text(text, [TOTALS + width, y + 20], { font: `16px ${MONO}`, color: ink, align: 'right' });
    pen.fill(track, [TOTALS, y + 28, width, 4], 2);
    pen.fill(bar, [TOTALS, y + 28, Math.max(0, Math.min(1, stat.value / full)) * width, 4], 2);
    pen.fill(line, [TOTALS, y + 40, width, 1]);
  });
}

/** Draws the whole build as one card: who it is, its powers with their slots, its totals. */
export function drawBuild(context: CanvasRenderingContext2D, drawn: Drawn, palette: Palette): void {
  const pen = new Pen(context, palette);
  const { data, build } = drawn;
  const { paper, ink, quiet, line, accent } = palette;
  pen.fill(paper, [0, 0, PICTURE.width, PICTURE.height]);
  pen.fill(accent, [0, 0, PICTURE.width, 6]);
  const name = build.name.trim() === '' ? strings.unnamed : build.name;
  pen.text(name, [MARGIN, 66], { font: `600 38px ${DISPLAY}`, color: ink, most: 980 });
  const setName = (id: string) => data.powerset(id)?.name ?? lastPart(id);
  const sets = [build.primary, build.secondary].filter((id) => id !== '').map(setName);
  const archetype = data.archetype(build.archetype)?.name ?? lastPart(build.archetype);
  pen.text([archetype, sets.join(' / ')].filter((part) => part !== '').join(' · '), [MARGIN, 98], {
    font: `18px ${SANS}`,
    color: quiet,
  });
  pen.fill(line, [MARGIN, 112, PICTURE.width - 2 * MARGIN, 1]);
  pen.fill(line, [MARGIN, 115, PICTURE.width - 2 * MARGIN, 1]);
  drawPowers(pen, drawn);
  drawTotals(pen, drawn);
  const foot = PICTURE.height - 36;
  pen.text(words.dataLine(data.version.name), [MARGIN, foot], { font: `15px ${SANS}`, color: quiet });
  pen.text('Guildhall', [PICTURE.width - MARGIN, foot], {
    font: `600 18px ${DISPLAY}`,
    color: ink,
    align: 'right',
  });
}
