import { loadStarterPack } from '@guildhall/test-kit/starter-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeBuild } from '../calc/compute-build.ts';
import { anyBuild, anyOptions } from '../calc/random-build.fixture.ts';
import { Explainer } from './explain-stat.ts';
import { type ExplainNode, leavesOf } from './explanation.ts';

const data = loadStarterPack();

/** Nodes whose children do not add up to them. */
function uneven(node: ExplainNode): string[] {
  const sum = node.children.reduce((total, { value }) => total + value, 0);
  const own = node.children.length > 0 && !(Math.abs(sum - node.value) <= 1e-9);
  return [...(own ? [`${node.label}: ${node.value} is not ${sum}`] : []), ...node.children.flatMap(uneven)];
}

describe('explaining any number of any build', () => {
  it('gives leaves that add up to the number, and children to every step', () => {
    fc.assert(
      fc.property(anyBuild, anyOptions, (build, options) => {
        const explainer = new Explainer(data, build, options);
        for (const { stat, value } of explainer.stats()) {
          const explanation = explainer.explain(stat);
          const sum = leavesOf(explanation).reduce((total, leaf) => total + leaf.value, 0);
          expect(explanation.value, stat).toBe(value);
          expect(value === 0 || explanation.children.length > 0, `${stat} without steps`).toBe(true);
          expect(Math.abs(sum - value), `${stat}: ${value} against ${sum}`).toBeLessThanOrEqual(1e-9);
          expect(uneven(explanation), stat).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does so for every effect and every pet', () => {
    fc.assert(
      fc.property(anyBuild, anyOptions, (build, options) => {
        const explainer = new Explainer(data, build, { ...options, effects: true });
        for (const { stat, value } of explainer.stats()) {
          if (!/:(effects|pets)/.test(stat)) continue;
          const explanation = explainer.explain(stat);
          expect(explanation.value, stat).toBe(value);
          expect(explanation.children.length, stat).toBeGreaterThan(0);
          expect(uneven(explanation), stat).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('explains the very totals that are computed', () => {
    fc.assert(
      fc.property(anyBuild, anyOptions, (build, options) => {
        const { totals } = computeBuild(data, build, options);
        const explainer = new Explainer(data, build, options);
        expect(explainer.explain('defense.melee').value).toBe(totals.defense.melee.value);
        expect(explainer.explain('hitPoints').value).toBe(totals.hitPoints.value);
        expect(explainer.explain('enduranceNet').value).toBe(totals.enduranceNet.value);
        expect(explainer.explain('recharge').value).toBe(totals.recharge.value);
      }),
      { numRuns: 60 },
    );
  });

  it('answers any text with an explanation or STAT_UNKNOWN', () => {
    const explainer = new Explainer(data, fc.sample(anyBuild, { numRuns: 1, seed: 7 })[0]!);
    const words = fc.constantFrom(
      'defense',
      '.',
      ':',
      'melee',
      'picks[0]',
      'recharge',
      '__proto__',
      'hp',
      ' ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (asked) => {
        try {
          expect(Number.isFinite(explainer.explain(asked).value)).toBe(true);
        } catch (error) {
          expect((error as { code?: string }).code).toBe('STAT_UNKNOWN');
        }
      }),
      { numRuns: 500 },
    );
  });
});
