import { type LevelStep, levelSteps } from '@guildhall/heroes';
import { useEffect, useMemo, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { useGameData, usePlanner, usePlannerState } from '../session-context.ts';
import { deskWords } from '../words/desk.ts';
import { levelWords as words } from '../words/levels.ts';
import { LevelPicks } from './level-picks.tsx';
import { LevelRuler } from './level-ruler.tsx';
import { LevelSlots } from './level-slots.tsx';
import { openChoices } from './open-choices.ts';

/** Shows totals as of the level at hand while it is ticked, and the former ones afterwards. */
function useTotalsAt(level: number, follow: boolean): void {
  const { session } = usePlanner();
  useEffect(() => {
    if (!follow) return;
    const { level: before, levelRule } = session.store.getState().settings;
    return () => session.setSettings(deskWords.changedLevel(before), { level: before, levelRule });
  }, [session, follow]);
  useEffect(() => {
    if (follow) session.setSettings(deskWords.changedLevel(level), { level, levelRule: 'levelling' });
  }, [session, follow, level]);
}

/** One level after the other: its powers and its slots. */
export function LevelUp() {
  const tools = usePlanner();
  const data = useGameData();
  const build = usePlannerState((state) => state.build);
  const steps = useMemo(() => levelSteps(data, build), [data, build]);
  const firstOpen = steps.find((step) => openChoices(build, step) > 0);
  const [level, setLevel] = useState(firstOpen?.level ?? 1);
  const [follow, setFollow] = useState(false);
  const at = Math.max(
    0,
    steps.findIndex((step) => step.level === level),
  );
  const step: LevelStep | undefined = steps[at];
  const openPick = step?.picks.find((pick) => build.picks[pick] === null) ?? null;
  useTotalsAt(level, follow);

  // The list of powers on the left picks for the same level.
  useEffect(() => {
    tools.view.setState({ pick: openPick });
    return () => tools.view.setState({ pick: null });
  }, [tools, openPick]);

  if (step === undefined) return null;
  const go = (to: number) => {
    const target = steps[to];
    if (target !== undefined) setLevel(target.level);
  };
  return (
    <>
      <LevelRuler steps={steps} level={step.level} onLevel={setLevel} />
      <div className="levels__head">
        <Button disabled={at === 0} onClick={() => go(at - 1)}>
          {words.previous}
        </Button>
        <h3 className="levels__level" aria-live="polite">
          {words.level(step.level)} <span className="faint">{words.left(openChoices(build, step))}</span>
        </h3>
        <Button disabled={at === steps.length - 1} onClick={() => go(at + 1)}>
          {words.next}
        </Button>
        <label className="levels__follow">
          <input type="checkbox" checked={follow} onChange={(event) => setFollow(event.target.checked)} />
          {words.follow}
        </label>
      </div>
      {firstOpen === undefined ? (
        <p className="quiet">{words.complete}</p>
      ) : firstOpen.level === step.level ? null : (
        <p>
          <button type="button" className="link-button" onClick={() => setLevel(firstOpen.level)}>
            {words.firstOpen(firstOpen.level)}
          </button>
        </p>
      )}
      {step.picks.length === 0 ? null : <LevelPicks step={step} />}
      {step.slots.length + step.free === 0 ? null : <LevelSlots step={step} />}
    </>
  );
}
