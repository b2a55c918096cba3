import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_PINS, pinStore, togglePin } from './pins.ts';

beforeEach(() => pinStore.setState({ pins: [] }));

describe('pinned totals', () => {
  it('are three at most; a fourth takes the place of the first', () => {
    for (const path of ['a', 'b', 'c', 'd']) togglePin(path);
    expect(pinStore.getState().pins).toEqual(['b', 'c', 'd']);
    expect(pinStore.getState().pins).toHaveLength(MOST_PINS);
  });

  it('are taken off by pinning again', () => {
    togglePin('a');
    togglePin('a');
    expect(pinStore.getState().pins).toEqual([]);
  });
});
