import type { ReactNode } from 'react';
import { lastPart } from '../format.ts';
import { hallWords } from '../words/hall.ts';

export interface BuildLine {
  readonly id: string;
  readonly archetype: string;
  readonly primary: string;
  readonly secondary: string;
  readonly level: number;
  readonly changed: string;
  /** Name as a link. */
  readonly link: ReactNode;
  readonly actions: ReactNode;
}

const words = hallWords.columns;

/** `Class_Arachnos_Widow` → `Arachnos Widow`; the list does not need the game data. */
export function archetypeName(id: string): string {
  return id.replace(/^Class_/i, '').replaceAll('_', ' ');
}

const setName = (id: string) => (id === '' ? '–' : lastPart(id));

/** A ruled list of builds. */
export function BuildTable({
  caption,
  lines,
}: {
  readonly caption: string;
  readonly lines: readonly BuildLine[];
}) {
  return (
    <table className="ledger">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.archetype}</th>
          <th scope="col">{words.sets}</th>
          <th scope="col" className="ledger__number">
            {words.level}
          </th>
          <th scope="col" className="ledger__number">
            {words.changed}
          </th>
          <th scope="col">
            <span className="sr-only">{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.link}</th>
            <td>{archetypeName(line.archetype)}</td>
            <td>
              {setName(line.primary)} / {setName(line.secondary)}
            </td>
            <td className="ledger__number num" data-label={words.level}>
              {line.level}
            </td>
            <td className="ledger__number num">{line.changed}</td>
            <td className="ledger__actions">{line.actions}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
