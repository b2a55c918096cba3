import { DAMAGE_TYPES, DEFENSE_TYPES } from '../model/attribute.ts';
import type { Build, PowerEntry, SlottedEnhancement } from '../model/build.ts';
import type { GameData } from '../model/game-data.ts';
import type { BuildNumbers, BuildTotals, Stat } from '../model/totals.ts';

/** Ways forums write text. */
export const FORUM_STYLES = ['markdown', 'bbcode', 'plain'] as const;
export type ForumStyle = (typeof FORUM_STYLES)[number];

/** How one style marks text up. */
interface Markup {
  title(text: string): string;
  heading(text: string): string;
  bold(text: string): string;
  item(text: string): string;
  link(text: string, address: string): string;
  /** Signs that would be read as markup are made harmless. */
  safe(text: string): string;
}

const MARKUPS: Readonly<Record<ForumStyle, Markup>> = {
  markdown: {
    title: (text) => `# ${text}`,
    heading: (text) => `## ${text}`,
    bold: (text) => `**${text}**`,
    item: (text) => `- ${text}`,
    link: (text, address) => `[${text}](${address})`,
    safe: (text) => text.replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&'),
  },
  bbcode: {
    title: (text) => `[size=5][b]${text}[/b][/size]`,
    heading: (text) => `[b]${text}[/b]`,
    bold: (text) => `[b]${text}[/b]`,
    item: (text) => `[*] ${text}`,
    link: (text, address) => `[url=${address}]${text}[/url]`,
    safe: (text) => text.replaceAll('[', '(').replaceAll(']', ')'),
  },
  plain: {
    title: (text) => `${text}\n${'='.repeat(text.length)}`,
    heading: (text) => `${text}\n${'-'.repeat(text.length)}`,
    bold: (text) => text,
    item: (text) => `  ${text}`,
    link: (text, address) => `${text}: ${address}`,
    safe: (text) => text,
  },
};

const percent = ({ value }: Stat): string => `${(value * 100).toFixed(1)} %`;

const NAMES: Readonly<Record<string, string>> = { aoe: 'Area' };

const named = (type: string): string => NAMES[type] ?? type.charAt(0).toUpperCase() + type.slice(1);

function totalLines({ defense, resistance, ...totals }: BuildTotals): readonly (readonly [string, string])[] {
  return [
    ['Defence', DEFENSE_TYPES.map((type) => `${named(type)} ${percent(defense[type])}`).join(', ')],
    ['Resistance', DAMAGE_TYPES.map((type) => `${named(type)} ${percent(resistance[type])}`).join(', ')],
    ['Hit points', totals.hitPoints.value.toFixed(0)],
    ['Regeneration', `${totals.regenerationPerSecond.value.toFixed(2)} a second`],
    [
      'Endurance',
      `${totals.recoveryPerSecond.value.toFixed(2)} recovered, ${totals.enduranceUse.value.toFixed(2)} used a second`,
    ],
    ['Recharge', percent(totals.recharge)],
    ['Accuracy', percent(totals.accuracy)],
    ['To-hit', percent(totals.toHit)],
  ];
}

function levelOf({ level, relativeLevel, grade }: SlottedEnhancement): string {
  const boost = relativeLevel === 0 ? '' : `${relativeLevel > 0 ? '+' : '-'}${Math.abs(relativeLevel)}`;
  const text = grade === 'none' ? `${level > 0 ? level : ''}${boost}` : `${grade}${boost}`;
  return text === '' ? '' : ` (${text})`;
}

function pieceText(data: GameData, piece: SlottedEnhancement): string {
  const known = data.enhancement(piece.uid);
  if (known === undefined) return piece.longName ?? piece.uid;
  const set = known.set === undefined ? undefined : data.enhancementSet(known.set);
  return `${set === undefined ? '' : `${set.name}: `}${known.name}${levelOf(piece)}`;
}

function powerLine(data: GameData, entry: PowerEntry, { bold, safe, item }: Markup): string {
  const name = safe(data.power(entry.power)?.name ?? entry.power);
  const slots = entry.slots.map(({ enhancement, level }, at) => {
    const what = enhancement === null ? 'Empty' : pieceText(data, enhancement);
    return at === 0 ? what : `[${level}] ${what}`;
  });
  const level = entry.level > 0 ? `${entry.level}: ` : '';
  return item(`${level}${bold(name)}${slots.length === 0 ? '' : ` – ${safe(slots.join('; '))}`}`);
}

export interface ForumTextInput {
  readonly data: GameData;
  readonly build: Build;
  readonly result: BuildNumbers;
  readonly style: ForumStyle;
  /** Address that opens the build; '' leaves it out. */
  readonly link: string;
}

/** A build as a post: who it is, what it comes to, its powers with their slots, and where the numbers come from. */
export function forumText({ data, build, result, style, link }: ForumTextInput): string {
  const markup = MARKUPS[style];
  const { title, heading, bold, safe, item } = markup;
  const setName = (id: string): string => data.powerset(id)?.name ?? id;
  const sets = [build.primary, build.secondary, ...build.pools, build.epic].filter((id) => id !== '');
  const list = (lines: readonly string[]): readonly string[] =>
    style === 'bbcode' ? ['[list]', ...lines, '[/list]'] : lines;
  const owned = build.granted.filter(({ slots }) => slots.some(({ enhancement }) => enhancement !== null));
  const bonuses = result.setBonuses.map(
    ({ bonusPower, counted, copies }) =>
      `${data.power(bonusPower)?.name ?? bonusPower} ×${counted}${copies > counted ? ` (of ${copies})` : ''}`,
  );
  const unfinished =
    result.unknown.length === 0
      ? []
      : [`Names that are unknown: ${result.unknown.length}. Totals are not final.`];
  return [
    title(safe(build.name.trim() === '' ? 'Build' : build.name)),
    `${safe(data.archetype(build.archetype)?.name ?? build.archetype)}: ${safe(sets.map(setName).join(' / '))}`,
    '',
    heading('Totals'),
    ...list(totalLines(result.totals).map(([name, value]) => item(`${bold(name)}: ${value}`))),
    ...unfinished,
    '',
    heading('Powers'),
    ...list(
      [...build.picks.filter((pick) => pick !== null), ...owned].map((entry) =>
        powerLine(data, entry, markup),
      ),
    ),
    '',
    ...(bonuses.length === 0
      ? []
      : [heading('Set bonuses'), ...list(bonuses.map((one) => item(safe(one)))), '']),
    `Game data: ${safe(data.version.name)} (${data.version.date.slice(0, 10)})`,
    ...(link === '' ? [] : [markup.link('Open this build', link)]),
    '',
  ].join('\n');
}
