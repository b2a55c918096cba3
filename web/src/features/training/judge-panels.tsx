import type { TrainingAnswer, TrainingScenario } from '@guildhall/client';
import { useState } from 'react';
import { useShortcuts } from '../../lib/use-shortcuts.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/glyph.tsx';
import { strings } from './strings.ts';
import './judge.css';

export type Verdict = 'phish' | 'legit';

interface PanelProps {
  readonly busy: boolean;
  readonly onAnswer: (answer: TrainingAnswer) => void;
}

const VERDICTS = [
  { value: 'phish', label: strings.phish, hint: strings.phishHint, icon: 'danger' },
  { value: 'legit', label: strings.legit, hint: strings.legitHint, icon: 'good' },
] as const;

/** Phishing or legitimate, as two large choices. */
export function VerdictChoice({
  name,
  verdict,
  onVerdict,
}: {
  readonly name: string;
  readonly verdict: Verdict | null;
  readonly onVerdict: (verdict: Verdict) => void;
}) {
  return (
    <fieldset className="verdicts">
      <legend className="sr-only">{strings.interactions.classify}</legend>
      {VERDICTS.map(({ value, label, hint, icon }) => (
        <label key={value} className={`verdict verdict--${value}`}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={verdict === value}
            onChange={() => onVerdict(value)}
          />
          <Icon name={icon} size={24} />
          <span className="verdict__label">{label}</span>
          <span className="verdict__hint">{hint}</span>
        </label>
      ))}
    </fieldset>
  );
}

const USUAL = 0.7;

/** Phishing or legitimate, and how sure. */
export function ClassifyPanel({ busy, onAnswer }: PanelProps) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [confidence, setConfidence] = useState(USUAL);
  useShortcuts(
    () => [
      { keys: 'p', label: strings.phish, run: () => setVerdict('phish') },
      { keys: 'l', label: strings.legit, run: () => setVerdict('legit') },
    ],
    [],
  );
  return (
    <form
      className="judge"
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict !== null) onAnswer({ interaction: 'classify', verdict, confidence });
      }}
    >
      <VerdictChoice name="verdict" verdict={verdict} onVerdict={setVerdict} />
      <fieldset className="confidence">
        <legend className="confidence__title">{strings.confidence}</legend>
        <div className="confidence__scale">
          {strings.confidences.map(({ value, label, hint }) => (
            <label key={value} className="confidence__step" title={hint}>
              <input
                type="radio"
                name="confidence"
                checked={confidence === value}
                onChange={() => setConfidence(value)}
              />
              <span className="num">{label}</span>
            </label>
          ))}
        </div>
        <p className="quiet confidence__hint">
          {strings.confidences.find(({ value }) => value === confidence)?.hint}
        </p>
      </fieldset>
      <Submit busy={busy} disabled={verdict === null} />
    </form>
  );
}

/** One of several things to do. */
export function ActionPanel({ busy, onAnswer, actions }: PanelProps & Pick<TrainingScenario, 'actions'>) {
  const [action, setAction] = useState<string | null>(null);
  return (
    <form
      className="judge"
      onSubmit={(event) => {
        event.preventDefault();
        if (action !== null) onAnswer({ interaction: 'action', action });
      }}
    >
      <fieldset className="options">
        <legend className="quiet">{strings.actionsLead}</legend>
        {actions.map(({ id, label }) => (
          <label key={id} className="option">
            <input type="radio" name="action" checked={action === id} onChange={() => setAction(id)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <Submit busy={busy} disabled={action === null} />
    </form>
  );
}

export function Submit({ busy, disabled }: { readonly busy: boolean; readonly disabled: boolean }) {
  return (
    <Button type="submit" look="primary" className="judge__submit" disabled={disabled || busy}>
      {busy ? strings.submitting : strings.submit}
    </Button>
  );
}
