import { titleCase } from '@guildhall/tabletop/compendium';
import { type CharacterQuestion, legalOptions } from '@guildhall/tabletop/sheet';
import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { Glyph, Icon } from '../../../../ui/glyph.tsx';
import { SelectField } from '../../compendium/select-field.tsx';
import { useQuestionDesk } from './question-desk.ts';
import { questionWords } from './question-words.ts';
import { useRoving } from './roving.ts';
import { schoolMark } from './school-mark.ts';
import { SpellDetails } from './spell-details.tsx';
import { filterSpells, NO_FILTER, type SpellFilter, type SpellOption } from './spell-filter.ts';
import { spellWords as words } from './spell-words.ts';
import { toggled } from './toggle.ts';

/** Spells to choose from: chosen ones on top, filters, the list, and the details of one beside it. */
export function SpellPicker({ question }: { readonly question: CharacterQuestion }) {
  const { character, rules, answer } = useQuestionDesk();
  const { id, picks } = question;
  const [filter, setFilter] = useState(NO_FILTER);
  const [shown, setShown] = useState<string | null>(null);
  const late = useDeferredValue(filter);
  const all = useMemo<readonly SpellOption[]>(
    () =>
      legalOptions(character, id, rules).flatMap((option) => {
        const spell = rules.entry('spells', option.value);
        return spell === undefined ? [] : [{ option, spell }];
      }),
    [character, id, rules],
  );
  const found = useMemo(() => filterSpells(all, late), [all, late]);
  const details = shown ?? picks.at(-1) ?? found[0]?.option.value ?? null;
  const spell = details === null ? undefined : rules.entry('spells', details);
  const pick = (value: string) => answer(id, toggled(question, value));
  return (
    <div className="spells">
      <Chosen question={question} onTakeBack={pick} />
      <Filters all={all} filter={filter} onChange={setFilter} />
      <p className="spells__found quiet" role="status">
        <span>{words.found(found.length)}</span>
        {filter === NO_FILTER ? null : (
          <Button look="quiet" onClick={() => setFilter(NO_FILTER)}>
            {words.clear}
          </Button>
        )}
      </p>
      <div className="spells__desk">
        <SpellList question={question} found={found} onPick={pick} onShow={setShown} />
        <aside className="spells__details" aria-label={words.details}>
          {spell === undefined ? (
            <p className="quiet">{words.detailsHint}</p>
          ) : (
            <SpellDetails spell={spell} />
          )}
        </aside>
      </div>
    </div>
  );
}

interface ChosenProps {
  readonly question: CharacterQuestion;
  readonly onTakeBack: (value: string) => void;
}

function Chosen({ question: { picks, choose }, onTakeBack }: ChosenProps) {
  const { rules } = useQuestionDesk();
  return (
    <ul className="spells__chosen" aria-label={words.chosen}>
      {picks.map((pick) => {
        const name = rules.entry('spells', pick)?.name ?? pick;
        return (
          <li key={pick}>
            <button
              type="button"
              className="pill"
              aria-label={words.takeBack(name)}
              onClick={() => onTakeBack(pick)}
            >
              {name}
              <Icon name="close" size={14} />
            </button>
          </li>
        );
      })}
      {picks.length < choose ? <li className="quiet">{questionWords.left(choose - picks.length)}</li> : null}
    </ul>
  );
}

interface FiltersProps {
  readonly all: readonly SpellOption[];
  readonly filter: SpellFilter;
  readonly onChange: (filter: SpellFilter) => void;
}

function Filters({ all, filter, onChange }: FiltersProps) {
  const levels = [...new Set(all.map(({ spell }) => spell.facts.level))].toSorted((a, b) => a - b);
  const schools = [...new Set(all.map(({ spell }) => spell.facts.school))].toSorted();
  const uses = Object.entries(words.uses) as readonly (readonly [SpellFilter['use'], string])[];
  return (
    <div className="spells__filters">
      <label className="choice spells__search">
        <span className="choice__label">{words.search}</span>
        <input
          className="input"
          type="search"
          placeholder={words.searchHint}
          value={filter.text}
          onChange={({ target }) => onChange({ ...filter, text: target.value })}
        />
      </label>
      {levels.length < 2 ? null : (
        <SelectField
          label={words.level}
          value={filter.level}
          options={[
            ['', words.any],
            ...levels.map((level) => [String(level), words.levelName(level)] as const),
          ]}
          onChange={(level) => onChange({ ...filter, level })}
        />
      )}
      <SelectField
        label={words.school}
        value={filter.school}
        options={[['', words.any], ...schools.map((school) => [school, titleCase(school)] as const)]}
        onChange={(school) => onChange({ ...filter, school })}
      />
      <SelectField
        label={words.use}
        value={filter.use}
        options={[['', words.any], ...uses]}
        onChange={(use) => onChange({ ...filter, use: use as SpellFilter['use'] })}
      />
      <label className="mark">
        <input
          type="checkbox"
          checked={filter.free}
          onChange={({ target }) => onChange({ ...filter, free: target.checked })}
        />
        {words.free}
      </label>
      {all.some(({ spell }) => spell.facts.ritual) ? (
        <label className="mark">
          <input
            type="checkbox"
            checked={filter.ritual}
            onChange={({ target }) => onChange({ ...filter, ritual: target.checked })}
          />
          {words.ritual}
        </label>
      ) : null}
    </div>
  );
}

interface SpellListProps {
  readonly question: CharacterQuestion;
  readonly found: readonly SpellOption[];
  readonly onPick: (value: string) => void;
  readonly onShow: (value: string) => void;
}

function SpellList({ question: { picks, choose }, found, onPick, onShow }: SpellListProps) {
  const { ref, onKeyDown } = useRoving<HTMLUListElement>();
  const full = picks.length >= choose && choose > 1;
  const stop = found.find(({ option }) => picks.includes(option.value)) ?? found[0];
  if (found.length === 0) return <p className="spells__none quiet">{words.nothing}</p>;
  return (
    <ul className="spells__list" aria-label={words.list} ref={ref} onKeyDown={onKeyDown}>
      {found.map((one) => {
        const { option, spell } = one;
        const { value, refusal } = option;
        const { facts, name } = spell;
        const chosen = picks.includes(value);
        const reason = chosen ? '' : refusal || (full ? questionWords.full(choose) : '');
        return (
          <li key={value}>
            <button
              type="button"
              className="spell"
              data-option=""
              tabIndex={one === stop ? 0 : -1}
              aria-pressed={chosen}
              aria-disabled={reason !== ''}
              onMouseEnter={() => onShow(value)}
              onFocus={() => onShow(value)}
              onClick={() => {
                onShow(value);
                if (reason === '') onPick(value);
              }}
            >
              <span className="option__mark" data-many="true">
                {chosen ? <Icon name="check" size={14} /> : null}
              </span>
              <Glyph {...schoolMark(facts.school)} size={22} />
              <span className="spell__name">
                {name}
                {facts.concentration ? (
                  <abbr title={words.concentration}>{words.concentrationMark}</abbr>
                ) : null}
                {facts.ritual ? <abbr title={words.ritualName}>{words.ritualMark}</abbr> : null}
              </span>
              <span className="spell__facts faint">
                {reason === ''
                  ? `${words.levelName(facts.level)} · ${facts.castingTime} · ${facts.range}`
                  : reason}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
