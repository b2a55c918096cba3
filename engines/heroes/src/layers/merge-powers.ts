import type { Power, Powerset } from '../model/power.ts';
import { withKnownEntities } from './entity-names.ts';
import { type Merged, mergeField, type NoteConflict, noteDifferences, type Version } from './merge.ts';

/**
 * What a planner decided about a power, which the game's own files do not say:
 * these come from the highest layer of a planner that knows the power.
 */
const PLANNER_FIELDS = [
  'staticId',
  'clickBuff',
  'alwaysOn',
  'autoGranted',
  'hidden',
  'stacks',
  'subPowers',
  'forcedClass',
  'absorbsPetEffects',
  'inherentKind',
] as const satisfies readonly (keyof Power)[];

/** Fields whose differences are news; effects are compared apart. */
const COMPARED_FIELDS = [
  'name',
  'type',
  'level',
  'requires',
  'accuracy',
  'range',
  'area',
  'radius',
  'arc',
  'maxTargets',
  'endurance',
  'castTime',
  'interruptTime',
  'recharge',
  'activatePeriod',
  'maxSlots',
] as const satisfies readonly (keyof Power)[];

function plannerFields(power: Power): Partial<Power> {
  return Object.fromEntries(
    PLANNER_FIELDS.flatMap((field) => (power[field] === undefined ? [] : [[field, power[field]]])),
  );
}

function withoutPlannerFields(power: Power): Power {
  const out: Record<string, unknown> = { ...power };
  for (const field of PLANNER_FIELDS) delete out[field];
  return out as unknown as Power;
}

/** Whether another source made this version than the game's own files. */
function isPlanner<T>({ kind }: Version<T>): boolean {
  return kind !== 'city-of-data';
}

function mergeTwo(lower: Version<Power>, upper: Version<Power>): Power {
  if (isPlanner(upper)) return { ...upper.value, id: mergeField(lower.value.id, upper.value.id) };
  const facts = withoutPlannerFields(upper.value);
  const extra = { ...lower.value.extra, ...facts.extra };
  return {
    ...facts,
    ...plannerFields(lower.value),
    id: mergeField(lower.value.id, facts.id),
    staticId: lower.value.staticId,
    powerset: mergeField(lower.value.powerset, facts.powerset),
    effects: upper.value.effects,
    // Who is given a power without a pick is the planner's word, and so is who may have it.
    ...(lower.value.autoGranted && lower.value.requires !== undefined && { requires: lower.value.requires }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
}

/** What merging asks of the rest of the layers. */
export interface PowerSetting {
  /** Why a layer does not supply the effects of a power, by lower-case name. */
  readonly withoutEffects: (layer: string, id: string) => string | undefined;
  readonly isEntity: (name: string) => boolean;
}

/** All versions of one power as one. Effects are never mixed: one layer supplies them all. */
export function mergePower(
  id: string,
  versions: readonly Version<Power>[],
  { withoutEffects, isEntity }: PowerSetting,
  note: NoteConflict,
): Merged<Power> {
  let [current] = versions;
  if (current === undefined) throw new RangeError('a power needs a version');
  let effects = current;
  let reason: string | undefined;
  for (const upper of versions.slice(1)) {
    noteDifferences(current, upper, { kind: 'power', id, fields: COMPARED_FIELDS }, note);
    const missing = withoutEffects(upper.layer, id);
    if (missing === undefined) effects = upper;
    else reason = `${upper.layer}: ${missing}`;
    const value: Power = withKnownEntities(mergeTwo(current, upper), current.value, isEntity);
    current = {
      layer: upper.layer,
      kind: isPlanner(current) ? current.kind : upper.kind,
      value: missing === undefined ? value : { ...value, effects: effects.value.effects },
    };
  }
  return {
    value: current.value,
    provenance: {
      layers: versions.map(({ layer }) => layer),
      effects: effects.layer,
      ...(reason !== undefined && effects.layer !== versions.at(-1)?.layer && { note: reason }),
    },
  };
}

/** Powersets that a character picks powers from: a newer source says which powers there are. */
const PICKED_KINDS: ReadonlySet<string> = new Set(['primary', 'secondary', 'pool', 'epic']);

/** Whether a planner lists a power for its own purposes: nobody picks it. */
type IsHelper = (power: string) => boolean;

/**
 * The newer list of powers. What only the older source has stays listed in sets
 * nobody picks from, and where it is a planner's helper (a henchman's numbers).
 */
function mergeLists(
  lower: Powerset,
  upper: Powerset,
  isHelper: IsHelper,
): Pick<Powerset, 'powers' | 'powerNames'> {
  const spelling = new Map(lower.powers.map((id) => [id.toLowerCase(), id]));
  const powers = upper.powers.map((id) => spelling.get(id.toLowerCase()) ?? id);
  const names = upper.powers.map((id, i) => upper.powerNames?.[i] ?? id);
  const known = new Set(upper.powers.map((id) => id.toLowerCase()));
  for (const [i, id] of lower.powers.entries()) {
    if (known.has(id.toLowerCase()) || (PICKED_KINDS.has(lower.kind) && !isHelper(id))) continue;
    powers.push(id);
    names.push(lower.powerNames?.[i] ?? id);
  }
  return { powers, powerNames: names };
}

function mergeTwoSets(lower: Powerset, upper: Version<Powerset>, isHelper: IsHelper): Powerset {
  const { value } = upper;
  if (isPlanner(upper)) return value;
  const owners = lower.archetype ?? lower.sharedBy;
  return {
    ...value,
    ...lower,
    name: value.name,
    ...(owners === undefined && value.archetype !== undefined && { archetype: value.archetype }),
    ...(owners === undefined && value.sharedBy !== undefined && { sharedBy: value.sharedBy }),
    excludes: value.excludes,
    ...mergeLists(lower, value, isHelper),
  };
}

/** What merging powersets asks of the rest of the layers. */
export interface PowersetSetting {
  readonly isHelper: IsHelper;
  /** A higher layer of the game's own files has the group (`Epic`) of a set. */
  readonly isCovered: (group: string) => boolean;
}

/**
 * All versions of one powerset as one. A set that the game's own files have no
 * more, while they have its group, was renamed or removed: nobody can choose it,
 * but builds that hold its powers still find them.
 */
export function mergePowerset(
  id: string,
  versions: readonly Version<Powerset>[],
  { isHelper, isCovered }: PowersetSetting,
  note: NoteConflict,
): Merged<Powerset> {
  let [current] = versions;
  if (current === undefined) throw new RangeError('a powerset needs a version');
  for (const upper of versions.slice(1)) {
    noteDifferences(current, upper, { kind: 'powerset', id, fields: ['name', 'powers'] }, note);
    current = { ...current, layer: upper.layer, value: mergeTwoSets(current.value, upper, isHelper) };
  }
  const layers = versions.map(({ layer }) => layer);
  const gone =
    PICKED_KINDS.has(current.value.kind) && versions.every(isPlanner) && isCovered(id.split('.')[0] ?? '');
  return gone
    ? {
        value: { ...current.value, powers: [], powerNames: [] },
        provenance: { layers, note: 'no longer in the game files, or under another name there' },
      }
    : { value: current.value, provenance: { layers } };
}
