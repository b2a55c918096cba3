import { readFileSync } from 'node:fs';
import { sharedData } from '@guildhall/test-kit/shared-data';
import { describe, expect, it } from 'vitest';
import type { Effect } from '../../model/effect.ts';
import { EFFECT, type MidsEffect } from '../mids/effect-record.ts';
import { readEnhancementDatabase } from '../mids/enhancement-database.ts';
import { readMainDatabase } from '../mids/main-database.ts';
import { effect as sample } from '../mids/sample-folder.fixture.ts';
import { mapEffect, REFERENCE_FIELD } from './effect.ts';
import { usualMidsMeaning } from './effect-meaning.ts';
import {
  DAMAGE_NAMES,
  EFFECT_KINDS,
  EFFECT_TYPES,
  MEZ_NAMES,
  MIDS_ASPECTS,
  namesMask,
  POWER_ATTRIBUTES,
  PV_MODES,
  ROLES,
  SPECIAL_CASES,
  SUPPRESSION_EVENTS,
  TARGETS,
} from './names.ts';

const mids = sharedData('mids');

/** Fields no rule reads: the name of the owner, an editor id, a cached position. */
const NOT_RULES = new Set(['powerFullName', 'uniqueId', 'classIndex', 'constructor']);

/** The part of a Mids effect that rules may use, undone from the model. */
function backToMids(effect: Effect): Record<string, unknown> {
  const extra = effect.extra ?? {};
  const usual = usualMidsMeaning(effect);
  const ordinal = (names: readonly string[], key: string, fallback: number): number =>
    typeof extra[key] === 'string' ? names.indexOf(extra[key]) : fallback;
  const effectType = ordinal(EFFECT_TYPES, 'effectType', usual.effectType);
  const reference = REFERENCE_FIELD[EFFECT_TYPES[effectType] ?? ''];
  const text = (field: 'summon' | 'override' | 'reward'): string =>
    field === reference ? (effect.ref ?? '') : String(extra[field] ?? '');
  const summon = text('summon');
  const grantsSilently = EFFECT_TYPES[effectType] === 'GrantPower' && extra.reward === undefined;
  const special = effect.conditions?.find(({ type }) => type === 'special');
  const data = effect.conditions?.flatMap((c) => (c.type === 'data' ? [{ key: c.key, value: c.value }] : []));
  const attribute = (extra.powerAttribute as string | undefined) ?? 'none';
  return {
    effectClass: ROLES.indexOf(effect.role),
    effectType,
    damageType: ordinal(DAMAGE_NAMES, 'damageType', usual.damageType),
    mezType: ordinal(MEZ_NAMES, 'mezType', usual.mezType),
    etModifies: ordinal(EFFECT_TYPES, 'modifies', usual.etModifies),
    aspect: ordinal(MIDS_ASPECTS, 'aspect', usual.aspect),
    summon,
    override: text('override'),
    reward: grantsSilently ? summon : text('reward'),
    delayedTime: effect.delay ?? 0,
    ticks: effect.ticks ?? 0,
    stacking: effect.stacks ? 1 : 0,
    baseProbability: effect.chance,
    suppression: namesMask(effect.suppressedBy ?? [], SUPPRESSION_EVENTS),
    buffable: effect.buffable,
    resistible: effect.resistible,
    specialCase: special?.type === 'special' ? SPECIAL_CASES.indexOf(special.name) : 0,
    variableModifiedOverride: effect.followsStacks === true,
    ignoreScaling: effect.ignoresStacks === true,
    pvMode: PV_MODES.indexOf(effect.pvMode),
    toWho: TARGETS.indexOf(effect.target),
    displayPercentageOverride: extra.displayPercentage === undefined ? 0 : extra.displayPercentage ? 1 : 2,
    scale: effect.scale,
    magnitude: effect.magnitude,
    duration: effect.duration,
    attribType: EFFECT_KINDS.indexOf(effect.kind as never),
    modifierTable: effect.table,
    nearGround: extra.nearGround === true,
    cancelOnMiss: effect.cancelOnMiss === true,
    requiresToHitCheck: effect.requiresHit === true,
    className: effect.classOnly ?? '',
    expressions: effect.expressions ?? {},
    effectId: effect.tag ?? 'Ones',
    ignoreEd: effect.ignoresEd === true,
    procsPerMinute: effect.ppm ?? 0,
    powerAttribs: POWER_ATTRIBUTES.indexOf(attribute as never),
    original: extra.original,
    modified: extra.modified,
    activeConditionals: data ?? [],
  };
}

/** Fields of the record, but not the attributes of a power: of those, one counts, where it is modified. */
const FIELDS = Object.getOwnPropertyNames(Object.getPrototypeOf(EFFECT.fallback)).filter(
  (name) => !NOT_RULES.has(name) && !/^atr(Orig|Mod)/.test(name) && !/^(expr|magnitudeExpr)/.test(name),
);

/** The same part, from the record itself. */
function rulePart(mids: MidsEffect): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const name of FIELDS) out[name] = mids[name as keyof MidsEffect];
  const attribute = POWER_ATTRIBUTES[mids.powerAttribs]!;
  const suffix = attribute[0]!.toUpperCase() + attribute.slice(1);
  out.original = attribute === 'none' ? undefined : mids[`atrOrig${suffix}` as keyof MidsEffect];
  out.modified = attribute === 'none' ? undefined : mids[`atrMod${suffix}` as keyof MidsEffect];
  const [magnitude = '', chance = ''] = mids.magnitudeExpression.split('///');
  const expressions = {
    duration: mids.exprDuration,
    magnitude: mids.exprMagnitude || magnitude.trim(),
    chance: mids.exprProbability || chance.trim(),
  };
  out.expressions = Object.fromEntries(Object.entries(expressions).filter(([, text]) => text !== ''));
  out.modifierTable = mids.modifierTable.toLowerCase();
  out.activeConditionals = mids.activeConditionals.map(({ key, value }) => ({ key, value }));
  return out;
}

function same(a: unknown, b: unknown): boolean {
  // Files hold 32-bit floats.
  if (typeof a === 'number' && typeof b === 'number') return Math.fround(a) === Math.fround(b);
  return typeof a === 'object' ? JSON.stringify(a) === JSON.stringify(b) : a === b;
}

/** Names of the fields that the mapping does not give back as they were. */
function lostFields(mids: MidsEffect): string[] {
  const was = rulePart(mids);
  const is = backToMids(mapEffect(mids));
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => !same(was[name], is[name]));
}

describe('effect mapping', () => {
  const meaning = (values: Partial<MidsEffect>): [string, string] => {
    const { attribute, aspect } = mapEffect(sample(values));
    return [attribute, aspect];
  };
  const type = (name: string): number => EFFECT_TYPES.indexOf(name);

  it.each([
    [{ effectType: 'Damage', damageType: 3, aspect: 2 }, 'damage.fire', 'absolute'],
    [{ effectType: 'DamageBuff', damageType: 8, aspect: 3 }, 'damage.psionic', 'strength'],
    [{ effectType: 'Resistance', damageType: 6, aspect: 0 }, 'damage.negative', 'resistance'],
    [{ effectType: 'Resistance', damageType: 0, aspect: 4 }, 'damage.untyped', 'resistance'],
    [{ effectType: 'Defense', damageType: 12, aspect: 4 }, 'defense.aoe', 'current'],
    [{ effectType: 'Defense', damageType: 0, aspect: 4 }, 'defense.all', 'current'],
    [{ effectType: 'Mez', mezType: 2, aspect: 4 }, 'mez.hold', 'current'],
    [{ effectType: 'MezResist', mezType: 10, aspect: 0 }, 'mez.stun', 'resistance'],
    [{ effectType: 'Enhancement', etModifies: 'Mez', mezType: 12, aspect: 3 }, 'mez.terrorize', 'strength'],
    [{ effectType: 'Enhancement', etModifies: 'Defense', aspect: 3 }, 'defense.all', 'strength'],
    [{ effectType: 'Enhancement', etModifies: 'RechargeTime', aspect: 3 }, 'recharge_time', 'strength'],
    [{ effectType: 'ResEffect', etModifies: 'SpeedRunning', aspect: 0 }, 'run_speed', 'resistance'],
    [{ effectType: 'SpeedRunning', aspect: 1 }, 'run_speed', 'maximum'],
    [{ effectType: 'MaxRunSpeed', aspect: 4 }, 'run_speed', 'maximum'],
    [{ effectType: 'HitPoints', aspect: 2 }, 'hit_points', 'maximum'],
    [{ effectType: 'Heal', aspect: 4 }, 'heal', 'current'],
    // Rows edited by hand carry the editor's default aspect, "strength".
    [{ effectType: 'Recovery', aspect: 3 }, 'recovery', 'current'],
    [{ effectType: 'Elusivity', damageType: 10, aspect: 3 }, 'elusivity.melee', 'strength'],
    [{ effectType: 'SilentKill', aspect: 4 }, 'other', 'current'],
  ])('%j is %s, %s', (values, attribute, aspect) => {
    const { effectType, etModifies, ...rest } = values as { effectType: string; etModifies?: string };
    const named = { effectType: type(effectType), ...(etModifies && { etModifies: type(etModifies) }) };
    expect(meaning({ ...rest, ...named })).toEqual([attribute, aspect]);
  });

  it('splits the single expression text of files up to 2022', () => {
    const old = mapEffect(sample({ attribType: 2, magnitudeExpression: '@StdResult 2 * /// .5' }));
    expect(old.expressions).toEqual({ magnitude: '@StdResult 2 *', chance: '.5' });
  });

  it('keeps unknown names, flags and masks', () => {
    const mapped = mapEffect(
      sample({ effectType: type('SilentKill'), suppression: 2 ** 13 + 1, specialCase: 10, nearGround: true }),
    );
    expect(mapped).toMatchObject({
      suppressedBy: ['held', 'bit_13'],
      conditions: [{ type: 'special', name: 'containment' }],
      extra: { effectType: 'SilentKill', nearGround: true },
    });
  });
});

describe.skipIf(mids === null)('effect mapping of real databases', () => {
  const load = (path: string): Uint8Array => new Uint8Array(readFileSync(`${mids}/${path}`));

  it.each([
    ['current-layout-2021/I12.mhd', 68_253],
    ['2019/I12.mhd', 67_506],
  ])('loses no field that a rule may use in %s', (path, expected) => {
    let count = 0;
    const different: string[] = [];
    for (const { fullName, effects } of readMainDatabase(load(path)).value.powers) {
      for (const [i, effect] of effects.entries()) {
        count++;
        const lost = lostFields(effect);
        if (lost.length > 0) different.push(`${fullName}[${i}]: ${lost.join(', ')}`);
      }
    }
    expect(different.slice(0, 3)).toEqual([]);
    expect(count).toBe(expected);
  });

  it('loses none in the effects inside enhancements', () => {
    const { enhancements } = readEnhancementDatabase(load('homecoming/EnhDB.mhd')).value;
    const carried = enhancements.flatMap(({ effects }) =>
      effects.flatMap(({ fx }) => (fx === null ? [] : [fx])),
    );
    expect(carried).toHaveLength(172);
    expect(carried.flatMap(lostFields)).toEqual([]);
  });
});
