import { sheetRules } from '@guildhall/test-kit';
import { thrown } from '@guildhall/test-kit/thrown';
import { describe, expect, it } from 'vitest';
import { applyCommand } from './apply-command.ts';
import type { CharacterCommand } from './commands.ts';
import { newCharacter } from './new-character.ts';
import { quickBuild } from './quick-build.ts';
import { changesBetween, undoChanges } from './undo-command.ts';

async function wizard() {
  const rules = await sheetRules('2014');
  const classes = Array.from({ length: 5 }, () => 'wizard');
  const character = quickBuild(newCharacter({ edition: '2014', name: 'Ilse' }), { classes }, rules, () => 0);
  const act = (from: typeof character, command: CharacterCommand) =>
    applyCommand(from, command, rules).character;
  return { character, act };
}

describe('taking a command back', () => {
  it.each<CharacterCommand>([
    { type: 'damage', parts: [{ amount: 9, type: 'fire' }] },
    { type: 'damage', parts: [{ amount: 30, type: 'fire' }] },
    { type: 'spend-slot', level: 3 },
    { type: 'condition', condition: 'poisoned', on: true },
    { type: 'add-item', id: 'rope', name: 'Rope' },
    { type: 'money', change: { gp: 5 } },
    { type: 'level-up', class: 'wizard' },
  ])('leaves the character as it was before $type', async (command) => {
    const { character, act } = await wizard();
    const after = act(character, command);
    expect(after).not.toEqual(character);
    expect(undoChanges(after, changesBetween(character, after))).toEqual(character);
  });

  it('keeps what happened since: the second wound stays when the first is taken back', async () => {
    const { character, act } = await wizard();
    const first = act(character, { type: 'damage', parts: [{ amount: 4, type: 'fire' }] });
    const second = act(first, { type: 'damage', parts: [{ amount: 3, type: 'cold' }] });
    const noted = { ...second, notes: { backstory: 'Burned once.' } };
    const undone = undoChanges(noted, changesBetween(character, first));
    expect(undone.hitPoints.lost).toBe(3);
    expect(undone.notes).toEqual({ backstory: 'Burned once.' });
  });

  it('refuses when the same thing was changed since', async () => {
    const { character, act } = await wizard();
    const poisoned = act(character, { type: 'condition', condition: 'poisoned', on: true });
    const prone = act(poisoned, { type: 'condition', condition: 'prone', on: true });
    expect(thrown(() => undoChanges(prone, changesBetween(character, poisoned)))).toMatchObject({
      code: 'CONFLICT',
      details: { path: 'conditions' },
    });
  });
});
