import type { FieldRow } from './field-row.ts';
import './entry-text.css';

/** Facts as a ruled list of names and values. */
export function FieldList({ rows }: { readonly rows: readonly FieldRow[] }) {
  if (rows.length === 0) return null;
  return (
    <dl className="fields">
      {rows.map(([label, value]) => (
        <div key={label} className="fields__row">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
