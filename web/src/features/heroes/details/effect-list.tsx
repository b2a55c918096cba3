import type { EffectResult, PowerResult } from '@guildhall/heroes';
import { aspectLabel } from '../aspect-label.ts';
import { sumLabel } from '../bonuses/stat-words.ts';
import { conditionLabel } from '../conditions/condition-label.ts';
import { compact, fixed } from '../format.ts';
import { useGameData, usePlanner } from '../session-context.ts';
import { detailWords as words } from '../words/details.ts';

/** Magnitudes and points; everything else is a fraction. */
const POINTS = /^(mez\.|heal|hit_points|endurance$|absorb|knock|stealth|perception|level_shift)/;

function shown({ attribute, aspect }: EffectResult, value: number): string {
  if (aspect === 'absolute' || (POINTS.test(attribute) && aspect !== 'resistance' && aspect !== 'strength'))
    return compact(value);
  return `${fixed(value * 100, 1)} %`;
}

/** `damage.fire` as resistance → `Fire resistance`; `recharge_time` as resistance → `Recharge debuff resistance`. */
function nameOf({ attribute, aspect }: EffectResult): string {
  const mez = attribute.startsWith('mez.');
  if (aspect === 'resistance') {
    const sum = attribute.startsWith('damage.')
      ? attribute.replace('damage.', 'resistance.')
      : mez
        ? attribute.replace('mez.', 'mez_resistance.')
        : `debuff_resistance.${attribute}`;
    return sumLabel(sum);
  }
  const name = mez ? aspectLabel(attribute) : sumLabel(attribute);
  return aspect === 'strength' && !attribute.startsWith('damage.') ? `${name}, ${words.strength}` : name;
}

const TARGETS = { target: words.toFoe, self: words.toSelf, all: words.toAll, unspecified: '' } as const;

interface Line {
  /** Place among the effects of the power. */
  readonly at: number;
  readonly effect: EffectResult;
  readonly own: { readonly value: number; readonly duration: number } | undefined;
  /** Effects that say the same of several attributes share a line. */
  readonly names: readonly string[];
}

/** Damage has its own table; what is created is named there. Equal effects are one line. */
function linesOf({ effects = [], slotted }: PowerResult): readonly Line[] {
  const lines = new Map<string, Line>();
  effects.forEach((effect, at) => {
    const { attribute, aspect, target, base, value, duration, chance, ticks, active, switches } = effect;
    if (attribute.startsWith('damage.') && aspect === 'absolute') return;
    if (base === 0 && value === 0 && duration === 0) return;
    if (/^(create_entity|grant_power|revoke_power|set_mode|null)/.test(attribute)) return;
    const key = [aspect, target, base, value, duration, chance, ticks, active, switches].join('|');
    const known = lines.get(key);
    const name = nameOf(effect);
    if (known === undefined) lines.set(key, { at, effect, own: slotted?.effects[at], names: [name] });
    else if (!known.names.includes(name)) lines.set(key, { ...known, names: [...known.names, name] });
  });
  return [...lines.values()];
}

const MANY = 3;

/** Seconds below which a duration is only the pulse of a toggle. */
const SHORTEST = 1.5;

function EffectLine({
  line: { at, effect, own, names },
  path,
}: {
  readonly line: Line;
  readonly path: string;
}) {
  const { view } = usePlanner();
  const data = useGameData();
  const { base, value, duration, baseDuration, chance, ticks, active, target, switches = [] } = effect;
  const numbers = [base, own?.value ?? value, value].map((one) => shown(effect, one));
  const seconds = [baseDuration, own?.duration ?? duration, duration].map((one) => `${compact(one)} s`);
  const differ = (list: readonly string[]) =>
    list.filter((one, at) => at === 0 || one !== list[at - 1]).join(' → ');
  const notes = [
    TARGETS[target],
    duration >= SHORTEST ? differ(seconds) : '',
    chance < 1 && chance > 0 ? words.chance(compact(chance * 100)) : '',
    ticks > 1 ? words.ticks(compact(ticks)) : '',
    active || switches.length === 0
      ? ''
      : words.waits(switches.map((name) => conditionLabel(data, name)).join(', ')),
  ].filter((note) => note !== '');
  return (
    <li className={`effect${active ? '' : ' effect--waiting'}`}>
      <span>
        {names.length > MANY
          ? `${names.slice(0, MANY).join(', ')} +${names.length - MANY}`
          : names.join(', ')}
        <span className="effect__notes faint">{notes.join(' · ')}</span>
      </span>
      {value === 0 && base === 0 ? null : (
        <button
          type="button"
          className="three__final num"
          data-stat={`effects[${at}].value`}
          title={words.why(names[0] ?? '')}
          onClick={() => view.setState({ why: `${path}:effects[${at}].value` })}
        >
          {differ(numbers)}
        </button>
      )}
    </li>
  );
}

/** What the power does beside damage: base → with its slots → final, where they differ. */
export function EffectList({ result }: { readonly result: PowerResult }) {
  const lines = linesOf(result);
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className="stat-group__title">{words.effects}</h3>
      <ul>
        {lines.map((line) => (
          <EffectLine key={line.at} line={line} path={result.path} />
        ))}
      </ul>
    </section>
  );
}
