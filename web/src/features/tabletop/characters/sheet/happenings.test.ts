import {
  applyCommand,
  type CharacterCommand,
  deriveSheet,
  newCharacter,
  quickBuild,
} from '@guildhall/tabletop/sheet';
import { sheetRules } from '@guildhall/test-kit';
import { describe, expect, it } from 'vitest';
import { eventText } from './event-text.ts';
import { endedEffects, regained } from './rest-summary.ts';
import { topicOf } from './topic.ts';

/** Does one thing after another; tells the last in words, with the sheets around it. */
async function played(slug: string, ...commands: readonly CharacterCommand[]) {
  const rules = await sheetRules('2014');
  const classes = Array.from({ length: 5 }, () => slug);
  let character = quickBuild(newCharacter({ edition: '2014', name: 'Thora' }), { classes }, rules, () => 0);
  let sheet = deriveSheet(character, rules);
  let before = sheet;
  let told = '';
  for (const command of commands) {
    const outcome = applyCommand(character, command, rules);
    told = eventText(command, outcome.events, rules);
    before = sheet;
    ({ character, sheet } = outcome);
  }
  return { told, before, after: sheet };
}

const RAGE: CharacterCommand = { type: 'use-feature', feature: 'rage' };
const hit = (amount: number, type: string): CharacterCommand => ({
  type: 'damage',
  parts: [{ amount, type }],
});

describe('what happened, in words', () => {
  it('says what an effect cost only by its name', async () => {
    expect((await played('barbarian', RAGE)).told).toBe('Rage is on');
  });

  it('says what arrived of a blow, and why', async () => {
    expect((await played('barbarian', RAGE, hit(21, 'slashing'))).told).toBe(
      '10 slashing (resisted), 40 hit points left',
    );
  });

  it('says what falling ends', async () => {
    const first = await played('barbarian', RAGE, hit(60, 'fire'));
    expect(first.told).toBe('60 fire, Relentless Endurance keeps 1 hit point');
    expect(first.after.hitPoints.current).toBe(1);
    const { told } = await played('barbarian', RAGE, hit(60, 'fire'), hit(10, 'fire'));
    expect(told).toBe('10 fire, 0 hit points left, unconscious and dying, Rage ended (it cannot go on now)');
  });

  it('names what tells nothing by itself', async () => {
    expect((await played('wizard', { type: 'temporary-hit-points', amount: 5 })).told).toBe(
      'Temporary hit points',
    );
  });
});

describe('what a rest gave back', () => {
  it('lists what is better than before, and what ended', async () => {
    const { before, after } = await played('barbarian', RAGE, hit(21, 'slashing'), { type: 'long-rest' });
    expect(regained(before, after)).toEqual([
      { name: 'Hit points', from: 40, to: 50 },
      { name: 'Rage', from: 2, to: 3 },
    ]);
    expect(endedEffects(before, after)).toEqual(['Rage']);
  });

  it('lists slots by their level', async () => {
    const { before, after } = await played('wizard', { type: 'spend-slot', level: 3 }, { type: 'long-rest' });
    expect(regained(before, after)).toEqual([{ name: 'Slots of level 3', from: 1, to: 2 }]);
  });
});

describe('a number that is asked about', () => {
  it('is found by its key', async () => {
    const { after } = await played('wizard', { type: 'dawn' });
    for (const key of ['ac', 'hp', 'prof', 'initiative', 'capacity', 'speed.walk', 'score.str', 'check.dex'])
      expect(topicOf(after, key)?.stat.why.children.length, key).toBeGreaterThan(0);
    for (const key of ['save.con', 'skill.arcana', 'attack.unarmed', 'spell-attack.wizard'])
      expect(topicOf(after, key)?.roll, key).toBeDefined();
    for (const key of ['dc.wizard', 'prepared.wizard', 'passive.perception'])
      expect(topicOf(after, key)?.stat.value, key).toBeGreaterThan(0);
    expect(topicOf(after, 'dc.cleric')).toBeNull();
    expect(topicOf(after, 'nonsense')).toBeNull();
  });
});
