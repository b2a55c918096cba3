import type { ChangeOp } from './effect-types.ts';
import { SKILLS } from './skills.ts';

/** What a target holds, and so which changes and values it takes. */
interface TargetSpec {
  readonly ops: readonly ChangeOp[];
  readonly value: 'number' | 'dice' | 'set' | 'none';
  /** Names whose values follow from the target; used to find cycles. */
  readonly feeds: readonly string[];
}

const ABILITY = '(str|dex|con|int|wis|cha)';
const NUMBER_OPS: readonly ChangeOp[] = ['add', 'multiply', 'override', 'atLeast', 'atMost'];
const ROLL_OPS: readonly ChangeOp[] = ['add', 'override', 'atLeast', 'atMost'];
const MODE_OPS: readonly ChangeOp[] = ['advantage', 'disadvantage', 'autoFail'];
const SKILL = `(all|${Object.keys(SKILLS).join('|')})`;

/** Every target there is. Closed: what matches none is refused when a record is saved. */
const TARGETS: readonly (readonly [RegExp, Omit<TargetSpec, 'feeds'>])[] = (
  [
    [`ability\\.${ABILITY}(\\.max)?`, { ops: NUMBER_OPS, value: 'number' }],
    [
      'prof|hp\\.max|speed\\.(all|walk|fly|swim|climb|burrow)|passive\\.(perception|insight|investigation)|spell\\.dc|carry\\.size|damage\\.reduce|attunement\\.max|attack\\.criticalFrom|attack\\.criticalDice|attack\\.count|prepared\\.max',
      { ops: NUMBER_OPS, value: 'number' },
    ],
    ['ac', { ops: [...NUMBER_OPS, 'formula'], value: 'number' }],
    ['sense\\.(darkvision|blindsight|tremorsense|truesight)', { ops: ['add', 'atLeast'], value: 'number' }],
    [
      `d20|initiative|death|concentration|save\\.(all|${ABILITY})|check\\.(all|${ABILITY})|skill\\.${SKILL}|attack\\.hit|spell\\.attack`,
      { ops: ROLL_OPS, value: 'dice' },
    ],
    [`(check|save)\\.${ABILITY}\\.least`, { ops: ['atLeast'], value: 'number' }],
    ['(attack|spell)\\.damage', { ops: ['add'], value: 'dice' }],
    ['spell\\.healing', { ops: ['add'], value: 'number' }],
    ['attack\\.die', { ops: ['atLeast', 'override'], value: 'dice' }],
    ['attack\\.abilities', { ops: ['addSet'], value: 'set' }],
    [
      `(d20|initiative|death|concentration|save\\.(all|${ABILITY})|check\\.(all|${ABILITY})|skill\\.${SKILL}|attack|attackedBy)\\.mode`,
      { ops: MODE_OPS, value: 'none' },
    ],
    ['damage\\.(resist|immune|vulnerable)', { ops: ['addSet'], value: 'set' }],
    ['condition(\\.immune)?', { ops: ['addSet'], value: 'set' }],
    ['proficiency\\.(armor|weapon|tool|language|save|skill)|expertise', { ops: ['addSet'], value: 'set' }],
    ['spell\\.always', { ops: ['addSet'], value: 'set' }],
    [
      'casting|concentration\\.keep|action|bonusAction|reaction|speech|movement',
      { ops: ['forbid'], value: 'none' },
    ],
    [
      'flag\\.(incapacitated|evasion|criticalWithin5|jackOfAllTrades|remarkableAthlete|reliableTalent|powerfulBuild|offhandAbility|ignoreStealthDisadvantage|heavyArmorSpeed|attackAdvantageCancelled|relentlessEndurance|relentlessRage|lucky|greatWeapon|potentCantrip)',
      { ops: ['grant'], value: 'none' },
    ],
  ] as const
).map(([pattern, spec]) => [new RegExp(`^(?:${pattern})$`), spec]);

/** What a target takes; null when there is no such target. */
export function targetSpec(target: string): TargetSpec | null {
  if (target.length > 60) return null;
  const found = TARGETS.find(([pattern]) => pattern.test(target));
  return found === undefined ? null : { ...found[1], feeds: feedsOf(target) };
}

/** Values that change with a target. */
function feedsOf(target: string): readonly string[] {
  const [head = '', second = ''] = target.split('.');
  if (head === 'ability') return [second, `${second}.mod`, ...(second === 'con' ? ['hp.max'] : [])];
  if (head === 'speed') return second === 'all' ? ['speed.walk'] : [target];
  return ['prof', 'ac', 'hp.max'].includes(target) ? [target] : [];
}

/** Names an expression may use beside those of targets; `*` stands for one slug. */
const VARIABLE_NAMES =
  /^(?:(?:str|dex|con|int|wis|cha)(?:\.mod)?|prof|level|ac|hp\.(?:max|current)|exhaustion|spell\.mod|speed\.walk|slot|class\.[a-z-]{1,40}|scale\.[A-Za-z0-9]{1,40}|option\.[a-z-]{1,40}|prepared\.[a-z-]{1,40})$/;

export function isVariableName(name: string): boolean {
  return VARIABLE_NAMES.test(name);
}

/** Tags a predicate may test. `against:` and `situation:` cannot be known by a sheet: they make a change situational. */
const TAGS =
  /^(?:edition:(?:2014|2024)|attack:(?:melee|ranged|weapon|unarmed|spell|thrown|offhand|twoHanded)|ability:(?:str|dex|con|int|wis|cha)|property:[a-z-]{1,40}|weapon:[a-z0-9-]{1,60}|armor:(?:none|light|medium|heavy|worn|untrained)|shield|unshielded|condition:[a-z-]{1,40}|effect:[a-z0-9-]{1,60}|class:[a-z-]{1,40}|casting:[a-z-]{1,40}|spell:[a-z0-9-]{1,80}|school:[a-z]{1,20}|cantrip|damage:[a-z]{1,20}|marked:[a-z-]{1,40}|skill:[a-z-]{1,40}|proficient|hands:(?:one|two)|dueling|concentrating|hp:(?:zero|bloodied)|against:[a-z-]{1,40}|situation:[a-z0-9-]{1,60})$/;

export function isTag(tag: string): boolean {
  return TAGS.test(tag);
}

/** Whether a sheet cannot know if a tag is true. */
export function isSituational(tag: string): boolean {
  return tag.startsWith('against:') || tag.startsWith('situation:');
}
