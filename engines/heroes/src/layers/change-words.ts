import type { Condition } from '../model/effect.ts';
import type { EffectChange, FieldChange } from './comparison.ts';

/** Words of a change for players: what an effect does, which of its numbers is another one. */

/** Longest value that is shown whole. */
const LONGEST = 60;

const FIELD_WORDS: Readonly<Record<string, string>> = {
  pvMode: 'counts in',
  resistible: 'can be resisted',
  buffable: 'can be enhanced',
  stacks: 'adds up',
  castTime: 'cast time',
  conditions: 'only with',
  target: 'acts on',
};

const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  pvMode: { any: 'PvE and PvP', pve: 'PvE', pvp: 'PvP' },
};

function withSpaces(name: string): string {
  return name.replaceAll('_', ' ');
}

/** `activatePeriod` → `activate period`, `recharge_time` → `recharge time`. */
function spaced(name: string): string {
  return withSpaces(name).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A condition as a comparison writes it. */
function conditionWords(text: string): string {
  const condition = JSON.parse(text) as Condition;
  if (condition.type === 'special') return spaced(condition.name);
  if (condition.type === 'data') return `${condition.key} = ${condition.value}`;
  return condition.text;
}

function shown(field: string, value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return shortened(VALUE_WORDS[field]?.[value] ?? (value || 'none'));
  if (value === undefined || value === null) return 'none';
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string'))
    return shortened(JSON.stringify(value));
  if (value.length === 0) return 'none';
  return shortened(value.map(field === 'conditions' ? conditionWords : withSpaces).join(', '));
}

/** `cast time 1.2 → 1`. */
export function fieldWords({ field, older, newer }: FieldChange): string {
  return `${FIELD_WORDS[field] ?? spaced(field)} ${shown(field, older)} → ${shown(field, newer)}`;
}

/** Kind and noun of an effect: `['smashing', 'resistance']`, `['', 'maximum hit points']`. */
function nameParts(effect: string): readonly [kind: string, noun: string] {
  const [attribute = '', aspect = '', ...ref] = effect.split(' ');
  if (ref.length > 0) {
    const named = ref.join(' ');
    return ['', `${spaced(attribute)} ${withSpaces(named.slice(named.lastIndexOf('.') + 1))}`];
  }
  const [family = '', member] = attribute.split('.');
  const kind = member === undefined ? '' : spaced(member);
  if (family === 'damage') {
    const nouns: Readonly<Record<string, string>> = { strength: 'damage bonus', resistance: 'resistance' };
    return [kind, nouns[aspect] ?? 'damage'];
  }
  const noun = family === 'defense' ? 'defence' : family === 'mez' ? '' : spaced(family);
  const words: Readonly<Record<string, string>> = {
    strength: `${noun} strength`,
    resistance: family === 'mez' ? 'resistance' : `resistance to loss of ${noun}`,
    maximum: `maximum ${noun}`,
  };
  return [kind, (words[aspect] ?? noun).trim()];
}

/** `smashing, lethal damage`, several of one name counted: `3 × fire damage`. */
function nameOf(effects: readonly string[]): string {
  const kinds = new Map<string, Map<string, number>>();
  for (const effect of effects) {
    const [kind, noun] = nameParts(effect);
    const own = kinds.get(noun) ?? new Map<string, number>();
    kinds.set(noun, own.set(kind, (own.get(kind) ?? 0) + 1));
  }
  const parts = [...kinds].map(([noun, counts]) => {
    const list = [...counts].map(([kind, times]) => {
      const count = times > 1 ? `${times} × ` : '';
      return `${count}${kind}`.trim();
    });
    return `${list.join(', ')} ${noun}`.trim();
  });
  return parts.join(', ');
}

/** Changes of effects in words; effects that changed alike share theirs. */
export function effectWords(changes: readonly EffectChange[]): string[] {
  const alike = new Map<string, string[]>();
  for (const change of changes) {
    const what =
      change.change === 'changed' ? `: ${change.fields.map(fieldWords).join(', ')}` : ` ${change.change}`;
    const effects = alike.get(what) ?? [];
    effects.push(change.effect);
    alike.set(what, effects);
  }
  return [...alike].map(([what, effects]) => `${nameOf(effects)}${what}`);
}
