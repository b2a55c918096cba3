import { ABILITIES, abilityName } from '../compendium/index.ts';
import type { CompiledChange } from './compiled-effect.ts';
import type { SheetContext } from './sheet-context.ts';
import { skillName } from './skills.ts';

const NAMES: Readonly<Record<string, string>> = {
  ac: 'armor class',
  'attack.hit': 'attack rolls',
  attack: 'attack rolls',
  attackedBy: 'attacks against you',
  'spell.attack': 'spell attacks',
  'spell.dc': 'spell save DC',
  'hp.max': 'hit point maximum',
  d20: 'every d20 roll',
  prof: 'proficiency bonus',
  casting: 'spells',
  'concentration.keep': 'concentration',
  action: 'actions',
  bonusAction: 'bonus actions',
  reaction: 'reactions',
  speech: 'speech',
  'attack.count': 'attacks an action',
  'attack.criticalFrom': 'critical hits from',
  'speed.all': 'speed',
  'speed.walk': 'speed',
};

const SETS: Readonly<Record<string, string>> = {
  'damage.resist': 'resistance to',
  'damage.immune': 'immunity to',
  'damage.vulnerable': 'vulnerability to',
  'condition.immune': 'immunity to',
  condition: '',
};

/** A target as players call it: `save.str` → `Strength saves`. */
function targetName(target: string): string {
  const [kind = '', name = ''] = target.split('.');
  const known = NAMES[target];
  if (known !== undefined) return known;
  const ability = ABILITIES.find((candidate) => candidate === name);
  const of = ability === undefined ? '' : `${abilityName(ability)} `;
  if (kind === 'check' || kind === 'save') return `${of}${kind}s`;
  if (kind === 'skill') return skillName(name);
  if (kind === 'ability' && ability !== undefined) return abilityName(ability);
  if (kind === 'speed') return `${name} speed`;
  if (kind === 'sense') return name;
  return target.replaceAll('.', ' ');
}

/** A change in a few words: `+2 to attack damage`, `advantage on Strength saves`, `no spells`. */
export function changeText(context: SheetContext, change: CompiledChange): string {
  const { target, op, value } = change.change;
  const name = targetName(target.replace(/\.mode$/, ''));
  if (change.set.length > 0) {
    return `${SETS[target] ?? name} ${context.membersOf(change).join(', ')}`.trimStart();
  }
  const amount = change.formula?.text ?? '';
  switch (op) {
    case 'add':
      return `${context.amountText(change)} to ${name}`;
    case 'multiply':
      return `${name} × ${value}`;
    case 'advantage':
    case 'disadvantage':
      return `${op} on ${name}`;
    case 'autoFail':
      return `${name} fail`;
    case 'forbid':
      return `no ${name}`;
    case 'formula':
    case 'override':
      return `${name} = ${amount}`;
    case 'atLeast':
      return `${name} at least ${amount}`;
    case 'atMost':
      return `${name} at most ${amount}`;
    default:
      return name;
  }
}
