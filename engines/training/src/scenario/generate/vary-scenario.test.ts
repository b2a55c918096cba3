import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../json/read-scenario.ts';
import { scenarioJson } from '../json/write-scenario.ts';
import { lintScenario } from '../lint/lint-scenario.ts';
import { spanText } from '../message-parts.ts';
import { STARTER, starter } from '../starter.fixture.ts';
import { rewriter } from './rewrite.ts';
import { varyScenario } from './vary-scenario.ts';

const TEMPLATES = STARTER.filter(({ slots }) => slots.length > 0);
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('variation of a scenario', () => {
  it('has templates enough', () => {
    expect(TEMPLATES.length).toBeGreaterThanOrEqual(25);
  });

  it.each(TEMPLATES.map((scenario) => [scenario.id, scenario] as const))(
    'keeps %s clean, its cues in place and its old words out',
    (_, scenario) => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const varied = varyScenario(scenario, seed);
          expect(lintScenario(varied)).toEqual([]);
          expect(parseScenario(JSON.stringify(scenarioJson(varied)))).toEqual(varied);
          const exchanges = scenario.slots.flatMap(({ forms }, i) =>
            Object.entries(forms).map(([form, old]) => [old, varied.slots[i]?.forms[form] ?? ''] as const),
          );
          const rewrite = rewriter(new Map(exchanges));
          for (const [i, cue] of scenario.cues.entries()) {
            for (const [j, span] of cue.spans.entries()) {
              const moved = varied.cues[i]?.spans[j] ?? expect.fail('a place is lost');
              const before = scenario.message === null ? '' : spanText(scenario.message, span);
              const after = varied.message === null ? '' : spanText(varied.message, moved);
              // A place that cuts through an exchanged word widens to the whole of it.
              expect(after).toContain(rewrite(before).text.slice(0, 3));
              if (exchanges.some(([old]) => before.includes(old))) expect(after).not.toBe(before);
            }
          }
          const text = JSON.stringify({ ...varied, slots: [], provenance: null, id: '' });
          for (const [old, fresh] of exchanges) {
            if (!/^\d/.test(old))
              expect(text).not.toMatch(
                new RegExp(`(?<![\\p{L}\\p{N}])${old.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}])`, 'u'),
              );
            expect(text).toContain(JSON.stringify(fresh).slice(1, -1));
          }
        }),
        { numRuns: 15 },
      );
    },
  );

  it('gives the same for the same seed and something else for another', () => {
    const scenario = starter('supplier-new-account');
    expect(varyScenario(scenario, 7)).toEqual(varyScenario(scenario, 7));
    expect(varyScenario(scenario, 8).message).not.toEqual(varyScenario(scenario, 7).message);
    expect(varyScenario(scenario, 7)).toMatchObject({
      id: 'supplier-new-account-7',
      provenance: { origin: 'variation', from: 'supplier-new-account@1', note: 'seed 7' },
    });
  });

  it('says so when there is nothing to exchange', () => {
    expect(() => varyScenario(starter('monday-inbox'), 1)).toThrow(
      expect.objectContaining({ code: 'SCENARIO_INVALID' }),
    );
  });
});

describe('exchanging words', () => {
  const rewrite = rewriter(
    new Map([
      ['Ann', 'Barbara'],
      ['Ann Lee', 'Cy Oh'],
      ['Cy', 'Dee'],
    ]),
  );

  it('takes whole words, the longest first, and exchanges nothing twice', () => {
    expect(rewrite('Ann Lee met Ann and Anna and Cy.').text).toBe('Cy Oh met Barbara and Anna and Dee.');
  });

  it('moves places with the words, counted in code points', () => {
    const { text, place } = rewrite('😀 Ann, dear Ann!');
    const [from, to] = [12, 15];
    const { start, end } = place(from, to);
    expect([...text].slice(start, end).join('')).toBe('Barbara');
    expect(place(0, 16)).toEqual({ start: 0, end: [...text].length });
  });
});
