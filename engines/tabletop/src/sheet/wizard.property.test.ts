import { sheetRules } from '@guildhall/test-kit';
import { describe, expect, it } from 'vitest';
import { deriveSheet } from './derive-sheet.ts';
import { newCharacter } from './new-character.ts';
import { quickBuild } from './quick-build.ts';
import { readCharacter } from './read-character.ts';
import { validateCharacter } from './validate.ts';
import { undoChoice, undoLevel } from './wizard.ts';

/** `SHEET_RUNS=2000` for the long run; the short one takes a handful of every class. */
const RUNS = Number(process.env.SHEET_RUNS ?? 24);

/** A repeatable source of picks. Lehmer, as in Park and Miller 1988. */
function picker(seed: number) {
  let state = seed * 48_271 + 11;
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

describe.each(['2014', '2024'] as const)('random characters of %s', (edition) => {
  it(`are legal, and the same after export and import: ${RUNS / 2} runs`, {
    timeout: 3_600_000,
  }, async () => {
    const rules = await sheetRules(edition);
    const classes = rules.all('classes').map(({ slug }) => slug);
    for (let run = 0; run < RUNS / 2; run++) {
      const pick = picker(run + 1);
      const main = classes[run % classes.length] ?? 'fighter';
      const level = RUNS > 100 ? 1 + pick(20) : 1 + ((run * 7) % 20);
      const second = classes[pick(classes.length)] ?? main;
      const levels = Array.from({ length: level }, (_, i) =>
        run % 3 === 2 && i > level / 2 ? second : main,
      );
      const character = quickBuild(
        newCharacter({ edition, name: `Run ${run}` }),
        { classes: levels },
        rules,
        pick,
      );
      expect(validateCharacter(character, rules), `run ${run}: ${levels.join(' ')}`).toEqual([]);
      const sheet = deriveSheet(character, rules);
      expect(
        sheet.open.map(({ id }) => id),
        `run ${run}`,
      ).toEqual([]);
      expect(sheet.level).toBe(level);
      const again = readCharacter(JSON.parse(JSON.stringify(character)));
      expect(again).toEqual({ character, problems: [] });
      expect(deriveSheet(again.character, rules)).toEqual(sheet);
    }
  });

  it('stay legal when choices and levels are taken back', async () => {
    const rules = await sheetRules(edition);
    const classes = Array.from({ length: 6 }, () => 'wizard');
    const made = quickBuild(newCharacter({ edition, name: 'Ilse' }), { classes }, rules, picker(3));
    const lower = undoLevel(made, rules);
    expect(lower === null ? [] : validateCharacter(lower, rules)).toEqual([]);
    expect(lower === null ? 0 : deriveSheet(lower, rules).level).toBe(5);
    const undone = undoChoice(made, rules);
    expect(undone === null ? [] : validateCharacter(undone, rules)).toEqual([]);
  });
});
