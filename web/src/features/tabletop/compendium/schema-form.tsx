import type { FieldProblem } from '@guildhall/kernel';
import { titleCase } from '@guildhall/tabletop/compendium';
import { useId, useState } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { emptyValue, formName, type JsonSchema, matchingForm, recordValue } from './json-schema.ts';
import { strings } from './strings.ts';

interface SchemaFieldProps {
  readonly label: string;
  readonly schema: JsonSchema;
  readonly value: unknown;
  /** Path as the server names it, e.g. `body.entry.facts.level`. */
  readonly path: string;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (value: unknown) => void;
}

type Values = Readonly<Record<string, unknown>>;

/** `castingTime` → `Casting time`. */
function fieldLabel(key: string): string {
  return titleCase(key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

/** A form for any value of a schema: objects, lists, unions, texts, numbers, flags. */
function SchemaField(props: SchemaFieldProps) {
  const { schema } = props;
  if (schema.anyOf !== undefined) return <UnionField {...props} forms={schema.anyOf} />;
  if (schema.enum !== undefined) return <EnumField {...props} options={schema.enum} />;
  if (schema.const !== undefined) return null;
  switch (schema.type) {
    case 'object': {
      const free = recordValue(schema);
      return free === null ? <ObjectField {...props} /> : <RecordField {...props} item={free} />;
    }
    case 'array':
      return <ListField {...props} item={schema.items ?? {}} />;
    case 'boolean':
      return <FlagField {...props} />;
    case 'integer':
    case 'number':
      return <NumberField {...props} />;
    default:
      return <TextField {...props} />;
  }
}

function Problem({ path, problems }: Pick<SchemaFieldProps, 'path' | 'problems'>) {
  const own = problems.filter((problem) => problem.path === path);
  return own.map(({ code, message }) => (
    <span key={code + message} className="entry-problem">
      {message}
    </span>
  ));
}

function TextField({ label, schema, value, path, problems, onChange }: SchemaFieldProps) {
  const long = (schema.maxLength ?? 0) > 5000;
  const invalid = problems.some((problem) => problem.path === path);
  const id = useId();
  const shared = {
    id,
    className: long ? 'input input--area' : 'input',
    value: typeof value === 'string' ? value : '',
    'aria-invalid': invalid,
    ...(schema.maxLength === undefined ? {} : { maxLength: schema.maxLength }),
  };
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {long ? (
        <textarea {...shared} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input {...shared} type="text" onChange={({ target }) => onChange(target.value)} />
      )}
      <Problem path={path} problems={problems} />
    </div>
  );
}

function NumberField({ label, schema, value, path, problems, onChange }: SchemaFieldProps) {
  return (
    <label className="field field--number">
      <span className="field__label">{label}</span>
      <input
        className="input num"
        type="number"
        value={typeof value === 'number' ? value : ''}
        min={schema.minimum}
        max={schema.maximum}
        step={schema.type === 'integer' ? 1 : 'any'}
        aria-invalid={problems.some((problem) => problem.path === path)}
        onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
      />
      <Problem path={path} problems={problems} />
    </label>
  );
}

function FlagField({ label, value, onChange }: SchemaFieldProps) {
  return (
    <label className="mark">
      <input type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}

function EnumField(props: SchemaFieldProps & { readonly options: readonly (string | number)[] }) {
  const { label, value, path, problems, options, onChange } = props;
  return (
    <label className="choice">
      <span className="choice__label">{label}</span>
      <select
        className="choice__select"
        value={String(value ?? options[0])}
        onChange={({ target }) => onChange(options.find((option) => String(option) === target.value))}
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {titleCase(String(option))}
          </option>
        ))}
      </select>
      <Problem path={path} problems={problems} />
    </label>
  );
}

function UnionField({ forms, ...props }: SchemaFieldProps & { readonly forms: readonly JsonSchema[] }) {
  const at = matchingForm(forms, props.value);
  const form = forms[at] ?? {};
  return (
    <div className="union">
      <label className="choice">
        <span className="choice__label">
          {props.label}: {strings.form.form.toLowerCase()}
        </span>
        <select
          className="choice__select"
          value={at}
          onChange={({ target }) => props.onChange(emptyValue(forms[Number(target.value)] ?? {}))}
        >
          {forms.map((option, index) => (
            <option key={formName(option)} value={index}>
              {fieldLabel(formName(option))}
            </option>
          ))}
        </select>
      </label>
      <SchemaField {...props} schema={form} />
    </div>
  );
}

/** The fields of an object; those that may be left out are added one by one. */
export function ObjectFields({ schema, value, path, problems, onChange }: Omit<SchemaFieldProps, 'label'>) {
  const values = (typeof value === 'object' && value !== null ? value : {}) as Values;
  const required = new Set(schema.required ?? []);
  const all = Object.entries(schema.properties ?? {});
  const shown = all.filter(([key]) => required.has(key) || key in values);
  const absent = all.filter(([key]) => !required.has(key) && !(key in values));
  const change = (key: string, next: unknown) => {
    const { [key]: _, ...rest } = values;
    onChange(next === undefined ? rest : { ...values, [key]: next });
  };
  return (
    <>
      {shown.map(([key, part]) => (
        <div key={key} className="form__part">
          <SchemaField
            label={fieldLabel(key)}
            schema={part}
            value={values[key]}
            path={`${path}.${key}`}
            problems={problems}
            onChange={(next) => change(key, next)}
          />
          {required.has(key) ? null : (
            <IconButton
              icon="close"
              label={strings.form.removeItem(fieldLabel(key), 1)}
              onClick={() => change(key, undefined)}
            />
          )}
        </div>
      ))}
      {absent.length === 0 ? null : (
        <div className="form__more">
          {absent.map(([key, part]) => (
            <Button
              key={key}
              look="quiet"
              icon="plus"
              aria-label={strings.form.add(fieldLabel(key))}
              onClick={() => change(key, emptyValue(part))}
            >
              {fieldLabel(key)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function ObjectField({ label, ...rest }: SchemaFieldProps) {
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      <ObjectFields {...rest} />
    </fieldset>
  );
}

function ListField({
  label,
  item,
  value,
  path,
  problems,
  onChange,
}: SchemaFieldProps & { readonly item: JsonSchema }) {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const base = useId();
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {list.map((entry, at) => (
        // Items have no identity but their place.
        <div key={`${base}-${at}`} className="form__part">
          <SchemaField
            label={strings.form.item(label, at + 1)}
            schema={item}
            value={entry}
            path={`${path}[${at}]`}
            problems={problems}
            onChange={(next) => onChange(list.map((other, index) => (index === at ? next : other)))}
          />
          <IconButton
            icon="trash"
            label={strings.form.removeItem(label, at + 1)}
            onClick={() => onChange(list.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button look="quiet" icon="plus" onClick={() => onChange([...list, emptyValue(item)])}>
        {strings.form.add(label)}
      </Button>
      <Problem path={path} problems={problems} />
    </fieldset>
  );
}

function RecordField({
  label,
  item,
  value,
  path,
  problems,
  onChange,
}: SchemaFieldProps & { readonly item: JsonSchema }) {
  const values = (typeof value === 'object' && value !== null ? value : {}) as Values;
  const [key, setKey] = useState('');
  const add = () => {
    if (key.trim() === '' || key in values) return;
    onChange({ ...values, [key.trim()]: emptyValue(item) });
    setKey('');
  };
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      {Object.entries(values).map(([name, entry]) => (
        <div key={name} className="form__part">
          <SchemaField
            label={name}
            schema={item}
            value={entry}
            path={`${path}.${name}`}
            problems={problems}
            onChange={(next) => onChange({ ...values, [name]: next ?? emptyValue(item) })}
          />
          <IconButton
            icon="trash"
            label={strings.form.removeItem(name, 1)}
            onClick={() => {
              const { [name]: _, ...rest } = values;
              onChange(rest);
            }}
          />
        </div>
      ))}
      <div className="form__part">
        <label className="field">
          <span className="field__label">{strings.form.key}</span>
          <input
            className="input"
            value={key}
            maxLength={60}
            onChange={({ target }) => setKey(target.value)}
          />
        </label>
        <Button icon="plus" onClick={add}>
          {strings.form.add(label)}
        </Button>
      </div>
    </fieldset>
  );
}
