import type { AnyEntry } from '@guildhall/tabletop/compendium';
import { type CharacterQuestion, type ChoiceOption, legalOptions } from '@guildhall/tabletop/sheet';
import { useMemo, useState } from 'react';
import { Link } from '../../../../lib/link.tsx';
import { PHONE, useMedia } from '../../../../lib/use-media.ts';
import { Button } from '../../../../ui/button.tsx';
import { Icon } from '../../../../ui/glyph.tsx';
import { entryPath } from '../../compendium/paths.ts';
import { ClassCrest } from '../class-crest.tsx';
import { cardFacts, comparisonRows } from './card-facts.ts';
import { descriptionOf } from './descriptions.ts';
import { entryOf } from './pick-label.ts';
import { useQuestionDesk } from './question-desk.ts';
import { questionWords as words } from './question-words.ts';
import { useRoving } from './roving.ts';

interface Card {
  readonly option: ChoiceOption;
  readonly entry: AnyEntry | null;
}

/** Classes, species, backgrounds and their branches: a card each, or all of them side by side. */
export function PickCards({ question }: { readonly question: CharacterQuestion }) {
  const { character, rules } = useQuestionDesk();
  const phone = useMedia(PHONE);
  const [comparing, setComparing] = useState(false);
  const cards = useMemo<readonly Card[]>(
    () =>
      legalOptions(character, question.id, rules).map((option) => ({
        option,
        entry: entryOf(question.type, option.value, rules),
      })),
    [character, question.id, question.type, rules],
  );
  const compared = comparing && !phone;
  return (
    <div className="cards">
      {phone || cards.length < 2 ? null : (
        <p className="cards__bar">
          <Button
            look="quiet"
            icon={comparing ? 'grid' : 'list'}
            aria-pressed={comparing}
            onClick={() => setComparing(!comparing)}
          >
            {comparing ? words.cards : words.compare}
          </Button>
        </p>
      )}
      {compared ? (
        <Comparison question={question} cards={cards} />
      ) : (
        <Cards question={question} cards={cards} />
      )}
    </div>
  );
}

interface CardsProps {
  readonly question: CharacterQuestion;
  readonly cards: readonly Card[];
}

function Cards({ question, cards }: CardsProps) {
  const { point } = useQuestionDesk();
  const { ref, onKeyDown } = useRoving<HTMLUListElement>();
  const stop = cards.find(({ option }) => question.picks.includes(option.value)) ?? cards[0];
  return (
    <ul
      className="cards__list"
      data-type={question.type}
      ref={ref}
      onKeyDown={onKeyDown}
      onMouseLeave={() => point(null)}
    >
      {cards.map((card) => (
        <CardView key={card.option.value} question={question} card={card} tabIndex={card === stop ? 0 : -1} />
      ))}
    </ul>
  );
}

interface CardViewProps {
  readonly question: CharacterQuestion;
  readonly card: Card;
  readonly tabIndex: number;
}

function CardView({ question: { id, type, picks }, card: { option, entry }, tabIndex }: CardViewProps) {
  const { rules, answer, point } = useQuestionDesk();
  const { value, label, detail, refusal } = option;
  const chosen = picks.includes(value);
  const facts = entry === null ? [] : cardFacts(entry, rules);
  const help = descriptionOf(type, value);
  const onPoint = () => point({ slot: id, picks: [value], label });
  return (
    <li className="card" data-chosen={chosen}>
      <button
        type="button"
        className="card__pick"
        data-option=""
        tabIndex={tabIndex}
        aria-pressed={chosen}
        aria-disabled={refusal !== ''}
        onMouseEnter={onPoint}
        onFocus={onPoint}
        onClick={() => refusal === '' && answer(id, [value])}
      >
        <span className="card__head">
          {type === 'class' ? <ClassCrest slug={value} size={36} /> : null}
          <span className="card__name">{label}</span>
          {chosen ? (
            <span className="card__chosen">
              <Icon name="check" size={16} />
              {words.chosen}
            </span>
          ) : null}
        </span>
        {refusal === '' ? null : <span className="option__refusal">{refusal}</span>}
        {help === '' && facts.length > 0 ? null : <span className="card__help">{help || detail}</span>}
        {facts.length === 0 ? null : (
          <span className="card__facts">
            {facts.map(([name, text]) => (
              <span key={name + text} className="card__fact">
                <span className="card__label">{name} </span>
                <span>{text}</span>
              </span>
            ))}
          </span>
        )}
      </button>
      {entry === null ? null : (
        <Link className="card__more" to={entryPath({ ...entry, edition: rules.edition })} target="_blank">
          {words.more}
          <span className="sr-only"> {label}</span>
        </Link>
      )}
    </li>
  );
}

/** All of them at a glance: one line each, what they say side by side. */
function Comparison({ question: { id, picks }, cards }: CardsProps) {
  const { rules, answer } = useQuestionDesk();
  const rows = comparisonRows(cards.map(({ entry }) => (entry === null ? [] : cardFacts(entry, rules))));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too
    <section className="versus" tabIndex={0} aria-label={words.compare}>
      <table>
        <thead>
          <tr>
            <td />
            {rows.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cards.map(({ option: { value, label, refusal } }, at) => (
            <tr key={value} data-chosen={picks.includes(value)}>
              <th scope="row">
                <button
                  type="button"
                  className="versus__pick"
                  aria-pressed={picks.includes(value)}
                  aria-disabled={refusal !== ''}
                  title={refusal === '' ? words.choosing(label) : refusal}
                  onClick={() => refusal === '' && answer(id, [value])}
                >
                  {label}
                </button>
              </th>
              {rows.map((row) => (
                <td key={row.label}>{row.values[at] || '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
