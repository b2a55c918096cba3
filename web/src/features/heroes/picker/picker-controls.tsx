import { IconButton } from '../../../ui/button.tsx';
import { usePlanner, useView } from '../session-context.ts';
import { strings } from '../strings.ts';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
  readonly less: string;
  readonly more: string;
}

function Stepper({ label, value, min, max, onChange, less, more }: StepperProps) {
  const set = (next: number) => onChange(Math.min(max, Math.max(min, Math.round(next))));
  return (
    <fieldset className="stepper">
      <legend className="stepper__label">{label}</legend>
      <IconButton icon="minus" label={less} disabled={value <= min} onClick={() => set(value - 1)} />
      <input
        className="stepper__value num"
        type="number"
        aria-label={label}
        min={min}
        max={max}
        value={value}
        onChange={(event) => event.target.value !== '' && set(Number(event.target.value))}
      />
      <IconButton icon="plus" label={more} disabled={value >= max} onClick={() => set(value + 1)} />
    </fieldset>
  );
}

const words = strings.picker;

/** Level and boosters for the pieces to come; both are remembered from slot to slot. */
export function PickerControls({ origin }: { readonly origin: boolean }) {
  const { view } = usePlanner();
  const { level, relativeLevel } = useView((state) => state.picker);
  const change = (picked: { level?: number; relativeLevel?: number }) =>
    view.setState(({ picker }) => ({ picker: { ...picker, ...picked } }));
  if (origin) return null;
  return (
    <div className="picker__controls">
      <Stepper
        label={words.level}
        value={level}
        min={10}
        max={53}
        onChange={(next) => change({ level: next })}
        less={words.lower}
        more={words.higher}
      />
      <Stepper
        label={words.boosters}
        value={relativeLevel}
        min={0}
        max={5}
        onChange={(next) => change({ relativeLevel: next })}
        less={words.fewer}
        more={words.more}
      />
    </div>
  );
}
