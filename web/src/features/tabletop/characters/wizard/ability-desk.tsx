import type { DiceRoll } from '@guildhall/client';
import { ABILITIES, type Ability, abilityName, signed } from '@guildhall/tabletop/compendium';
import {
  abilityOrder,
  type CharacterQuestion,
  METHODS,
  POINT_BUDGET,
  pointBuyCost,
} from '@guildhall/tabletop/sheet';
import { useState } from 'react';
import { api } from '../../../../lib/api.ts';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { Glyph } from '../../../../ui/glyph.tsx';
import { showToast } from '../../../../ui/toast.tsx';
import {
  dealScores,
  leftOf,
  type Method,
  placeScore,
  pointStep,
  pointsLeft,
  poolOf,
  readScores,
  type Scores,
  startScores,
  writeScores,
} from './ability-scores.ts';
import { abilityWords as words } from './ability-words.ts';
import { useQuestionDesk } from './question-desk.ts';
import { RolledScores } from './rolled-scores.tsx';

const ROLL = '4d6kh3';

/** The six scores: by array, point buy, dice of the server, or as the table agreed. */
export function AbilityDesk({ question: { id, picks } }: { readonly question: CharacterQuestion }) {
  const { character, rules, answer } = useQuestionDesk();
  const [roll, setRoll] = useState<DiceRoll | null>(null);
  const [rolling, setRolling] = useState(false);
  const { method, scores } = readScores(picks);
  const main = character.choices.find(({ slot }) => slot === 'level:1')?.picks[0] ?? '';
  const order = abilityOrder(main, rules);
  const pool = method === null ? null : poolOf(method, Object.values(scores));
  const save = (by: Method, next: Scores) => answer(id, writeScores(by, next));
  const rollAll = async () => {
    setRolling(true);
    try {
      const made = await api.dice.roll({ expr: ROLL, repeat: ABILITIES.length, values: {} });
      setRoll(made);
      save(
        'rolled',
        dealScores(
          made.results.map(({ total }) => total),
          order,
        ),
      );
    } catch (error) {
      showToast(error instanceof Error ? error.message : String(error));
    }
    setRolling(false);
  };
  const choose = (next: Method) => {
    if (next === method) return;
    if (next === 'rolled') void rollAll();
    else save(next, startScores(next));
  };
  return (
    <div className="abilities">
      <fieldset className="methods">
        <legend className="sr-only">{words.method}</legend>
        {METHODS.map(({ value }) => (
          <label key={value} className="methods__one" data-chosen={value === method}>
            <input
              type="radio"
              name="ability-method"
              checked={value === method}
              disabled={rolling}
              onChange={() => choose(value)}
            />
            <strong>{words.methods[value].name}</strong>
            <span className="quiet">{words.methods[value].help}</span>
          </label>
        ))}
      </fieldset>
      {method === null ? null : (
        <>
          <div className="abilities__bar">
            {method === 'point-buy' ? <Budget scores={scores} /> : null}
            {method === 'array' ? <Pool left={leftOf(pool ?? [], scores)} /> : null}
            {method === 'rolled' ? (
              <Button disabled={rolling} onClick={() => void rollAll()}>
                <Glyph form="die" size={18} />
                {words.rollAgain}
              </Button>
            ) : null}
            {pool === null ? null : (
              <Button look="quiet" onClick={() => save(method, dealScores(pool, order))}>
                {words.suggest(rules.entry('classes', main)?.name ?? words.anybody)}
              </Button>
            )}
          </div>
          {method === 'rolled' && roll !== null ? <RolledScores roll={roll} /> : null}
          <ScoreTable
            method={method}
            scores={scores}
            pool={pool}
            needed={order.slice(0, 1)}
            onChange={(next) => save(method, next)}
          />
        </>
      )}
    </div>
  );
}

function Budget({ scores }: { readonly scores: Scores }) {
  const left = pointsLeft(scores);
  return (
    <p className="budget" role="status">
      <span>
        <strong className="num">{left}</strong> {words.pointsLeft(POINT_BUDGET)}
      </span>
      <meter min={0} max={POINT_BUDGET} value={left} aria-label={words.pointsLeft(POINT_BUDGET)} />
    </p>
  );
}

function Pool({ left }: { readonly left: readonly number[] }) {
  return (
    <p className="pool" role="status">
      {left.length === 0 ? words.allPlaced : words.toPlace}
      {left.map((value, at) => (
        // Equal values of a pool are the same thing.
        <span key={at} className="pool__value num">
          {value}
        </span>
      ))}
    </p>
  );
}

interface ScoreTableProps {
  readonly method: Method;
  readonly scores: Scores;
  readonly pool: readonly number[] | null;
  readonly needed: readonly Ability[];
  readonly onChange: (scores: Scores) => void;
}

function ScoreTable({ method, scores, pool, needed, onChange }: ScoreTableProps) {
  const { sheet } = useQuestionDesk();
  return (
    <table className="score-table">
      <thead>
        <tr>
          <th scope="col">{words.ability}</th>
          <th scope="col">{words.base}</th>
          <th scope="col" className="score-table__number score-table__raised">
            {words.increases}
          </th>
          <th scope="col" className="score-table__number">
            {words.total}
          </th>
          <th scope="col" className="score-table__number">
            {words.modifier}
          </th>
        </tr>
      </thead>
      <tbody>
        {ABILITIES.map((ability) => {
          const { score, modifier } = sheet.abilities[ability];
          const base = scores[ability];
          const gained = base === undefined ? 0 : score.value - base;
          return (
            <tr key={ability} data-needed={needed.includes(ability)}>
              <th scope="row">
                <strong>{abilityName(ability)}</strong>
                <span className="quiet">{words.uses[ability]}</span>
              </th>
              <td>
                {pool !== null ? (
                  <PoolSelect
                    ability={ability}
                    scores={scores}
                    pool={pool}
                    empty={method === 'array'}
                    onChange={onChange}
                  />
                ) : (
                  <Stepper method={method} ability={ability} scores={scores} onChange={onChange} />
                )}
              </td>
              <td className="num score-table__number score-table__raised">
                {gained === 0 ? '–' : signed(gained)}
              </td>
              <td className="num score-table__number">
                <strong>{base === undefined ? '–' : score.value}</strong>
              </td>
              <td className="num score-table__number">{base === undefined ? '–' : signed(modifier)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface ScoreControlProps {
  readonly ability: Ability;
  readonly scores: Scores;
  readonly onChange: (scores: Scores) => void;
}

interface PoolSelectProps extends ScoreControlProps {
  readonly pool: readonly number[];
  /** An ability may be without a value for now. */
  readonly empty: boolean;
}

function PoolSelect({ ability, scores, pool, empty, onChange }: PoolSelectProps) {
  const own = scores[ability];
  const values = [...new Set(pool)].toSorted((a, b) => b - a);
  return (
    <select
      className="choice__select num score-select"
      aria-label={words.scoreOf(abilityName(ability))}
      value={own ?? ''}
      onChange={({ target }) =>
        onChange(placeScore(scores, pool, ability, target.value === '' ? null : Number(target.value)))
      }
    >
      {empty || own === undefined ? <option value="">–</option> : null}
      {values.map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </select>
  );
}

interface StepperProps extends ScoreControlProps {
  readonly method: Method;
}

function Stepper({ method, ability, scores, onChange }: StepperProps) {
  const score = scores[ability] ?? 8;
  const bought = method === 'point-buy';
  const cost = bought ? pointStep(score, 1) : score < 30 ? 0 : null;
  const dear = cost !== null && bought && cost > pointsLeft(scores);
  const atLeast = bought ? pointStep(score, -1) === null : score <= 1;
  const name = abilityName(ability);
  return (
    <span className="stepper">
      <IconButton
        icon="minus"
        label={words.less(name)}
        disabled={atLeast}
        onClick={() => onChange({ ...scores, [ability]: score - 1 })}
      />
      <span className="num stepper__value" aria-live="polite">
        {score}
      </span>
      <IconButton
        icon="plus"
        label={words.more(name)}
        disabled={cost === null || dear}
        onClick={() => onChange({ ...scores, [ability]: score + 1 })}
      />
      {bought ? <CostCurve score={score} next={cost} dear={dear} /> : null}
    </span>
  );
}

const BOUGHT = [8, 9, 10, 11, 12, 13, 14, 15];

/** What each score costs in all: the last two steps are dear, and one sees it. */
function CostCurve({
  score,
  next,
  dear,
}: {
  readonly score: number;
  readonly next: number | null;
  readonly dear: boolean;
}) {
  return (
    <span className="curve">
      <svg viewBox="0 0 64 20" width="64" height="20" aria-hidden="true">
        {BOUGHT.map((value, at) => {
          const height = 2 + (pointBuyCost([value]) ?? 0) * 2;
          return (
            <rect
              key={value}
              className={value <= score ? 'curve__bar curve__bar--on' : 'curve__bar'}
              x={at * 8 + 1}
              y={20 - height}
              width={6}
              height={height}
            />
          );
        })}
      </svg>
      <span className="curve__cost faint" data-dear={dear}>
        {words.costs(pointBuyCost([score]) ?? 0, next)}
      </span>
    </span>
  );
}
