import type { ColumnSpec } from './columns.ts';

/**
 * Columns of every kind of row in a pack. A field that the model makes optional
 * has no fallback; changing this table changes the format (`PACK_FORMAT`).
 */

export const PACK_FORMAT = 1;

const plain = (name: string, fallback?: unknown): ColumnSpec => ({ name, kind: 'plain', fallback });
const shared = (name: string, fallback?: unknown): ColumnSpec => ({ name, kind: 'shared', fallback });
const flag = (name: string): ColumnSpec => ({ name, kind: 'flag' });

const NONE: readonly never[] = Object.freeze([]);

export const EFFECT_COLUMNS: readonly ColumnSpec[] = [
  shared('attribute', 'other'),
  shared('aspect', 'current'),
  shared('target', 'self'),
  shared('pvMode', 'any'),
  shared('kind', 'magnitude'),
  plain('scale', 0),
  plain('magnitude', 1),
  plain('duration', 0),
  shared('table', ''),
  plain('chance', 1),
  plain('resistible', false),
  plain('buffable', false),
  plain('stacks', false),
  shared('role', 'primary'),
  plain('delay'),
  plain('ticks'),
  plain('period'),
  plain('tickChance'),
  flag('cancelOnMiss'),
  flag('requiresHit'),
  plain('ppm'),
  flag('ignoresEd'),
  flag('ignoresStacks'),
  flag('followsStacks'),
  shared('suppressedBy'),
  shared('conditions'),
  shared('tag'),
  shared('otherTags'),
  shared('requires'),
  shared('stackKey'),
  plain('stackLimit'),
  shared('ref'),
  shared('classOnly'),
  shared('expressions'),
  shared('extra'),
];

/** `effects` is not a column: the effects of all powers follow each other in rows of their own. */
export const POWER_COLUMNS: readonly ColumnSpec[] = [
  plain('id', ''),
  plain('staticId', -1),
  shared('powerset', ''),
  plain('name', ''),
  shared('type', 'click'),
  plain('level', 0),
  shared('requires'),
  plain('accuracy', 1),
  shared('attackTypes', NONE),
  shared('exclusionGroups', NONE),
  shared('target', NONE),
  shared('affects', NONE),
  shared('autoHits', NONE),
  plain('range', 0),
  shared('area', 'none'),
  plain('radius', 0),
  plain('arc', 0),
  plain('maxTargets', 0),
  plain('endurance', 0),
  plain('castTime', 0),
  plain('interruptTime', 0),
  plain('recharge', 0),
  plain('activatePeriod', 0),
  plain('maxSlots', 0),
  shared('acceptsClasses', NONE),
  shared('acceptsSetTypes', NONE),
  shared('ignoresEnhancement'),
  shared('ignoresBuff'),
  flag('ignoresStrength'),
  flag('clickBuff'),
  flag('alwaysOn'),
  flag('autoGranted'),
  flag('hidden'),
  shared('stacks'),
  shared('subPowers'),
  shared('forcedClass'),
  flag('absorbsPetEffects'),
  shared('inherentKind'),
  shared('modesRequired'),
  shared('modesDisallowed'),
  shared('extra'),
];

export const POWERSET_COLUMNS: readonly ColumnSpec[] = [
  plain('id', ''),
  plain('name', ''),
  shared('kind', 'none'),
  shared('archetype'),
  shared('sharedBy'),
  plain('trunk'),
  plain('linkedSecondary'),
  shared('excludes', NONE),
  plain('powers', NONE),
  plain('powerNames', NONE),
];

export const ENTITY_COLUMNS: readonly ColumnSpec[] = [
  plain('id', ''),
  plain('name', ''),
  shared('classId', ''),
  plain('powersets', NONE),
  plain('upgrades', NONE),
];

export const ENHANCEMENT_COLUMNS: readonly ColumnSpec[] = [
  plain('uid', ''),
  plain('staticId', -1),
  shared('name', ''),
  shared('shortName', ''),
  shared('kind', 'set'),
  shared('specialKind'),
  shared('classes', NONE),
  shared('set'),
  plain('levelMin', 1),
  plain('levelMax', 1),
  flag('unique'),
  shared('exclusionGroup'),
  flag('superior'),
  flag('attuned'),
  flag('boostable'),
  flag('isProc'),
  shared('boosts', NONE),
];

export const ENHANCEMENT_SET_COLUMNS: readonly ColumnSpec[] = [
  plain('uid', ''),
  plain('name', ''),
  plain('shortName', ''),
  plain('type', 0),
  plain('levelMin', 1),
  plain('levelMax', 1),
  plain('pieces', NONE),
  plain('bonuses', NONE),
  shared('pieceBonuses', Object.freeze({})),
];

export const RECIPE_COLUMNS: readonly ColumnSpec[] = [
  plain('id', ''),
  plain('name', ''),
  shared('rarity', null),
  plain('enhancement'),
  shared('alsoMakes'),
  flag('generic'),
  flag('virtual'),
  flag('hidden'),
];

export const RECIPE_LEVEL_COLUMNS: readonly ColumnSpec[] = [
  plain('level', null),
  plain('buyCost', 0),
  plain('craftCost', 0),
  plain('memorizedBuyCost', 0),
  plain('memorizedCraftCost', 0),
  shared('ingredients', NONE),
];

export const SALVAGE_COLUMNS: readonly ColumnSpec[] = [
  plain('id', ''),
  plain('name', ''),
  shared('rarity', null),
  plain('levelMin', 1),
  plain('levelMax', 1),
  shared('origin', null),
];
