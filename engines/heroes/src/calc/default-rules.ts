import type { Schedule } from '../model/enhancement.ts';
import type { GameRules } from '../model/game-data.ts';

/** The ED thresholds, as fractions. heroes-rules §6. */
const ED_THRESHOLDS: GameRules['edThresholds'] = {
  A: [0.7, 0.9, 1.0],
  B: [0.4, 0.5, 0.6],
  C: [0.8, 1.0, 1.2],
  D: [1.2, 1.5, 1.8],
};

/** Even-level values of origin enhancements and Hamidon-style pieces. heroes-rules §7. */
const GRADE_VALUES: GameRules['gradeValues'] = {
  TO: { A: 0.083, B: 0.05, C: 0.1, D: 0.15 },
  DO: { A: 0.167, B: 0.1, C: 0.2, D: 0.3 },
  SO: { A: 0.333, B: 0.2, C: 0.4, D: 0.6 },
  HO: { A: 0.333, B: 0.2, C: 0.4, D: 0.6 },
};

/**
 * Value of an invention by its level, schedules A, B, C, D; first row = level 1.
 * These are the server's own four-digit numbers, the same for all archetypes
 * (heroes-rules §7); planner tables round them to three digits.
 */
const INVENTION_ROWS: readonly (readonly [number, number, number, number])[] = [
  [0.0832, 0.05, 0.1, 0.15],
  [0.0832, 0.05, 0.1, 0.15],
  [0.0832, 0.05, 0.1, 0.15],
  [0.0832, 0.05, 0.1, 0.15],
  [0.0832, 0.05, 0.1, 0.15],
  [0.0832, 0.05, 0.1, 0.15],
  [0.0832, 0.05, 0.1, 0.15],
  [0.0832, 0.05, 0.1, 0.15],
  [0.0999, 0.06, 0.12, 0.18],
  [0.1166, 0.07, 0.14, 0.21],
  [0.1332, 0.08, 0.16, 0.24],
  [0.1498, 0.09, 0.18, 0.27],
  [0.1665, 0.1, 0.2, 0.3],
  [0.1793, 0.1077, 0.2154, 0.3231],
  [0.1921, 0.1154, 0.2308, 0.3462],
  [0.2049, 0.1231, 0.2462, 0.3692],
  [0.2177, 0.1308, 0.2615, 0.3923],
  [0.2305, 0.1385, 0.2769, 0.4154],
  [0.2433, 0.1462, 0.2923, 0.4385],
  [0.2562, 0.1538, 0.3077, 0.4615],
  [0.269, 0.1615, 0.3231, 0.4846],
  [0.2818, 0.1692, 0.3385, 0.5077],
  [0.2946, 0.1769, 0.3538, 0.5308],
  [0.3074, 0.1846, 0.3692, 0.5538],
  [0.3202, 0.1923, 0.3846, 0.5769],
  [0.333, 0.2, 0.4, 0.6],
  [0.3368, 0.2023, 0.4045, 0.6068],
  [0.3406, 0.2045, 0.4091, 0.6136],
  [0.3444, 0.2068, 0.4136, 0.6205],
  [0.3481, 0.2091, 0.4182, 0.6273],
  [0.3519, 0.2114, 0.4227, 0.6341],
  [0.3557, 0.2136, 0.4273, 0.6409],
  [0.3595, 0.2159, 0.4318, 0.6477],
  [0.3633, 0.2182, 0.4364, 0.6545],
  [0.3671, 0.2205, 0.4409, 0.6614],
  [0.3708, 0.2227, 0.4455, 0.6682],
  [0.3746, 0.225, 0.45, 0.675],
  [0.3784, 0.2273, 0.4545, 0.6818],
  [0.3822, 0.2295, 0.4591, 0.6886],
  [0.386, 0.2318, 0.4636, 0.6955],
  [0.3898, 0.2341, 0.4682, 0.7023],
  [0.3935, 0.2364, 0.4727, 0.7091],
  [0.3973, 0.2386, 0.4773, 0.7159],
  [0.4011, 0.2409, 0.4818, 0.7227],
  [0.4049, 0.2432, 0.4864, 0.7295],
  [0.4087, 0.2455, 0.4909, 0.7364],
  [0.4125, 0.2477, 0.4955, 0.7432],
  [0.4162, 0.25, 0.5, 0.75],
  [0.42, 0.2523, 0.5045, 0.7568],
  [0.4238, 0.2545, 0.5091, 0.7636],
  [0.4276, 0.2568, 0.5136, 0.7705],
  [0.4314, 0.2591, 0.5182, 0.7773],
  [0.4352, 0.2614, 0.5227, 0.7841],
];

const SCHEDULES: readonly Schedule[] = ['A', 'B', 'C', 'D'];

const INVENTION_VALUES: GameRules['inventionValues'] = INVENTION_ROWS.map(([A, B, C, D]) => ({ A, B, C, D }));

/** 24 picks: two at level 1, one at each even level to 32, then six more. heroes-rules §20. */
const PICK_LEVELS: readonly number[] = [
  1, 1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 35, 38, 41, 44, 47, 49,
];

/** Slots granted at each level, index = level − 1: two at 3, 5 … 29, then three at a time. heroes-rules §20. */
const SLOTS_BY_LEVEL: readonly number[] = Array.from({ length: 50 }, (_, index) => {
  const level = index + 1;
  if (level < 30) return level >= 3 && level % 2 === 1 ? 2 : 0;
  return level > 30 && !PICK_LEVELS.includes(level) ? 3 : 0;
});

/**
 * Rules as the game server has them, for work without a data pack: unit tests,
 * single-rule questions and the golden cases. A loaded data version carries its
 * own copy and wins.
 */
export const DEFAULT_RULES: GameRules = {
  baseToHit: 0.75,
  base: { run: 21, fly: 31.5, jump: 21, jumpHeight: 4, perception: 500 },
  softMax: { run: 135.67, fly: 86, jump: 114.4, jumpHeight: 200 },
  hardMax: { run: 8.398 * 21, fly: 8.19 * 21, jump: 7.917 * 21 },
  maxSlots: 67,
  edThresholds: ED_THRESHOLDS,
  gradeValues: GRADE_VALUES,
  inventionValues: INVENTION_VALUES,
  pickLevels: PICK_LEVELS,
  slotsByLevel: SLOTS_BY_LEVEL,
};

/** Largest gap between a rounded planner table and the server's value at levels 10 to 53. heroes-rules §7. */
const ROUNDING_GAP = 0.0006;

/**
 * Invention values to calculate with: the server's four digits where the
 * table of the data is a rounded copy of them, else the data's own number.
 */
export function exactInventionValues(rules: GameRules): GameRules['inventionValues'] {
  return rules.inventionValues.map((row, index) => {
    const server = INVENTION_VALUES[index];
    if (server === undefined) return row;
    const rounded = SCHEDULES.every((schedule) => Math.abs(row[schedule] - server[schedule]) <= ROUNDING_GAP);
    return rounded ? server : row;
  });
}
