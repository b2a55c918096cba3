import { IconButton } from '../../../ui/button.tsx';
import { usePlanner, useView } from '../session-context.ts';
import { pickerWords } from '../words/picker.ts';

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

const words = pickerWords;

interface PickerControlsProps {
  /** Which pieces the list shows: those with a level of their own, or those that follow the character's. */
  readonly pieces: 'inventions' | 'origin' | 'special';
}

const GRADES = ['TO', 'DO', 'SO'] as const;

/** Level, boosters and grade for the pieces to come; remembered from slot to slot. */
export function PickerControls({ pieces }: PickerControlsProps) {
  const { view } = usePlanner();
  const wish = useView((state) => state.picker.wish);
  const change = (changed: Partial<typeof wish>) =>
    view.setState(({ picker }) => ({ picker: { ...picker, wish: { ...picker.wish, ...changed } } }));
  if (pieces === 'inventions') {
    return (
      <div className="picker__controls">
        <Stepper
          label={words.level}
          value={wish.level}
          min={10}
          max={53}
          onChange={(level) => change({ level })}
          less={words.lower}
          more={words.higher}
        />
        <Stepper
          label={words.boosters}
          value={wish.relativeLevel}
          min={0}
          max={5}
          onChange={(relativeLevel) => change({ relativeLevel })}
          less={words.fewer}
          more={words.more}
        />
      </div>
    );
  }
  return (
    <div className="picker__controls">
      {pieces === 'origin' ? (
        <label className="choice">
          <span className="choice__label">{words.grade}</span>
          <select
            className="choice__select"
            value={wish.grade}
            onChange={({ target }) =>
              change({ grade: GRADES.find((grade) => grade === target.value) ?? 'SO' })
            }
          >
            {GRADES.map((grade) => (
              <option key={grade} value={grade}>
                {words.grades[grade]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <Stepper
        label={words.relative}
        value={wish.originLevel}
        min={-3}
        max={3}
        onChange={(originLevel) => change({ originLevel })}
        less={words.lower}
        more={words.higher}
      />
    </div>
  );
}
