import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assumedDifficulty, INTERACTIONS, SCENARIO_KINDS, type Scenario } from '@guildhall/training/scenario';
import { describe, expect, it } from 'vitest';
import { makeTrainingStarter, TRAINING_FOLDER } from './training-starter.ts';

const { manifest, scenarios } = makeTrainingStarter();
const judged = scenarios.filter(({ truth }) => truth !== 'n/a');
const count = (matches: (scenario: Scenario) => boolean): number => scenarios.filter(matches).length;

describe('the shipped scenarios', () => {
  it('are listed in the manifest as they stand', () => {
    expect(JSON.parse(readFileSync(join(TRAINING_FOLDER, 'manifest.json'), 'utf8'))).toEqual(manifest);
  });

  it('are at least forty, half of them legitimate', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(40);
    expect(judged.filter(({ truth }) => truth === 'legit')).toHaveLength(judged.length / 2);
  });

  it('hold the scale by twenty anchors, of both classes and every difficulty', () => {
    const anchors = manifest.scenarios.filter(({ anchor }) => anchor === true);
    expect(anchors.filter(({ truth }) => truth === 'phish')).toHaveLength(10);
    expect(anchors.filter(({ truth }) => truth === 'legit')).toHaveLength(10);
    const levelOf = (wanted: string) =>
      assumedDifficulty(scenarios.find(({ id }) => id === wanted) ?? expect.fail(wanted)).level;
    const levels = anchors.map(({ id }) => levelOf(id));
    expect(Math.max(...levels) - Math.min(...levels)).toBeGreaterThan(5);
  });

  it.each(SCENARIO_KINDS)('hold an attack and a legitimate %s', (kind) => {
    for (const truth of ['phish', 'legit'] as const) {
      const inInbox = count(({ inbox }) => inbox.some((item) => item.kind === kind && item.truth === truth));
      expect(
        count((scenario) => scenario.kind === kind && scenario.truth === truth) + inInbox,
      ).toBeGreaterThan(0);
    }
  });

  it.each(INTERACTIONS)('ask for %s, in both classes alike', (interaction) => {
    const attacks = count((scenario) => scenario.interaction === interaction && scenario.truth === 'phish');
    const legit = count((scenario) => scenario.interaction === interaction && scenario.truth === 'legit');
    expect(legit).toBe(attacks);
    expect(count((scenario) => scenario.interaction === interaction)).toBeGreaterThanOrEqual(3);
  });

  it('range from easy to very hard, with the middle near the start of a player', () => {
    const levels = scenarios.map((scenario) => assumedDifficulty(scenario).level);
    expect(Math.min(...levels)).toBeLessThanOrEqual(2);
    expect(Math.max(...levels)).toBe(8);
    expect(new Set(levels).size).toBeGreaterThanOrEqual(6);
    const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
    expect(mean).toBeGreaterThan(4);
    expect(mean).toBeLessThan(6);
  });
});
