interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

/** A labelled choice of one. */
export function SelectField({ label, value, options, onChange }: SelectFieldProps) {
  return (
    <label className="choice">
      <span className="choice__label">{label}</span>
      <select className="choice__select" value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
