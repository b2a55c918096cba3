import {
  allChoices,
  type CharacterQuestion,
  quickBuild,
  type StoredCharacter,
} from '@guildhall/tabletop/sheet';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useLateFonts } from '../../../../lib/late-fonts.ts';
import { Link } from '../../../../lib/link.tsx';
import { addressStore, navigate } from '../../../../lib/router.ts';
import { DESKTOP, useMedia } from '../../../../lib/use-media.ts';
import { useShortcuts } from '../../../../lib/use-shortcuts.ts';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { Skeleton } from '../../../../ui/skeleton.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import { CharacterError } from '../character-error.tsx';
import {
  type CharacterSession,
  type CharacterState,
  characterSession,
  type OpenCharacter,
} from '../character-store.ts';
import { characterPath, charactersPath, wizardPath } from '../paths.ts';
import { SaveNotices, SaveState } from '../save-state.tsx';
import { strings } from '../strings.ts';
import { useCharacter } from '../use-character.ts';
import { levelsTaken } from './level-plan.ts';
import { Preview } from './preview.tsx';
import { PreviewDrawer } from './preview-drawer.tsx';
import { previewWords } from './preview-words.ts';
import { QuestionDeskProvider, useDesk } from './question-desk.ts';
import { StepContent } from './step-content.tsx';
import { StepRail } from './step-rail.tsx';
import { firstOpenStep, isAnswered, isStep, type Step, stepBeside, stepOf } from './steps.ts';
import { words } from './words.ts';
import '../characters.css';
import './styles/index.css';

interface WizardPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** Starts what the page will wait for while its code is still on its way. */
export function prepareWizard({ id = '' }: Readonly<Record<string, string>>): void {
  void characterSession(id).load();
}

/** `/tabletop/characters/:id/build`: one question after another, the sheet beside them. */
export function WizardPage({ params: { id = '' } }: WizardPageProps) {
  useLateFonts(true, 400);
  const { session, state } = useCharacter(id);
  if (state.open !== null) return <Wizard session={session} state={state} open={state.open} />;
  return (
    <div className="wizard wizard--waiting">
      {state.loadError === null ? (
        <>
          <h1 className="sr-only">{words.loading}</h1>
          <Skeleton width={280} height={34} />
          <Skeleton height={420} />
        </>
      ) : (
        <>
          <h1 className="page__title">{words.wizard}</h1>
          <CharacterError
            title={words.openFailed}
            error={state.loadError}
            onRetry={() => void session.load()}
          />
        </>
      )}
    </div>
  );
}

interface WizardProps {
  readonly session: CharacterSession;
  readonly state: CharacterState;
  readonly open: OpenCharacter;
}

/** What is open in a step, until another step is opened. */
interface Place {
  readonly step: Step;
  readonly question: string | null;
  /** Somebody moved here, so the focus follows; not when the page has just opened. */
  readonly moved: boolean;
}

function firstOpen(questions: readonly CharacterQuestion[], step: Step): string | null {
  const own = questions.filter((question) => stepOf(question) === step && !question.optional);
  return (
    own.find((question) => !isAnswered(question))?.id ?? (own.length === 1 ? (own[0]?.id ?? null) : null)
  );
}

function usePlace(session: CharacterSession, questions: readonly CharacterQuestion[]) {
  const named = useStore(addressStore, ({ search }) => search.get('step'));
  const [start] = useState(() => firstOpenStep(questions));
  const step = isStep(named) ? named : start;
  const [place, setPlace] = useState<Place>(() => ({
    step,
    question: firstOpen(questions, step),
    moved: false,
  }));
  const here = place.step === step ? place : { step, question: firstOpen(questions, step), moved: true };
  const go = (to: Step, question?: string | null) => {
    setPlace({
      step: to,
      question: question === undefined ? firstOpen(questions, to) : question,
      moved: true,
    });
    if (to !== step) void navigate(wizardPath(session.id, to));
  };
  return { ...here, go };
}

function Wizard({ session, state, open }: WizardProps) {
  const { character, rules, sheet } = open;
  const questions = useMemo(() => allChoices(character, rules), [character, rules]);
  const { desk, hint } = useDesk(session, open);
  const place = usePlace(session, questions);
  const { step, go } = place;
  const desktop = useMedia(DESKTOP);
  const [drawer, setDrawer] = useState(false);
  const name = character.name.trim() === '' ? strings.unnamed : character.name;
  useEffect(() => {
    document.title = `${name} – Guildhall`;
  }, [name]);
  useShortcuts(
    () => [
      { keys: 'mod+z', label: words.undo, run: () => session.undo() },
      { keys: 'mod+shift+z', label: words.redo, run: () => session.redo() },
    ],
    [session],
  );
  const required = questions.filter(({ optional }) => !optional);
  const openInStep = required.find(
    (question) => stepOf(question) === step && !isAnswered(question) && question.id !== place.question,
  );
  const next = stepBeside(step, 1);
  return (
    <QuestionDeskProvider value={desk}>
      <div className="wizard">
        <header className="wizard__head double-rule">
          <div className="wizard__title">
            <p className="wizard__meta">
              <Link to={charactersPath}>{words.allCharacters}</Link>
              <span className="tag">{strings.edition(character.edition)}</span>
              <SaveState saving={state.saving} />
            </p>
            <h1 className="page__title">{name}</h1>
          </div>
          <span className="wizard__actions">
            <IconButton
              icon="undo"
              label={words.undo}
              disabled={!state.canUndo}
              onClick={() => session.undo()}
            />
            <IconButton
              icon="redo"
              label={words.redo}
              disabled={!state.canRedo}
              onClick={() => session.redo()}
            />
            <QuickButton session={session} open={open} questions={required} />
            <Link className="button" to={characterPath(session.id)}>
              {words.sheet}
            </Link>
          </span>
        </header>
        <StepRail step={step} questions={questions} edition={character.edition} onGo={go} />
        <div className="wizard__work">
          <SaveNotices session={session} state={state} />
          <StepContent session={session} questions={questions} place={place} />
          <footer className="wizard__foot">
            <Button icon="left" disabled={step === 'class'} onClick={() => go(stepBeside(step, -1))}>
              {words.back}
            </Button>
            {desktop ? null : (
              <Button icon="person" aria-haspopup="dialog" onClick={() => setDrawer(true)}>
                {previewWords.open}
              </Button>
            )}
            {step === 'review' ? null : openInStep === undefined ? (
              <Button look="primary" onClick={() => go(next)}>
                {words.nextStep(words.stepName(next, character.edition))}
              </Button>
            ) : (
              <Button look="primary" onClick={() => go(step, openInStep.id)}>
                {words.nextOpen(openInStep.label)}
              </Button>
            )}
          </footer>
        </div>
        {desktop ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
          <aside className="wizard__aside" aria-label={previewWords.title} tabIndex={0}>
            <Preview sheet={sheet} hint={hint} />
          </aside>
        ) : null}
        {drawer ? <PreviewDrawer sheet={sheet} onClose={() => setDrawer(false)} /> : null}
      </div>
    </QuestionDeskProvider>
  );
}

interface QuickButtonProps {
  readonly session: CharacterSession;
  readonly open: OpenCharacter;
  readonly questions: readonly CharacterQuestion[];
}

/** Answers what is still open; without a class yet there is nothing sensible to build on. */
function QuickButton({ session, open: { character, rules }, questions }: QuickButtonProps) {
  const left = questions.filter((question) => !isAnswered(question)).length;
  const taken = levelsTaken(character);
  const fill = () => {
    let count = 0;
    let prepared: StoredCharacter['prepared'] = {};
    session.edit((now) => {
      const built = quickBuild(now, { classes: levelsTaken(now) }, rules, () => 0);
      const before = new Set(now.choices.map(({ slot }) => slot));
      count = built.choices.filter(({ slot }) => !before.has(slot)).length;
      if (count === 0) return now;
      prepared = built.prepared;
      return { ...built, prepared: now.prepared };
    });
    // What is prepared is no choice of the wizard: it is done on the sheet, and nothing is lost when it fails.
    for (const [slug, spells] of Object.entries(prepared))
      if (spells !== character.prepared[slug])
        session.command({ type: 'prepare', class: slug, spells }).catch(() => undefined);
    showToast(words.quickDone(count), { label: words.undo, run: () => session.undo() });
  };
  return (
    <Button disabled={left === 0 || taken.length === 0} title={words.quickHint} onClick={fill}>
      {words.quick}
    </Button>
  );
}
