import { describe, expect, it } from 'vitest';
import { changedCount, changedSettings, computeOptions, DEFAULT_SETTINGS, withSwitch } from './settings.ts';

describe('circumstances', () => {
  it('stay the same object when nothing differs', () => {
    expect(changedSettings(DEFAULT_SETTINGS, { level: 50 })).toBe(DEFAULT_SETTINGS);
    expect(changedSettings(DEFAULT_SETTINGS, { level: 30 }).level).toBe(30);
  });

  it('leave the target out unless one is set', () => {
    expect('targetLevel' in computeOptions(DEFAULT_SETTINGS)).toBe(false);
    const strong = changedSettings(DEFAULT_SETTINGS, { targetLevel: 4 });
    expect(computeOptions(strong).targetLevel).toBe(4);
    expect(changedCount(strong)).toBe(1);
  });

  it('put a switch on, off, and back to what the build stands for', () => {
    const off = withSwitch([], { name: 'defiance', byItself: true }, false);
    expect(off).toEqual(['!defiance']);
    expect(withSwitch(off, { name: 'defiance', byItself: true }, true)).toEqual([]);
    expect(withSwitch([], { name: 'hidden', byItself: false }, true)).toEqual(['hidden']);
  });

  it('let only one of a group be on', () => {
    const group = ['combo_1', 'combo_2'];
    expect(withSwitch(['combo_1'], { name: 'combo_2', byItself: false, group }, true)).toEqual(['combo_2']);
  });
});
