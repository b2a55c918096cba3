import { fixedHitPoints, nextChoices } from '@guildhall/tabletop/sheet';
import { useMemo, useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { QuestionDeskProvider, useDesk } from '../wizard/question-desk.ts';
import { QuestionList } from '../wizard/question-list.tsx';
import { useSheet } from './sheet-context.ts';
import { strings } from './strings.ts';
import { useSheetRolls } from './use-rolls.ts';

/** What the levels taken still ask, with the questions of the wizard. */
function OpenQuestions() {
  const { open, session } = useSheet();
  const { character, rules } = open;
  const { desk } = useDesk(session, open);
  const questions = useMemo(
    () => nextChoices(character, rules).filter(({ optional }) => !optional),
    [character, rules],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const opened = questions.find(({ id }) => id === chosen)?.id ?? questions[0]?.id ?? null;
  return (
    <QuestionDeskProvider value={desk}>
      <section className="level-questions" aria-label={strings.openChoices(questions.length)}>
        <h3 className="panel__title">{strings.openChoices(questions.length)}</h3>
        <QuestionList questions={questions} opened={opened} onOpen={setChosen} takesFocus={false} />
      </section>
    </QuestionDeskProvider>
  );
}

/** The next level: its class, its hit points, and what it asks. */
export function LevelPanel() {
  const { open, act } = useSheet();
  const { sheet, rules } = open;
  const rolls = useSheetRolls();
  const [chosen, setChosen] = useState(sheet.classes[0]?.class ?? '');
  const [rolled, setRolled] = useState(false);
  const entry = rules.entry('classes', chosen);
  const own = new Set(sheet.classes.map((track) => track.class));
  const classes = rules
    .all('classes')
    .toSorted((a, b) => Number(own.has(b.slug)) - Number(own.has(a.slug)) || a.name.localeCompare(b.name));
  const die = entry?.facts.hitDie ?? 8;
  const next = (sheet.classes.find((track) => track.class === chosen)?.level ?? 0) + 1;

  async function rise() {
    let hitPoints: number | 'fixed' = 'fixed';
    if (rolled && sheet.level > 0) {
      const roll = await rolls.make({ title: strings.levelHitPoints, expr: `1d${die}` });
      if (roll === null) return;
      hitPoints = roll.results[0]?.total ?? 'fixed';
    }
    await act({ type: 'level-up', class: chosen, hitPoints });
  }

  return (
    <div className="panel-form">
      {sheet.open.length === 0 ? null : <OpenQuestions />}
      {sheet.open.length > 0 ? null : sheet.level >= 20 ? (
        <p className="quiet">{strings.levelMax}</p>
      ) : (
        <form
          className="panel-form"
          onSubmit={(event) => {
            event.preventDefault();
            void rise();
          }}
        >
          <label className="field">
            <span className="field__label">{strings.levelClass}</span>
            <select
              className="choice__select"
              value={chosen}
              onChange={({ target }) => setChosen(target.value)}
            >
              {classes.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span className="field__label">{strings.levelHitPoints}</span>
            <select
              className="choice__select"
              value={rolled ? 'rolled' : 'fixed'}
              onChange={({ target }) => setRolled(target.value === 'rolled')}
            >
              <option value="fixed">{strings.levelFixed(fixedHitPoints(die))}</option>
              <option value="rolled">{strings.levelRolled(`d${die}`)}</option>
            </select>
          </label>
          <Button type="submit" look="primary">
            {strings.levelUp(entry?.name ?? chosen, next)}
          </Button>
        </form>
      )}
      {sheet.level < 2 ? null : (
        <Button icon="undo" onClick={() => void act({ type: 'undo-level' })}>
          {strings.undoLevel}
        </Button>
      )}
    </div>
  );
}
