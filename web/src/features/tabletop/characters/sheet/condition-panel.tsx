import { Button } from '../../../../ui/button.tsx';
import { useSheet } from './sheet-context.ts';
import { strings } from './strings.ts';

/** Conditions to put on and take away, and exhaustion. */
export function ConditionPanel() {
  const { open, act } = useSheet();
  const { character, rules, sheet } = open;
  const own = new Set(character.conditions);
  const conditions = rules.all('conditions').filter(({ slug }) => slug !== 'exhaustion');
  return (
    <div className="panel-form">
      <ul className="picks">
        {conditions.map(({ slug, name }) => {
          const implied = sheet.conditions.find((condition) => condition.slug === slug)?.impliedBy ?? [];
          return (
            <li key={slug}>
              <label className="mark">
                <input
                  type="checkbox"
                  checked={own.has(slug)}
                  onChange={({ target }) =>
                    void act({ type: 'condition', condition: slug, on: target.checked })
                  }
                />
                {name}
                {implied.length === 0 ? null : (
                  <span className="faint">{strings.impliedBy(implied.join(', '))}</span>
                )}
              </label>
            </li>
          );
        })}
      </ul>
      <fieldset className="segments segments--numbers">
        <legend className="panel__title">{strings.exhaustion}</legend>
        {[0, 1, 2, 3, 4, 5, 6].map((level) => (
          <Button
            key={level}
            className="num"
            aria-label={strings.exhaustionLevel(level)}
            aria-pressed={sheet.exhaustion === level}
            onClick={() => void act({ type: 'exhaustion', level })}
          >
            {level}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
