import { type ExplainNode, explainNode } from '@guildhall/kernel';
import { type Ability, abilityName, type WeaponFacts } from '../compendium/index.ts';
import type { Build } from './build.ts';
import type { InventoryItem } from './character.ts';
import type { CompiledChange } from './compiled-effect.ts';
import { proficiencyNode } from './derive-rolls.ts';
import type { AppliedEffect, AttackStat, DamagePart, Situational } from './derived.ts';
import { criticalDamage } from './formula.ts';
import { type Circumstances, verdict } from './predicate.ts';
import { rollKeys, rollStat, signedText } from './roll-stat.ts';
import type { SheetContext } from './sheet-context.ts';

const ATTACK = rollKeys(['attack.hit'], ['attack']);

/** One way of attacking. */
interface AttackWay {
  readonly id: string;
  readonly name: string;
  readonly use: AttackStat['use'];
  readonly item: InventoryItem | null;
  readonly die: string;
  readonly type: string;
  readonly abilities: readonly Ability[];
  readonly proficient: boolean;
  readonly tags: readonly string[];
  readonly range: AttackStat['range'];
  readonly properties: readonly string[];
  readonly mastery: string;
  readonly magic: number;
}

/** Every attack the character can make with what is carried. */
export function deriveAttacks(context: SheetContext): AttackStat[] {
  const block = context.character.statBlock;
  if (block !== undefined && block.attacks.length > 0)
    return block.attacks.map((_, i) => statBlockAttack(context, i));
  const ways: AttackWay[] = [];
  for (const weapon of context.equipment.weapons) ways.push(...waysOf(context, weapon.item, weapon.facts));
  ways.push(unarmed(context));
  return ways.map((way) => best(context, way));
}

function unarmed(context: SheetContext): AttackWay {
  return {
    id: 'unarmed',
    name: 'Unarmed strike',
    use: 'unarmed',
    item: null,
    die: '1',
    type: 'bludgeoning',
    abilities: ['str'],
    proficient: true,
    tags: ['attack:melee', 'attack:unarmed', `edition:${context.rules.edition}`],
    range: { normal: 5, long: null },
    properties: [],
    mastery: '',
    magic: 0,
  };
}

interface KnownWays {
  readonly build: Build;
  readonly facts: WeaponFacts;
  readonly dueling: boolean;
  readonly proficient: boolean;
  readonly ways: readonly AttackWay[];
}

const knownWays = new WeakMap<InventoryItem, KnownWays>();

/** Ways to attack with a weapon; they change only with the training, and with what the other hand holds. */
function waysOf(context: SheetContext, item: InventoryItem, facts: WeaponFacts): readonly AttackWay[] {
  const { build } = context;
  const dueling = isDueling(context, item, facts);
  const proficient = isProficient(context, item.slug ?? '', facts.category);
  const known = knownWays.get(item);
  if (
    known?.build === build &&
    known.facts === facts &&
    known.dueling === dueling &&
    known.proficient === proficient
  )
    return known.ways;
  const ways = makeWays(context, item, facts, { dueling, proficient });
  knownWays.set(item, { build, facts, dueling, proficient, ways });
  return ways;
}

function makeWays(
  context: SheetContext,
  item: InventoryItem,
  facts: WeaponFacts,
  { dueling, proficient }: Pick<KnownWays, 'dueling' | 'proficient'>,
): AttackWay[] {
  const properties = facts.properties.map(({ slug }) => slug);
  const known = [
    'attack:weapon',
    `weapon:${item.slug ?? ''}`,
    `weapon:${facts.category}`,
    ...properties.map((property) => `property:${property}`),
  ];
  const has = (property: string) => properties.includes(property);
  const ranged = facts.use === 'ranged';
  // A thrown weapon uses what it uses in melee; finesse is the better of the two.
  const abilities: Ability[] = has('finesse') ? ['str', 'dex'] : ranged ? ['dex'] : ['str'];
  const mastered = facts.mastery !== undefined && context.build.masteries.has(item.slug ?? '');
  const shared = {
    item,
    die: facts.damage?.dice ?? '0',
    type: facts.damage?.type ?? '',
    abilities,
    proficient,
    properties,
    mastery: mastered ? (facts.mastery?.slug ?? '') : '',
    magic: item.magic ?? 0,
  };
  const common = dueling ? [...known, 'dueling'] : known;
  const reach = { normal: has('reach') ? 10 : 5, long: null };
  const far = { normal: facts.range?.normal ?? 5, long: facts.range?.long ?? null };
  const kind = ranged ? 'attack:ranged' : 'attack:melee';
  const ways: AttackWay[] = [
    {
      ...shared,
      id: item.id,
      name: item.name,
      use: ranged ? 'ranged' : 'melee',
      tags: [...common, kind, ...(has('two-handed') ? ['attack:twoHanded'] : [])],
      range: ranged ? far : reach,
    },
  ];
  if (facts.twoHandedDamage !== undefined && !ranged) {
    ways.push({
      ...shared,
      id: `${item.id}:two-handed`,
      name: `${item.name}, two-handed`,
      use: 'two-handed',
      die: facts.twoHandedDamage.dice,
      tags: [...known, kind, 'attack:twoHanded'],
      range: reach,
    });
  }
  if (facts.thrown !== undefined && !ranged) {
    // A ranged attack with a melee weapon: for 2014 Rage no melee attack, whatever the weapon is.
    ways.push({
      ...shared,
      id: `${item.id}:thrown`,
      name: `${item.name}, thrown`,
      use: 'thrown',
      tags: [...common, 'attack:ranged', 'attack:thrown'],
      range: { normal: facts.thrown.normal, long: facts.thrown.long ?? null },
    });
  }
  if (has('light')) {
    ways.push({
      ...shared,
      id: `${item.id}:off-hand`,
      name: `${item.name}, off hand`,
      use: 'off-hand',
      tags: [...known, kind, 'attack:offhand'],
      range: ranged ? far : reach,
    });
  }
  return ways;
}

/** One weapon in one hand and no other. */
function isDueling({ equipment }: SheetContext, item: InventoryItem, { properties }: WeaponFacts): boolean {
  if (item.equipped !== 'main' || properties.some(({ slug }) => slug === 'two-handed')) return false;
  return !equipment.weapons.some((other) => other.item.id !== item.id && other.item.equipped !== null);
}

function isProficient(context: SheetContext, slug: string, category: string): boolean {
  if (context.build.proficiencies.has(`${category}-weapons`)) return true;
  return weaponsOf(context).has(slug) || context.members('proficiency.weapon').includes(slug);
}

const weapons = new WeakMap<Build, ReadonlySet<string>>();

/** Weapons that a character is trained in one by one; a build keeps them as long as it lasts. */
function weaponsOf({ build, rules }: SheetContext): ReadonlySet<string> {
  let slugs = weapons.get(build);
  if (slugs === undefined) {
    slugs = new Set(
      [...build.proficiencies.keys()].flatMap(
        (key) => rules.entry('proficiencies', key)?.facts.reference?.slug ?? [],
      ),
    );
    weapons.set(build, slugs);
  }
  return slugs;
}

/** The ability that hits best; when two do, the one that hurts more; then the first. */
function best(context: SheetContext, way: AttackWay): AttackStat {
  const others = context.members('attack.abilities', context.circumstances(way.tags)) as readonly Ability[];
  const abilities = others.length === 0 ? way.abilities : new Set([...way.abilities, ...others]);
  if (others.length === 0 && way.abilities.length === 1)
    return attackWith(context, way, way.abilities[0] ?? 'str');
  let chosen: AttackStat | null = null;
  let chosenWorth = Number.NEGATIVE_INFINITY;
  for (const ability of abilities) {
    const attack = attackWith(context, way, ability);
    const worth = attack.toHit.value * 1000 + constantOf(attack.damage);
    if (worth > chosenWorth) {
      chosen = attack;
      chosenWorth = worth;
    }
  }
  return chosen ?? attackWith(context, way, 'str');
}

/** Constants of a damage text; good enough to compare two abilities with the same dice. */
function constantOf(damage: string): number {
  let sum = 0;
  for (const [, sign = '', number = ''] of damage.matchAll(/([+-])(\d+)(?!\d*d)/g))
    sum += Number(sign + number);
  return sum;
}

function attackWith(context: SheetContext, way: AttackWay, ability: Ability): AttackStat {
  const tags = [...way.tags, `ability:${ability}`];
  const modifier = context.number(`${ability}.mod`);
  const base: ExplainNode[] = [
    explainNode(abilityName(ability), 'ability', modifier),
    ...(way.proficient ? proficiencyNode(context, 1, 'Proficiency') : []),
    ...(way.magic === 0 ? [] : [explainNode('Magic', 'item', way.magic, { source: way.item?.slug ?? '' })]),
  ];
  const toHit = rollStat(context, {
    label: way.name,
    ...ATTACK,
    base,
    tags,
    rules: attackRules(context, way),
  });
  const damage = damageOf(context, way, { modifier, tags });
  const criticalFrom = context.stat(
    'Critical from',
    ['attack.criticalFrom'],
    [explainNode('Rule', 'base', 20)],
    context.circumstances(tags),
  );
  return {
    id: way.id,
    item: way.item?.id ?? '',
    name: way.name,
    use: way.use,
    ability,
    toHit,
    ...damage,
    criticalFrom: criticalFrom.value,
    range: way.range,
    properties: way.properties,
    mastery: way.mastery,
  };
}

/** Heavy weapons: 2014 of small wielders, 2024 of those with less than 13 in Strength (melee) or Dexterity (ranged). */
function attackRules(
  context: SheetContext,
  { properties, tags }: AttackWay,
): readonly { mode: 'disadvantage'; label: string }[] {
  if (!properties.includes('heavy')) return [];
  const ability = tags.includes('attack:ranged') ? 'dex' : 'str';
  const hard =
    context.rules.edition === '2014' ? context.build.size === 'Small' : context.number(ability) < 13;
  return hard ? [{ mode: 'disadvantage', label: 'Heavy weapon' }] : [];
}

function damageOf(
  context: SheetContext,
  way: AttackWay,
  { modifier, tags }: { readonly modifier: number; readonly tags: readonly string[] },
): Pick<AttackStat, 'parts' | 'damage' | 'critical' | 'applied' | 'situational'> {
  const on = context.circumstances(tags);
  const applied: AppliedEffect[] = [];
  const situational: Situational[] = [];
  let die = way.die;
  for (const change of context.changes('attack.die')) {
    if (!context.applies(change, on) || change.formula === null) continue;
    const other = change.formula.hasDice
      ? change.formula.dice(context.variables)
      : String(context.value(change.formula.names[0] ?? ''));
    if (average(other) <= average(die)) continue;
    die = other;
    applied.push({ effect: change.effect.record.id, label: change.effect.record.name, does: other });
  }
  // The off hand adds the modifier only when it is negative, or with the fighting style.
  const offHand = way.use === 'off-hand' && context.flag('flag.offhandAbility').length === 0;
  const added = (offHand ? Math.min(0, modifier) : modifier) + way.magic;
  const weaponDice = die + greatWeapon(context, way, on, applied);
  const parts: DamagePart[] = [{ expr: weaponDice + signedText(added), type: way.type, label: way.name }];
  for (const change of context.changes('attack.damage')) {
    const outcome = verdict(change.when, on);
    if (outcome === 'no') continue;
    const does = damageText(context, change);
    const effect = { effect: change.effect.record.id, label: change.effect.record.name, does };
    if (outcome !== 'yes') {
      situational.push({ ...effect, when: outcome, types: typesOf(change, way.type) });
      continue;
    }
    applied.push(effect);
    parts.push({
      expr: does.replace(/^\+/, ''),
      type: typesOf(change, way.type)[0] ?? way.type,
      label: effect.label,
    });
  }
  const damage = parts.map(({ expr }, i) => (i === 0 || expr.startsWith('-') ? expr : `+${expr}`)).join('');
  const critical = criticalDamage(damage) + brutalDice(context, die, on);
  return { parts, damage, critical, applied, situational };
}

/** Types that added damage may have: that of the weapon, unless it has its own. */
function typesOf({ change: { damageType } }: CompiledChange, weapon: string): readonly string[] {
  if (damageType === undefined) return [weapon];
  return typeof damageType === 'string' ? [damageType] : damageType;
}

/** Great Weapon Fighting: 2014 rolls 1 and 2 again, 2024 counts them as 3. */
function greatWeapon(
  context: SheetContext,
  { properties, tags, die }: AttackWay,
  on: Circumstances,
  applied: AppliedEffect[],
): string {
  const twoHanded = tags.includes('attack:melee') && tags.includes('attack:twoHanded');
  if (!twoHanded || !die.includes('d')) return '';
  if (!properties.includes('two-handed') && !properties.includes('versatile')) return '';
  const style = context.changes('flag.greatWeapon').find((change) => context.applies(change, on));
  if (style === undefined) return '';
  const again = context.rules.edition === '2014';
  const { id, name } = style.effect.record;
  applied.push({ effect: id, label: name, does: again ? 'rolls 1 and 2 again' : '1 and 2 count as 3' });
  return again ? 'ro<=2' : 'min3';
}

/** Dice of the weapon that a critical hit adds beyond doubling: Brutal Critical. */
function brutalDice(context: SheetContext, die: string, on: Circumstances): string {
  const extra = context.stat('', ['attack.criticalDice'], [], on).value;
  const sides = /d(\d+)$/.exec(die)?.[1];
  return extra > 0 && sides !== undefined ? `+${extra}d${sides}` : '';
}

/** A value that is only a name may stand for dice of a class table: `@scale.sneakAttack`. */
function damageText(context: SheetContext, change: CompiledChange): string {
  const { formula } = change;
  if (formula !== null && formula.names.length === 1 && formula.text === `@${formula.names[0]}`) {
    const value = context.value(formula.names[0] ?? '');
    if (typeof value === 'string') return value;
  }
  return context.amountText(change);
}

/** Mean of `NdX`, or the number. */
function average(die: string): number {
  const [, count = '', sides = ''] = /^(\d*)d(\d+)$/.exec(die) ?? [];
  return sides === '' ? Number(die) : (Number(count || 1) * (Number(sides) + 1)) / 2;
}

function statBlockAttack(context: SheetContext, index: number): AttackStat {
  const attack = context.character.statBlock?.attacks[index];
  const name = attack?.name ?? '';
  const toHit = rollStat(context, {
    label: name,
    ...ATTACK,
    base: [explainNode('Stat block', 'base', attack?.bonus ?? 0)],
    tags: ['attack:weapon', attack?.range === undefined ? 'attack:melee' : 'attack:ranged'],
  });
  const parts = (attack?.damage ?? []).map(({ dice, type = '' }) => ({ expr: dice, type, label: name }));
  const damage = parts.map(({ expr }) => expr).join('+');
  return {
    id: `block-${index}`,
    item: '',
    name,
    use: attack?.range === undefined ? 'melee' : 'ranged',
    ability: 'str',
    toHit,
    parts,
    damage,
    critical: damage === '' ? '' : criticalDamage(damage),
    criticalFrom: 20,
    applied: [],
    situational: [],
    range: { normal: attack?.range ?? attack?.reach ?? 5, long: null },
    properties: [],
    mastery: '',
  };
}
