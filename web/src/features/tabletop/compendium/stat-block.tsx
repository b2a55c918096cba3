import type { MonsterFacts, StatBlockPart } from '@guildhall/tabletop/compendium';
import { ABILITIES, abilityModifier, abilityName, signed, titleCase } from '@guildhall/tabletop/compendium';
import { FieldList } from './field-list.tsx';
import { monsterRows, partNumbers, partTitle, spellcastingText } from './monster-rows.ts';
import { Prose } from './prose.tsx';
import { strings } from './strings.ts';

const words = strings.block;

const SECTIONS = ['traits', 'actions', 'bonusActions', 'reactions', 'legendaryActions'] as const;

/** A monster as it is read at the table; also how it is printed. */
export function StatBlock({ facts }: { readonly facts: MonsterFacts }) {
  const { head, rest } = monsterRows(facts);
  return (
    <div className="stat-block stat-block--monster">
      <p className="stat-block__kind">
        {titleCase(facts.size)} {facts.type}
        {facts.subtype === undefined ? '' : ` (${facts.subtype})`}, {facts.alignment}
      </p>
      <FieldList rows={head} />
      <AbilityTable facts={facts} />
      <FieldList rows={rest} />
      {SECTIONS.map((section) => (
        <Parts key={section} title={words[section]} parts={facts[section]} />
      ))}
    </div>
  );
}

function AbilityTable({ facts }: { readonly facts: MonsterFacts }) {
  return (
    <table className="scores">
      <caption className="sr-only">{words.ability}</caption>
      <thead>
        <tr>
          {ABILITIES.map((ability) => (
            <th key={ability} scope="col">
              <abbr title={abilityName(ability)}>{ability.toUpperCase()}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="num">
        <tr>
          {ABILITIES.map((ability) => (
            <td key={ability}>{facts.abilities[ability]}</td>
          ))}
        </tr>
        <tr className="scores__modifiers">
          {ABILITIES.map((ability) => (
            <td key={ability}>{signed(abilityModifier(facts.abilities[ability]))}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

interface PartsProps {
  readonly title: string;
  readonly parts: readonly StatBlockPart[];
}

function Parts({ title, parts }: PartsProps) {
  if (parts.length === 0) return null;
  return (
    <section className="stat-block__section">
      <h2 className="stat-block__heading">{title}</h2>
      {parts.map((part) => (
        <Part key={part.name} part={part} />
      ))}
    </section>
  );
}

function Part({ part }: { readonly part: StatBlockPart }) {
  const numbers = partNumbers(part);
  return (
    <div className="part">
      <h3 className="part__name">{partTitle(part)}</h3>
      {numbers === '' ? null : <p className="part__numbers num">{numbers}</p>}
      {part.text === undefined ? null : <Prose text={part.text} level={4} />}
      {part.spellcasting === undefined || part.text !== undefined
        ? null
        : spellcastingText(part.spellcasting).map((line) => <p key={line}>{line}</p>)}
      {part.variants?.map((variant) => (
        <Part key={variant.name} part={variant} />
      ))}
    </div>
  );
}
