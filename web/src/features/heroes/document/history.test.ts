import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canRedo,
  canUndo,
  currentStep,
  type History,
  record,
  redo,
  restoreHistory,
  startHistory,
  undo,
} from './history.ts';

const value = (history: History<number>) => currentStep(history).value;
const edit = (history: History<number>, next: number, mergeKey?: string) =>
  record(history, { label: `set ${next}`, value: next, ...(mergeKey === undefined ? {} : { mergeKey }) });

describe('history', () => {
  it('undoes and redoes any number of edits', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 60 }), (values) => {
        const [first = 0, ...rest] = values;
        let history = rest.reduce((done, next) => edit(done, next), startHistory(first));
        for (const expected of [...values].reverse()) {
          expect(value(history)).toBe(expected);
          history = undo(history);
        }
        expect(canUndo(history)).toBe(false);
        for (const expected of values) {
          expect(value(history)).toBe(expected);
          history = redo(history);
        }
        expect(canRedo(history)).toBe(false);
      }),
    );
  });

  it('forgets the undone branch on a new edit', () => {
    const history = edit(undo(edit(edit(startHistory(1), 2), 3)), 4);
    expect(history.steps.map((step) => step.value)).toEqual([1, 2, 4]);
    expect(canRedo(history)).toBe(false);
  });

  it('does not record an edit that changes nothing', () => {
    const history = startHistory(1);
    expect(edit(history, 1)).toBe(history);
  });

  it('merges edits of one kind in a row, but never into the first state', () => {
    let history = edit(startHistory(0), 1, 'name');
    history = edit(history, 2, 'name');
    history = edit(history, 3, 'level');
    expect(history.steps.map((step) => step.value)).toEqual([0, 2, 3]);
  });

  it('comes back from storage as it was, or as its current value when steps are lost', () => {
    const history = undo(edit(edit(startHistory(1), 2), 3));
    const restored = restoreHistory(history.steps, history.cursor, 2);
    expect(value(redo(restored))).toBe(3);
    expect(value(restoreHistory([], 7, 2))).toBe(2);
    expect(canUndo(restoreHistory([], 7, 2))).toBe(false);
  });
});
