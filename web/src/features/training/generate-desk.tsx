import type { TrainingGeneration } from '@guildhall/client';
import { GENERATED_INTERACTIONS, SCENARIO_KINDS } from '@guildhall/training/scenario';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { api } from '../../lib/api.ts';
import { navigate } from '../../lib/router.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { playPath } from './paths.ts';
import { KEYS, trainingQueries } from './queries.ts';
import { strings } from './strings.ts';

interface GenerateDeskProps {
  readonly onWritten: (source: {
    readonly id: string;
    readonly version: number;
    readonly source: Readonly<Record<string, unknown>>;
  }) => void;
}

/** For administrators: wish for a scenario and have it written. */
export function GenerateDesk({ onWritten }: GenerateDeskProps) {
  const me = useQuery({ queryKey: KEYS.me, queryFn: () => api.identity.me() });
  return me.data?.role === 'admin' ? <Wishes onWritten={onWritten} /> : null;
}

function Wishes({ onWritten }: GenerateDeskProps) {
  const id = useId();
  const [wish, setWish] = useState<TrainingGeneration>({
    kind: 'email',
    interaction: 'classify',
    truth: 'phish',
    topic: '',
  });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function write(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure(null);
    try {
      const { topic = '', ...wanted } = wish;
      const made = await api.training.generate(topic.trim() === '' ? wanted : { ...wanted, topic });
      showToast(strings.kept(made.id, made.version), {
        label: strings.playThis,
        run: () => void navigate(playPath(made.id)),
      });
      onWritten(made);
      await trainingQueries.invalidateQueries({ queryKey: KEYS.scenarios });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <section className="section">
      <h2 className="section__title">{strings.write}</h2>
      <p className="quiet">{strings.writeLead}</p>
      <form className="wishes" onSubmit={(event) => void write(event)}>
        <Choice
          name={strings.writeKind}
          value={wish.kind}
          options={SCENARIO_KINDS.map((kind) => [kind, strings.kinds[kind]])}
          onChange={(kind) => setWish({ ...wish, kind })}
        />
        <Choice
          name={strings.writeInteraction}
          value={wish.interaction}
          options={GENERATED_INTERACTIONS.map((name) => [name, strings.interactions[name]])}
          onChange={(interaction) => setWish({ ...wish, interaction })}
        />
        <Choice
          name={strings.writeTruth}
          value={wish.truth}
          options={[
            ['phish', strings.phish],
            ['legit', strings.legit],
          ]}
          onChange={(truth) => setWish({ ...wish, truth })}
        />
        <div className="field wishes__topic">
          <label className="field__label" htmlFor={id}>
            {strings.writeTopic}
          </label>
          <input
            id={id}
            className="input"
            maxLength={200}
            value={wish.topic ?? ''}
            onChange={(event) => setWish({ ...wish, topic: event.currentTarget.value })}
          />
        </div>
        <Button type="submit" disabled={busy}>
          {strings.writeNow}
        </Button>
      </form>
      <p className="quiet" role="status">
        {busy ? strings.writing : ''}
      </p>
      {failure === null ? null : <Notice kind="danger" title={failure} />}
    </section>
  );
}

function Choice<T extends string>({
  name,
  value,
  options,
  onChange,
}: {
  readonly name: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {name}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as T)}
      >
        {options.map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
