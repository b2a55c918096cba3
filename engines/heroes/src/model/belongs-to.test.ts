import { describe, expect, it } from 'vitest';
import { belongsTo } from './belongs-to.ts';
import type { Powerset } from './power.ts';

describe('belongsTo', () => {
  const set = (owners: Partial<Powerset>): Powerset => ({
    id: 'Epic.A',
    name: 'A',
    kind: 'epic',
    excludes: [],
    powers: [],
    ...owners,
  });

  it('asks the one owner, the sharers, or lets everybody in', () => {
    expect(belongsTo(set({ archetype: 'Class_Tanker' }), 'class_tanker')).toBe(true);
    expect(belongsTo(set({ archetype: 'Class_Tanker' }), 'Class_Brute')).toBe(false);
    expect(belongsTo(set({ sharedBy: ['Class_Tanker', 'Class_Brute'] }), 'CLASS_BRUTE')).toBe(true);
    expect(belongsTo(set({ sharedBy: ['Class_Tanker', 'Class_Brute'] }), 'Class_Blaster')).toBe(false);
    expect(belongsTo(set({}), 'Class_Blaster')).toBe(true);
  });
});
