import type { CompendiumEntry, CompendiumKind, HomebrewEntry } from '@guildhall/client';
import { type FieldProblem, isGuildError } from '@guildhall/kernel';
import { KINDS, kindOf } from '@guildhall/tabletop/compendium';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { navigate } from '../../../lib/router.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { Frame, Page } from './frame.tsx';
import { emptyValue, type JsonSchema } from './json-schema.ts';
import { LoadError } from './load-error.tsx';
import { entryPath } from './paths.ts';
import { queries } from './queries.tsx';
import { ObjectFields } from './schema-form.tsx';
import { SelectField } from './select-field.tsx';
import { strings } from './strings.ts';
import { useAddress } from './use-address.ts';

const words = strings.form;

/** Write a new entry; its kind stands in the address. */
export function NewHomebrewPage() {
  return (
    <Page>
      <NewEntry />
    </Page>
  );
}

function NewEntry() {
  const { search, change } = useAddress();
  const kind = kindOf(search.get('kind') ?? '') ?? 'spells';
  return (
    <Frame title={strings.newHomebrew(strings.kind(kind))}>
      <div className="filters">
        <SelectField
          label={words.kind}
          value={kind}
          options={KINDS.map((one) => [one, strings.kind(one)])}
          onChange={(value) => change({ kind: value })}
        />
      </div>
      <Editor key={kind} kind={kind} existing={null} />
    </Frame>
  );
}

interface EditPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** Change an entry of one's own. */
export function EditHomebrewPage({ params }: EditPageProps) {
  return (
    <Page>
      <EditEntry id={params.id ?? ''} />
    </Page>
  );
}

function EditEntry({ id }: { readonly id: string }) {
  const found = useQuery({ queryKey: ['homebrew', id], queryFn: () => api.compendium.homebrew(id) });
  return (
    <Frame title={found.data?.name ?? strings.homebrew}>
      {found.isError ? <LoadError error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Skeleton height={360} /> : null}
      {found.data === undefined ? null : (
        <Editor key={found.data.version} kind={found.data.kind} existing={found.data} />
      )}
    </Frame>
  );
}

interface EditorProps {
  readonly kind: CompendiumKind;
  readonly existing: CompendiumEntry | null;
}

function Editor({ kind, existing }: EditorProps) {
  const schema = useQuery({ queryKey: ['schema', kind], queryFn: () => api.compendium.schema(kind) });
  if (schema.isError) return <LoadError error={schema.error} onRetry={() => void schema.refetch()} />;
  if (schema.data === undefined) return <Skeleton height={360} />;
  return <EntryForm kind={kind} existing={existing} schema={schema.data as JsonSchema} />;
}

/** Places of the request, as the server names them. */
const ENTRY = 'body.entry';

function EntryForm({ kind, existing, schema }: EditorProps & { readonly schema: JsonSchema }) {
  const [name, setName] = useState(existing?.name ?? '');
  const [edition, setEdition] = useState(existing?.edition ?? '2024');
  const [text, setText] = useState(existing?.text ?? '');
  const [facts, setFacts] = useState<unknown>(existing?.facts ?? emptyValue(schema));
  const summary = useRef<HTMLDivElement>(null);
  const saving = useMutation({
    mutationFn: () => {
      const entry = { kind, edition, name, facts, ...(text.trim() === '' ? {} : { text }) } as HomebrewEntry;
      return existing === null
        ? api.compendium.createHomebrew(entry)
        : api.compendium.updateHomebrew(existing.id, existing.version, entry);
    },
    onSuccess: async (saved) => {
      await queries.invalidateQueries();
      showToast(strings.saved(saved.name));
      await navigate(entryPath(saved));
    },
  });
  const problems: readonly FieldProblem[] =
    saving.isError && isGuildError(saving.error) ? (saving.error.details.fields ?? []) : [];
  useEffect(() => {
    if (saving.isError) summary.current?.focus();
  }, [saving.isError]);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      {saving.isError ? (
        <div ref={summary} tabIndex={-1}>
          <Notice kind="danger" title={strings.saveFailed}>
            <ProblemList error={saving.error} problems={problems} />
            <p>{strings.saveSafe}</p>
          </Notice>
        </div>
      ) : null}
      <div className="form__head">
        <label className="field">
          <span className="field__label">{words.name}</span>
          <input
            className="input"
            required
            maxLength={200}
            value={name}
            aria-invalid={problems.some(({ path }) => path === `${ENTRY}.name`)}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <SelectField
          label={words.edition}
          value={edition}
          options={[
            ['2024', strings.editions['2024']],
            ['2014', strings.editions['2014']],
          ]}
          onChange={(value) => setEdition(value as '2014' | '2024')}
        />
      </div>
      <fieldset className="group">
        <legend>{words.facts}</legend>
        <ObjectFields
          schema={schema}
          value={facts}
          path={`${ENTRY}.facts`}
          problems={problems}
          onChange={setFacts}
        />
      </fieldset>
      <label className="field">
        <span className="field__label">{words.text}</span>
        <textarea
          className="input input--area"
          maxLength={100_000}
          value={text}
          aria-invalid={problems.some(({ path }) => path === `${ENTRY}.text`)}
          onChange={({ target }) => setText(target.value)}
        />
        <span className="quiet">{words.textHint}</span>
      </label>
      <div className="form__end">
        <Button type="submit" look="primary" icon="save" disabled={saving.isPending}>
          {strings.save}
        </Button>
      </div>
    </form>
  );
}

interface ProblemListProps {
  readonly error: Error;
  readonly problems: readonly FieldProblem[];
}

function ProblemList({ error, problems }: ProblemListProps) {
  if (problems.length === 0) return <p>{error.message}</p>;
  return (
    <>
      <p>{words.problems(problems.length)}</p>
      <ul>
        {problems.map(({ path, code, message }) => (
          <li key={path + code + message}>
            <code>{path.replace(`${ENTRY}.`, '')}</code> {message}
          </li>
        ))}
      </ul>
    </>
  );
}
