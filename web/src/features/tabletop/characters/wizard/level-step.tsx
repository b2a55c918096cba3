import { type CharacterQuestion, legalOptions } from '@guildhall/tabletop/sheet';
import { useMemo, useState } from 'react';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import type { CharacterSession } from '../character-store.ts';
import { ClassCrest } from '../class-crest.tsx';
import { atLevel, type LevelGroup, levelGroups, levelsTaken, MOST_LEVELS, withLevel } from './level-plan.ts';
import { levelWords as words } from './level-words.ts';
import { useQuestionDesk } from './question-desk.ts';
import { QuestionList } from './question-list.tsx';

interface LevelStepProps {
  readonly session: CharacterSession;
  readonly questions: readonly CharacterQuestion[];
  readonly opened: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly takesFocus: boolean;
}

/** How far the character has come, in which classes, and what each level asks. */
export function LevelStep({ session, questions, ...list }: LevelStepProps) {
  const { character } = useQuestionDesk();
  const taken = levelsTaken(character);
  if (taken.length === 0) return <EmptyState title={words.level} body={<p>{words.none}</p>} />;
  return (
    <>
      <LevelBar session={session} taken={taken} />
      <ol className="levels-taken" aria-label={words.track}>
        {levelGroups(questions, taken).map((group) => (
          <LevelView key={group.level} group={group} list={list} />
        ))}
      </ol>
    </>
  );
}

interface LevelBarProps {
  readonly session: CharacterSession;
  readonly taken: readonly string[];
}

function LevelBar({ session, taken }: LevelBarProps) {
  const { rules } = useQuestionDesk();
  const [other, setOther] = useState(false);
  const level = taken.length;
  const own = [...new Set(taken)];
  const to = (wanted: number) => session.edit((character) => atLevel(character, wanted, rules));
  const take = (slug: string) => {
    setOther(false);
    session.edit((character) => withLevel(character, slug, rules));
  };
  return (
    <section className="level-bar" aria-label={words.level}>
      <div className="level-bar__row">
        <IconButton icon="minus" label={words.lower} disabled={level <= 1} onClick={() => to(level - 1)} />
        <label className="level-bar__slide">
          <span className="level-bar__now">
            {words.level} <strong className="num">{level}</strong>
          </span>
          <input
            type="range"
            min={1}
            max={MOST_LEVELS}
            value={level}
            onChange={({ target }) => to(Number(target.value))}
          />
        </label>
        <IconButton
          icon="plus"
          label={words.raise}
          disabled={level >= MOST_LEVELS}
          onClick={() => to(level + 1)}
        />
      </div>
      {level >= MOST_LEVELS ? (
        <p className="quiet">{words.top}</p>
      ) : (
        <div className="level-bar__classes">
          {own.map((slug) => (
            <Button
              key={slug}
              icon="plus"
              title={words.moreTitle(rules.entry('classes', slug)?.name ?? slug)}
              onClick={() => take(slug)}
            >
              {words.more(
                rules.entry('classes', slug)?.name ?? slug,
                taken.filter((one) => one === slug).length + 1,
              )}
            </Button>
          ))}
          <Button
            look="quiet"
            icon={other ? 'up' : 'down'}
            aria-expanded={other}
            onClick={() => setOther(!other)}
          >
            {other ? words.multiclassClose : words.multiclass}
          </Button>
        </div>
      )}
      {other ? <OtherClasses level={level + 1} own={own} onTake={take} /> : null}
    </section>
  );
}

interface OtherClassesProps {
  readonly level: number;
  readonly own: readonly string[];
  readonly onTake: (slug: string) => void;
}

function OtherClasses({ level, own, onTake }: OtherClassesProps) {
  const { character, rules, point } = useQuestionDesk();
  const slot = `level:${level}`;
  const options = useMemo(() => legalOptions(character, slot, rules), [character, slot, rules]);
  return (
    <>
      <p className="quiet">{words.multiclassLead}</p>
      <ul className="other-classes" onMouseLeave={() => point(null)}>
        {options
          .filter(({ value }) => !own.includes(value))
          .map(({ value, label, refusal }) => (
            <li key={value}>
              <button
                type="button"
                className="other-class"
                aria-disabled={refusal !== ''}
                onMouseEnter={() => point({ slot, picks: [value], label: `${label} 1` })}
                onClick={() => refusal === '' && onTake(value)}
              >
                <ClassCrest slug={value} size={28} />
                <span className="other-class__name">{label}</span>
                {refusal === '' ? null : <span className="option__refusal">{refusal}</span>}
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}

interface LevelViewProps {
  readonly group: LevelGroup;
  readonly list: Pick<LevelStepProps, 'opened' | 'onOpen' | 'takesFocus'>;
}

function LevelView({ group: { level, class: slug, classLevel, questions }, list }: LevelViewProps) {
  const { rules, sheet } = useQuestionDesk();
  const name = rules.entry('classes', slug)?.name ?? slug;
  const points = questions.find(({ type }) => type === 'hit-points');
  const { opened, onOpen } = list;
  // Most tables take the fixed value: the question stays folded into the line until it is wanted.
  const shown = questions.filter(({ id, type }) => type !== 'hit-points' || id === opened);
  const brings = sheet.features.filter(
    (feature) => feature.of.endsWith(`(${name} ${classLevel})`) && feature.level === classLevel,
  );
  return (
    <li className="level-taken">
      <h3 className="level-taken__head">
        <span className="level-taken__number num">{level}</span>
        <ClassCrest slug={slug} size={24} />
        <span className="level-taken__class">{words.more(name, classLevel)}</span>
        <span className="quiet level-taken__brings">
          {brings.length === 0 ? '' : words.brings(brings.map((feature) => feature.name).join(', '))}
        </span>
        {points === undefined ? null : (
          <Button
            look="quiet"
            className="level-taken__points"
            aria-expanded={points.id === opened}
            onClick={() => onOpen(points.id === opened ? null : points.id)}
          >
            {words.points(points.picks[0])}
          </Button>
        )}
      </h3>
      {shown.length === 0 ? null : <QuestionList questions={shown} {...list} />}
    </li>
  );
}
