import { switchesFor } from '@guildhall/heroes';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { computeOptions, DEFAULT_SETTINGS, type PlanSettings, withSwitch } from '../document/settings.ts';
import { HelpButton } from '../guide/help-button.tsx';
import { usePlanner, usePlannerState, useReady } from '../session-context.ts';
import { conditionWords as words } from '../words/conditions.ts';
import { COMBAT_EVENTS, type ConditionGroups, conditionGroups, type NamedSwitch } from './condition-list.ts';
import { StackSlider } from './stack-slider.tsx';
import './conditions.css';

const TARGETS = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7] as const;

function useGroups(): ConditionGroups {
  const { data } = useReady();
  const build = usePlannerState((state) => state.build);
  const settings = usePlannerState((state) => state.settings);
  return useMemo(
    () => conditionGroups(data, switchesFor(data, build, computeOptions(settings))),
    [data, build, settings],
  );
}

function Check({
  label,
  hint,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  return (
    <label className="condition">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {label}
        {hint === undefined ? null : <span className="condition__hint faint">{hint}</span>}
      </span>
    </label>
  );
}

function Fight({ settings, set }: PanelProps) {
  return (
    <section>
      <h3 className="stat-group__title">{words.fight}</h3>
      <label className="choice">
        <span className="choice__label">{words.target}</span>
        <select
          className="choice__select"
          value={settings.targetLevel ?? ''}
          onChange={({ target: { value, selectedOptions } }) =>
            set(`${words.target}: ${selectedOptions[0]?.text ?? ''}`, {
              targetLevel: value === '' ? null : Number(value),
            })
          }
        >
          <option value="">{words.even}</option>
          {TARGETS.map((level) => (
            <option key={level} value={level}>
              {words.targetAt(level)}
            </option>
          ))}
        </select>
      </label>
      <Check
        label={words.incarnate}
        checked={settings.incarnateContent}
        onChange={(on) => set(words.turned(words.incarnate, on), { incarnateContent: on })}
      />
      <Check
        label={words.levelling}
        checked={settings.levelRule === 'levelling'}
        onChange={(on) =>
          set(words.turned(words.levelling, on), { levelRule: on ? 'levelling' : 'exemplar' })
        }
      />
    </section>
  );
}

interface PanelProps {
  readonly settings: PlanSettings;
  readonly set: (label: string, change: Partial<PlanSettings>) => void;
}

function Combat({ events, settings, set }: PanelProps & Pick<ConditionGroups, 'events'>) {
  if (events.length === 0) return null;
  const combat = events.filter(({ name }) => COMBAT_EVENTS.has(name)).map(({ name }) => name);
  const fighting = combat.length > 0 && combat.every((name) => settings.suppression.includes(name));
  const others = settings.suppression.filter((name) => !combat.includes(name));
  return (
    <section>
      {combat.length === 0 ? null : (
        <Check
          label={words.combat}
          hint={words.combatHint}
          checked={fighting}
          onChange={(on) =>
            set(words.turned(words.combat, on), { suppression: on ? [...others, ...combat] : others })
          }
        />
      )}
      <details className="conditions__more">
        <summary>{words.events}</summary>
        {events.map(({ name, label, affects }) => (
          <Check
            key={name}
            label={label}
            hint={words.affects(affects)}
            checked={settings.suppression.includes(name)}
            onChange={(on) =>
              set(words.turned(label, on), {
                suppression: on
                  ? [...settings.suppression, name]
                  : settings.suppression.filter((one) => one !== name),
              })
            }
          />
        ))}
      </details>
    </section>
  );
}

function Switches({
  list,
  settings,
  set,
}: PanelProps & { readonly list: readonly NamedSwitch[] }): ReactNode {
  return list.map(({ name, label, affects, group, default: byItself }) => {
    const own = byItself === true;
    const on = settings.switches.includes(name) || (own && !settings.switches.includes(`!${name}`));
    const members = group === undefined ? [] : list.filter((one) => one.group === group);
    return (
      <Check
        key={name}
        label={label}
        hint={`${own ? `${words.own}; ` : ''}${words.affects(affects)}`}
        checked={on}
        onChange={(next) =>
          set(words.turned(label, next), {
            switches: withSwitch(
              settings.switches,
              { name, byItself: own, group: members.map((one) => one.name) },
              next,
            ),
          })
        }
      />
    );
  });
}

/** Circumstances of the totals. Takes their place until it is closed. */
export function ConditionsPanel() {
  const { session, view } = usePlanner();
  const settings = usePlannerState((state) => state.settings);
  const groups = useGroups();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);

  function close() {
    view.setState({ conditions: false });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-conditions]')?.focus());
  }

  const props: PanelProps = { settings, set: session.setSettings };
  const { level, mode } = settings;
  return (
    <section
      className="why conditions"
      role="dialog"
      aria-labelledby="conditions-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <header className="why__head double-rule">
        <h2 className="why__title" id="conditions-title" tabIndex={-1} ref={head}>
          {words.title}
        </h2>
        <IconButton icon="close" label={words.back} onClick={close} />
      </header>
      <p className="quiet">{words.lead}</p>
      <p className="conditions__help">
        <HelpButton topic="exemplar" /> <HelpButton topic="pvp" />
      </p>
      <Fight {...props} />
      <Combat {...props} events={groups.events} />
      {groups.states.length === 0 ? null : (
        <section>
          <h3 className="stat-group__title">{words.states}</h3>
          <Switches {...props} list={groups.states} />
        </section>
      )}
      {groups.stacks.length === 0 ? null : (
        <section>
          <h3 className="stat-group__title">{words.stacks}</h3>
          {groups.stacks.map((one) => (
            <StackSlider key={`${one.path} ${one.name}`} slider={one} />
          ))}
        </section>
      )}
      {groups.expressions.length === 0 ? null : (
        <details className="conditions__more">
          <summary>{words.data(groups.expressions.length)}</summary>
          <Switches {...props} list={groups.expressions} />
        </details>
      )}
      <Button onClick={() => session.setSettings(words.resetDone, { ...DEFAULT_SETTINGS, level, mode })}>
        {words.reset}
      </Button>
    </section>
  );
}
