import type { ActiveSetBonus, GameData } from '@guildhall/heroes';
import { Icon } from '../../../ui/glyph.tsx';
import { lastPart } from '../format.ts';
import { HelpButton } from '../guide/help-button.tsx';
import { useReady } from '../session-context.ts';
import { setBonusesWords } from '../words/set-bonuses.ts';

const words = setBonusesWords;

function sourceText(data: GameData, { sources }: ActiveSetBonus): string {
  const counts = new Map<string, number>();
  for (const { set } of sources) counts.set(set, (counts.get(set) ?? 0) + 1);
  return [...counts]
    .map(([set, times]) => {
      const name = data.enhancementSet(set)?.name ?? lastPart(set);
      return times === 1 ? name : `${name} ×${times}`;
    })
    .join(', ');
}

/** The active set bonuses, most copies first; copies beyond five are shown as lost. */
export function BonusesTab() {
  const { data, result } = useReady();
  const sorted = [...result.setBonuses].sort(
    (a, b) => b.copies - a.copies || (a.bonusPower < b.bonusPower ? -1 : 1),
  );
  if (sorted.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <table className="bonuses">
      <caption className="quiet">
        {words.caption} <HelpButton topic="five" />
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.bonus}</th>
          <th scope="col" className="bonuses__count">
            {words.copies}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((bonus) => {
          const lost = bonus.copies - bonus.counted;
          return (
            <tr key={bonus.bonusPower}>
              <th scope="row">
                {data.power(bonus.bonusPower)?.name ?? lastPart(bonus.bonusPower)}
                <span className="bonuses__source faint">{sourceText(data, bonus)}</span>
                {lost > 0 ? (
                  <span className="bonuses__lost">
                    <Icon name="warning" size={14} />
                    {words.lost(lost)}
                  </span>
                ) : null}
              </th>
              <td className="bonuses__count num">
                {bonus.counted}
                <span className="faint">/5</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
