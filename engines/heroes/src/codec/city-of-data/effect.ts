import { evaluateInfix } from '../../calc/infix-expression.ts';
import type { Attribute } from '../../model/attribute.ts';
import type { Condition, Effect, EffectKind, EffectTarget, PvMode } from '../../model/effect.ts';
import { aspectOf, attributeOf } from './attributes.ts';
import { type Circumstance, readRequirement, tagConditions } from './conditions.ts';
import type { CodEffectGroup, CodTemplate } from './records.ts';
import { SUPPRESSION_OF_EVENT } from './states.ts';

/** What an effect needs to know about its power. */
export interface EffectContext {
  /** `targets_affected` names the caster, alone or among others. */
  readonly reaches: 'self' | 'all' | 'target';
  /** It affects no foe: a test for a player is one for a friend, not for PvP. */
  readonly friendly: boolean;
  /** What expressions call `power.base>…`, lower case. */
  readonly base: Readonly<Record<string, number>>;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Extra = Record<string, number | string | boolean>;

/** What a group inherits from the groups around it: a child happens only if its parent did. */
interface Inherited {
  readonly chance: number;
  readonly ppm: number;
  readonly delay: number;
  readonly tags: readonly string[];
  readonly requires: readonly string[];
  readonly flags: readonly string[];
  readonly pvMode: PvMode;
  readonly onActivation: boolean;
}

const KINDS: Readonly<Record<CodTemplate['type'], EffectKind>> = {
  Magnitude: 'magnitude',
  Duration: 'duration',
  Constant: 'constant',
  Expression: 'expression',
};

const PV_MODES: Readonly<Record<CodEffectGroup['is_pvp'], PvMode>> = {
  EITHER: 'any',
  PVE_ONLY: 'pve',
  PVP_ONLY: 'pvp',
};

/** Copies of these add up; of the others the newest, first or strongest counts. heroes-rules §18. */
const STACKING: ReadonlySet<string> = new Set(['Stack', 'StackToLimit', 'Continuous', 'Overlap']);

/** Stack kinds for which the limit says something. */
const LIMITED: ReadonlySet<string> = new Set(['StackToLimit', 'RefreshToLimit']);

/** Events after which a template is undone instead of done. */
const UNDOING: ReadonlySet<string> = new Set(['OnDisable', 'OnDeactivate']);

/** Flags without their engine number: `IgnoreStrength (4)`. */
function flagName(flag: string): string {
  const bracket = flag.indexOf(' (');
  return bracket < 0 ? flag : flag.slice(0, bracket);
}

const PERIOD_ROUNDING = 1e-9;

/** Times a template applies. heroes-rules §4. */
function tickCount(template: CodTemplate): number {
  const { application_period: period, duration } = template;
  if (period <= 0 || duration === null || duration <= 0) return 1;
  return 1 + Math.floor(duration / period + PERIOD_ROUNDING);
}

function targetOf(template: CodTemplate, { reaches }: EffectContext): EffectTarget {
  if (template.target === 'Self' || template.target === 'SelfAndPets') return 'self';
  if (template.target === 'AnyAffected' || template.target === 'AnyAffectedAndPets') return reaches;
  return 'target';
}

/** The powers, tags or entities that an action names: one effect each. */
function referencesOf(template: CodTemplate, attribute: Attribute): readonly (string | undefined)[] {
  const { params, mode_name: mode } = template;
  if (attribute === 'set_mode' || attribute === 'unset_mode') return [mode ?? undefined];
  if (params === null) return [undefined];
  const named = attribute === 'global_chance_mod' ? params.tags : params.power_names;
  if (attribute === 'create_entity') return [params.entity_def ?? params.class_name ?? undefined];
  return named.length === 0 ? [undefined] : named;
}

function addTiming(out: Mutable<Effect>, template: CodTemplate, group: Inherited): void {
  const delay = group.delay + template.delay;
  if (delay !== 0) out.delay = delay;
  const ticks = tickCount(template);
  if (ticks > 1) {
    out.ticks = ticks;
    out.period = template.application_period;
    // Of a sure series, the chance is that of each tick, which powers that name the tag change.
    if (group.chance === 1) out.chance = template.tick_chance;
    else out.tickChance = template.tick_chance;
  } else if (template.tick_chance !== 1) {
    // One application: the chance of the tick is the chance of the effect.
    out.chance *= template.tick_chance;
  }
  if (group.ppm !== 0) out.ppm = group.ppm;
}

function addStacking(out: Mutable<Effect>, template: CodTemplate): void {
  if (LIMITED.has(template.stack)) {
    out.stacks = template.stack_limit > 1;
    out.stackLimit = template.stack_limit;
  }
  if (template.stack_key !== null && template.stack !== 'Stack') out.stackKey = template.stack_key;
}

/** Value of an expression that asks only for fields of its own power. */
function constantOf(expression: string, { base: fields }: EffectContext): number | undefined {
  if (!expression.includes('power.base>')) return undefined;
  const value = evaluateInfix(expression, (name) => fields[name.toLowerCase()]);
  return typeof value === 'number' ? value : undefined;
}

/** Expressions; what only the power itself decides is a plain number. heroes-rules §14. */
function addExpressions(out: Mutable<Effect>, template: CodTemplate, context: EffectContext): void {
  const { duration_expression: duration, magnitude_expression: magnitude } = template;
  const seconds = constantOf(duration, context);
  if (seconds !== undefined) out.duration = seconds;
  const value = constantOf(magnitude, context);
  if (value !== undefined)
    Object.assign(out, { kind: 'constant', scale: value, magnitude: 1, table: 'ones' });
  const left = {
    ...(duration !== '' && seconds === undefined && { duration }),
    ...(magnitude !== '' && value === undefined && { magnitude }),
  };
  if (Object.keys(left).length > 0) out.expressions = left;
}

function suppressionOf(template: CodTemplate): string[] {
  const events = [...template.suppress_events.map(({ event }) => event), ...template.cancel_events];
  return events.map((event) => SUPPRESSION_OF_EVENT[event.toLowerCase()] ?? event.toLowerCase());
}

/** A test of the target as the PvP mode or target of the effect. */
function restrictTarget(out: Mutable<Effect>, { onlyOn }: Circumstance, { friendly }: EffectContext): void {
  if (onlyOn === 'others' && out.target === 'all') out.target = 'target';
  else if (onlyOn === 'self' && out.target === 'all') out.target = 'self';
  else if (onlyOn === 'critter' || onlyOn === 'player') {
    if (!friendly && out.pvMode === 'any') out.pvMode = onlyOn === 'critter' ? 'pve' : 'pvp';
    // Of a power on friends, the critters are pets.
    if (friendly && onlyOn === 'critter' && out.target === 'all') out.target = 'target';
  }
}

function addCircumstances(
  out: Mutable<Effect>,
  template: CodTemplate,
  group: Inherited,
  context: EffectContext,
): void {
  const conditions: Condition[] = [];
  const suppressed = new Set(suppressionOf(template));
  for (const requirement of group.requires) {
    const circumstance = readRequirement(requirement);
    if (out.pvMode === 'any' && circumstance.pvMode !== undefined) out.pvMode = circumstance.pvMode;
    restrictTarget(out, circumstance, context);
    if (circumstance.classOnly !== undefined) out.classOnly = circumstance.classOnly;
    if (circumstance.requiresHit) out.requiresHit = true;
    for (const event of circumstance.suppressedBy) suppressed.add(event);
    conditions.push(...circumstance.conditions);
  }
  if (template.jit_requires !== '') conditions.push(...readRequirement(template.jit_requires).conditions);
  conditions.push(...tagConditions(group.tags, conditions));
  if (suppressed.size > 0) out.suppressedBy = [...suppressed];
  if (conditions.length > 0) out.conditions = conditions;
  if (group.requires.length === 1) out.requires = group.requires[0]!;
  else if (group.requires.length > 1) {
    out.requires = group.requires.map((requirement) => `(${requirement})`).join(' && ');
  }
  const [tag, ...otherTags] = group.tags;
  if (tag !== undefined) out.tag = tag;
  if (otherTags.length > 0) out.otherTags = otherTags;
}

/** Group flags that no rule uses yet. */
const KEPT_FLAGS: Readonly<Record<string, string>> = {
  MainTargetOnly: 'mainTargetOnly',
  SecondaryTargetsOnly: 'secondaryTargetsOnly',
  Fallback: 'fallback',
  HitRollFail: 'onMiss',
};

function extraOf(template: CodTemplate, name: string, attribute: Attribute, group: Inherited): Extra {
  const extra: Extra = {};
  if (attribute === 'other') extra.attribute = name;
  for (const flag of group.flags) {
    const key = KEPT_FLAGS[flag];
    if (key !== undefined) extra[key] = true;
  }
  if (group.onActivation) extra.onActivation = true;
  if (template.application_type !== 'OnTick') extra.applies = template.application_type;
  if (template.tick_mag_multiplier !== 1) extra.tickFactor = template.tick_mag_multiplier;
  if (template.tick_mag_additive !== 0) extra.tickAddition = template.tick_mag_additive;
  if (template.caster_stack === 'Collective') extra.collective = true;
  if (template.duration === null) extra.untilKilled = true;
  if (template.params !== null && template.params.count > 1) extra.count = template.params.count;
  const { params } = template;
  if (attribute === 'create_entity' && params !== null) {
    if (params.entity_def !== null && params.class_name !== null) extra.class = params.class_name;
    if (params.redirects.length > 0) extra.redirects = params.redirects.join(' ');
  }
  return extra;
}

function roleOf(template: CodTemplate, group: Inherited): Effect['role'] {
  if (UNDOING.has(template.application_type) || group.flags.includes('HitRollFail')) return 'ignored';
  return 'primary';
}

function base(
  template: CodTemplate,
  attribute: Attribute,
  group: Inherited,
  context: EffectContext,
): Mutable<Effect> {
  const flags = new Set(template.flags.map(flagName));
  const out: Mutable<Effect> = {
    attribute,
    aspect: aspectOf(template, attribute),
    target: targetOf(template, context),
    pvMode: group.pvMode,
    kind: KINDS[template.type],
    scale: template.scale,
    magnitude: template.magnitude,
    duration: template.duration ?? 0,
    table: template.table.toLowerCase(),
    chance: group.chance,
    resistible: !flags.has('IgnoreResistance'),
    buffable: !flags.has('IgnoreStrength'),
    stacks: STACKING.has(template.stack),
    role: roleOf(template, group),
  };
  addTiming(out, template, group);
  addStacking(out, template);
  if (flags.has('CancelOnMiss')) out.cancelOnMiss = true;
  if (flags.has('BoostIgnoreDiminishing')) out.ignoresEd = true;
  if (group.flags.includes('HitRollSuccess')) out.requiresHit = true;
  if (flags.has('NearGround')) out.extra = { nearGround: true };
  return out;
}

/**
 * Resistance to a defence debuff is one number: where `Base_Defense` is listed,
 * the same resistance by position and type says nothing more.
 */
function attributesOf(template: CodTemplate): readonly string[] {
  if (template.aspect !== 'Resistance' || !template.attribs.includes('Base_Defense')) return template.attribs;
  return template.attribs.filter(
    (name) => name === 'Base_Defense' || !attributeOf(name).startsWith('defense.'),
  );
}

function templateEffects(template: CodTemplate, group: Inherited, context: EffectContext): Effect[] {
  return attributesOf(template).flatMap((name) => {
    const attribute = attributeOf(name);
    const out = base(template, attribute, group, context);
    addCircumstances(out, template, group, context);
    addExpressions(out, template, context);
    const extra = { ...out.extra, ...extraOf(template, name, attribute, group) };
    if (Object.keys(extra).length > 0) out.extra = extra;
    return referencesOf(template, attribute).map((ref) => (ref === undefined ? out : { ...out, ref }));
  });
}

/** `is_pvp` follows tests for a player too, which are none of PvP where only friends are affected. */
function modeOf({ flags, is_pvp: mode }: CodEffectGroup, { friendly }: EffectContext): PvMode {
  if (flags.includes('PVEOnly')) return 'pve';
  if (flags.includes('PVPOnly')) return 'pvp';
  return friendly ? 'any' : PV_MODES[mode];
}

function inherit(group: CodEffectGroup, parent: Inherited, context: EffectContext): Inherited {
  const { requires_expression: requires } = group;
  const own = modeOf(group, context);
  return {
    chance: parent.chance * group.chance,
    ppm: group.ppm === 0 ? parent.ppm : group.ppm,
    delay: parent.delay + group.delay,
    tags: [...new Set([...group.tags, ...parent.tags])],
    requires:
      requires === '' || parent.requires.includes(requires)
        ? parent.requires
        : [...parent.requires, requires],
    flags: group.flags.length === 0 ? parent.flags : [...new Set([...parent.flags, ...group.flags])],
    pvMode: own === 'any' ? parent.pvMode : own,
    onActivation: parent.onActivation,
  };
}

function collect(group: CodEffectGroup, parent: Inherited, context: EffectContext, out: Effect[]): void {
  const own = inherit(group, parent, context);
  // A branch for the other side of PvP than its parent can never happen.
  if (parent.pvMode !== 'any' && own.pvMode !== parent.pvMode) return;
  for (const template of group.templates) out.push(...templateEffects(template, own, context));
  for (const child of group.child_effects) collect(child, own, context, out);
}

const OUTERMOST: Inherited = {
  chance: 1,
  ppm: 0,
  delay: 0,
  tags: [],
  requires: [],
  flags: [],
  pvMode: 'any',
  onActivation: false,
};

/**
 * The flat effects of effect groups: one for every template, attribute and
 * reference. Chances of nested groups multiply, their requirements add up.
 */
export function mapEffectGroups(
  groups: readonly CodEffectGroup[],
  context: EffectContext,
  onActivation: boolean,
): Effect[] {
  const out: Effect[] = [];
  for (const group of groups) collect(group, { ...OUTERMOST, onActivation }, context, out);
  return out;
}
