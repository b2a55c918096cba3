import type { EntryRef } from '@guildhall/heroes';
import { entryAt } from '@guildhall/heroes';
import { setStacks } from '../planner/edits.ts';
import { usePlanner, usePlannerState } from '../session-context.ts';
import type { NamedSwitch } from './condition-list.ts';

/** `picks[3]` → the entry it names. */
function refOf(path: string): EntryRef {
  const found = /^(picks|granted)\[(\d+)\]$/.exec(path);
  return { list: found?.[1] === 'granted' ? 'granted' : 'picks', index: Number(found?.[2] ?? 0) };
}

/** How many foes a power hits, or how far its meter is filled. The only condition that belongs to the build. */
export function StackSlider({ slider }: { readonly slider: NamedSwitch }) {
  const tools = usePlanner();
  const ref = refOf(slider.path ?? '');
  const stacks = usePlannerState(({ build }) => entryAt(build, ref)?.stacks ?? 0);
  return (
    <label className="conditions__slider">
      <span>
        {slider.label} <b className="num">{stacks}</b>
      </span>
      <input
        type="range"
        min={slider.min}
        max={slider.max}
        value={stacks}
        onChange={(event) => setStacks(tools, ref, slider.label, Number(event.target.value))}
      />
    </label>
  );
}
