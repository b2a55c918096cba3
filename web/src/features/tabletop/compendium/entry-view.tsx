import type { CompendiumEntry } from '@guildhall/client';
import type {
  ClassFacts,
  LevelRow,
  MonsterFacts,
  SpellFacts,
  SubclassFacts,
} from '@guildhall/tabletop/compendium';
import { signed, spellLevelText } from '@guildhall/tabletop/compendium';
import { FieldList } from './field-list.tsx';
import { factRows, shownDice, spellRows } from './field-rows.ts';
import { Prose } from './prose.tsx';
import { StatBlock } from './stat-block.tsx';
import { strings } from './strings.ts';

/** The entry itself: a stat block, a spell card, a class table, or its facts line by line. */
export function EntryView({ entry }: { readonly entry: CompendiumEntry }) {
  return (
    <article className="entry">
      <Facts entry={entry} />
      {entry.text === null ? null : <Prose text={entry.text} />}
    </article>
  );
}

function Facts({ entry }: { readonly entry: CompendiumEntry }) {
  switch (entry.kind) {
    case 'monsters':
      return <StatBlock facts={entry.facts as unknown as MonsterFacts} />;
    case 'spells':
      return <SpellCard facts={entry.facts as unknown as SpellFacts} />;
    case 'classes':
    case 'subclasses': {
      const facts = entry.facts as unknown as ClassFacts | SubclassFacts;
      return (
        <>
          <FieldList rows={factRows(entry as never)} />
          <LevelTable levels={facts.levels} />
        </>
      );
    }
    default:
      return <FieldList rows={factRows(entry as never)} />;
  }
}

const words = strings.spell;

function SpellCard({ facts }: { readonly facts: SpellFacts }) {
  const { bySlot, byLevel } = facts.damage ?? {};
  return (
    <div className="stat-block stat-block--spell">
      <p className="stat-block__kind">{spellLevelText(facts)}</p>
      <FieldList rows={spellRows(facts)} />
      <DiceTable label={words.bySlot} dice={bySlot ?? facts.healing} />
      <DiceTable label={words.byLevel} dice={byLevel} />
      {facts.higherLevels?.text === undefined ? null : (
        <section className="stat-block__section">
          <h2 className="stat-block__heading">{words.higher}</h2>
          <Prose text={facts.higherLevels.text} level={4} />
        </section>
      )}
    </div>
  );
}

interface DiceTableProps {
  readonly label: string;
  readonly dice: Readonly<Record<string, string>> | undefined;
}

function DiceTable({ label, dice }: DiceTableProps) {
  const levels = Object.entries(dice ?? {});
  if (levels.length < 2) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too
    <section className="prose__wide" tabIndex={0} aria-label={label}>
      <table className="dice num">
        <thead>
          <tr>
            <th scope="row">{label}</th>
            {levels.map(([level]) => (
              <th key={level} scope="col">
                {level}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.dice}</th>
            {levels.map(([level, text]) => (
              <td key={level}>{shownDice(text)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

const columns = strings.classTable;

function LevelTable({ levels }: { readonly levels: readonly LevelRow[] }) {
  if (levels.length === 0) return null;
  const scales = [...new Set(levels.flatMap((row) => Object.keys(row.scales ?? {})))];
  const casts = levels.some((row) => row.spellcasting !== undefined);
  const withBonus = levels.some((row) => row.proficiencyBonus !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, by keyboard too
    <section className="prose__wide" tabIndex={0} aria-label={columns.level}>
      <table className="levels">
        <thead>
          <tr>
            <th scope="col">{columns.level}</th>
            {withBonus ? <th scope="col">{columns.bonus}</th> : null}
            <th scope="col">{columns.features}</th>
            {scales.map((scale) => (
              <th key={scale} scope="col">
                {scaleName(scale)}
              </th>
            ))}
            {casts ? (
              <>
                <th scope="col">{columns.cantrips}</th>
                <th scope="col">{columns.known}</th>
                <th scope="col">{columns.slots}</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {levels.map((row) => (
            <tr key={row.level}>
              <th scope="row" className="num">
                {row.level}
              </th>
              {withBonus ? (
                <td className="num">
                  {row.proficiencyBonus === undefined ? '' : signed(row.proficiencyBonus)}
                </td>
              ) : null}
              <td>{row.features.map(({ name }) => name).join(', ') || '–'}</td>
              {scales.map((scale) => (
                <td key={scale} className="num">
                  {scaleText(row.scales?.[scale])}
                </td>
              ))}
              {casts ? (
                <>
                  <td className="num">{row.spellcasting?.cantrips ?? '–'}</td>
                  <td className="num">{row.spellcasting?.known ?? '–'}</td>
                  <td className="num">{slotsText(row)}</td>
                </>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function scaleName(key: string): string {
  const words = key.replace(/[A-Z\d]+/g, (part) => ` ${part.toLowerCase()}`).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function scaleText(value: NonNullable<LevelRow['scales']>[string] | undefined): string {
  if (value === undefined || value === 0 || value === false) return '–';
  if (value === null) return columns.unlimited;
  if (value === true) return strings.fields.yes;
  return Array.isArray(value) ? value.join('/') : String(value);
}

function slotsText({ spellcasting }: LevelRow): string {
  const slots = spellcasting?.slots ?? [];
  const last = slots.findLastIndex((number) => number > 0);
  return last < 0 ? '–' : slots.slice(0, last + 1).join('/');
}
