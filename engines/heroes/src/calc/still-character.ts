import type { Ask, InfixValue } from './infix-expression.ts';

/** What is known about a character that just stands there, before an ordinary foe. */
export interface StillCharacter {
  /** Result of scale × magnitude × table. */
  readonly standardResult: number;
  readonly scale: number;
  readonly maxHitPoints: number;
  readonly level: number;
}

type Read = (input: StillCharacter) => InfixValue;

const NEVER: Read = () => false;

/** Longer ago than any rule asks for, in seconds. */
const LONG_AGO = 1e6;

/**
 * Names of the expression language, lower case, in that state: full health and
 * endurance, no rage, no strength buff, nothing wrong with anybody; the foe is
 * a critter of the middle rank. heroes-rules §2, §5.
 */
const VALUES: Readonly<Record<string, Read>> = {
  '@stdresult': (input) => input.standardResult,
  '@scale': (input) => input.scale,
  '@value': (input) => (input.scale === 0 ? 0 : input.standardResult / input.scale),
  '@strength': () => 1,
  '@effectiveness': () => 1,
  '@forcehit': NEVER,
  'source>max.khitpoints': (input) => input.maxHitPoints,
  'source>cur.khitpoints': (input) => input.maxHitPoints,
  'source>khitpoints%': () => 100,
  'source>kendurance%': () => 100,
  'source>kmeter': () => 0,
  'source>cur.kmeter': () => 0,
  'source>krage': () => 0,
  'source>str.krage': () => 0,
  'source>kstealthradius': () => 0,
  'source>combatlevel': (input) => input.level,
  'source>level': (input) => input.level,
  'source>enttype': () => 'player',
  'target>enttype': () => 'critter',
  'target>arch': () => 'Class_Lt_Grunt',
  'target>khitpoints%': () => 100,
  'target>kendurance%': () => 100,
  'target>kmeter': () => 0,
  'target.isfriend?': NEVER,
  'ispvpmap?': NEVER,
  'target>entref': () => 'target',
  'source>entref': () => 'source',
};

/** Questions with an argument: nobody has tags, modes, tokens or passing powers. */
const QUESTIONS: ReadonlySet<string> = new Set([
  'target.hastag?',
  'target.mode?',
  'target.ownpower?',
  'target.ownpowernum?',
  'target.tokenowned?',
  'source.mode?',
  'source.ownpower?',
  'source.ownpowernum?',
  'source.tokenowned?',
]);

/** `target>kHeld`, `source>cur.kSleep`: how much of a mez there is. */
const MEZZED =
  /^(?:source|target)>(?:cur\.)?k(?:held|sleep|stun|stunned|immobilize|immobilized|terrorized|confused|afraid|fly)$/;

const SINCE = /^(?:source|target)\.eventtimesince>/;
const COUNT = /^(?:source|target)\.eventcount>/;
const NAMED_FOE = /^target\.villainname>/;

/** Answers expressions for a still character; what that does not tell stays undefined. */
export function stillCharacter(input: StillCharacter): Ask {
  return (name, argument) => {
    const lower = name.toLowerCase();
    const read = VALUES[lower];
    if (read !== undefined) return read(input);
    if (argument !== undefined) return QUESTIONS.has(lower) ? 0 : undefined;
    if (MEZZED.test(lower) || COUNT.test(lower)) return 0;
    if (SINCE.test(lower)) return LONG_AGO;
    return NAMED_FOE.test(lower) ? false : undefined;
  };
}
