import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Badges } from './parts.tsx';
import { useSheet } from './sheet-context.ts';
import { strings } from './strings.ts';
import { naturalOf, useSheetRolls } from './use-rolls.ts';

function Marks({ label, number }: { readonly label: string; readonly number: number }) {
  return (
    <span className="death__marks" role="img" aria-label={strings.of3(number, label)}>
      {label}
      {[0, 1, 2].map((at) => (
        <span key={at} className={at < number ? 'pip pip--full' : 'pip'} />
      ))}
    </span>
  );
}

/** At zero hit points: death saves, and the ways back. */
export function DeathSaves() {
  const { open, act } = useSheet();
  const rolls = useSheetRolls();
  const { hitPoints, deathSaves, deathSave } = open.sheet;
  const { state } = hitPoints;

  async function save() {
    const roll = await rolls.check(strings.deathSave, deathSave);
    const face = roll === null ? null : naturalOf(roll);
    const total = roll?.results[0]?.total;
    if (face !== null && total !== undefined) await act({ type: 'death-save', roll: face, total });
  }

  return (
    <Notice kind={state === 'stable' ? 'warning' : 'danger'} title={strings.states[state]}>
      {state === 'dead' ? (
        <div className="notice__actions">
          <Button onClick={() => void act({ type: 'revive', hitPoints: 1 })}>{strings.revive}</Button>
        </div>
      ) : (
        <>
          <div className="death">
            <Marks label={strings.successes} number={deathSaves.successes} />
            <Marks label={strings.failures} number={deathSaves.failures} />
          </div>
          {state === 'dying' ? <Badges applied={deathSave.applied} /> : null}
          {state === 'dying' ? (
            <div className="notice__actions">
              <Button look="primary" onClick={() => void save()}>
                {strings.deathSave}
              </Button>
              <Button onClick={() => void act({ type: 'stabilize' })}>{strings.stabilize}</Button>
            </div>
          ) : null}
        </>
      )}
    </Notice>
  );
}
