import { describe, expect, it } from 'vitest';
import { parseBoolean, printBoolean } from './boolean-expression.ts';
import { readRequirement, tagConditions } from './conditions.ts';
import { readRequires } from './requirement.ts';

const special = (name: string) => ({ type: 'special', name });

describe('parseBoolean', () => {
  it.each(['a && b || !c', '(a || b) && c', '!(a && b)', 'f(x, y) < 3 && g?(A.B)', 'a'])(
    'prints %s as something that reads the same',
    (text) => {
      const read = parseBoolean(text);
      expect(parseBoolean(printBoolean(read))).toEqual(read);
    },
  );

  it('keeps absurdly deep brackets as text instead of running out of stack', () => {
    const deep = `${'('.repeat(5000)}a${')'.repeat(5000)}`;
    expect(JSON.stringify(parseBoolean(deep)).length).toBeLessThan(12_000);
  });
});

describe('readRequirement', () => {
  it.each([
    ["target>enttype eq 'critter'", { onlyOn: 'critter', conditions: [] }],
    ['isPVPMap?', { pvMode: 'pvp', conditions: [] }],
    ['Ne(target>entref, source>entref)', { onlyOn: 'others', conditions: [] }],
    ['@ToHitRoll < @ToHit', { requiresHit: true, conditions: [] }],
    ["source>arch eq 'Scrapper'", { classOnly: 'Class_Scrapper', conditions: [] }],
    ['source>kMeter > 0', { conditions: [special('hidden')] }],
    [
      'source.ownPower?(Temporary_Powers.Temporary_Powers.Combo_Level_2)',
      { conditions: [special('combo_level_2')] },
    ],
    [
      '!source.ownPower?(Temporary_Powers.Temporary_Powers.Combo_Level_2)',
      { conditions: [special('not_combo_level_2')] },
    ],
    [
      '(source.ownPowerNum?(temporary_powers.temporary_powers.tidal_power) == 3)',
      { conditions: [special('combo_level_3')] },
    ],
    [
      'source.ownPowerNum?(Pool.Fighting.Kick) >= 2',
      { conditions: [{ type: 'data', key: 'Stacks:Pool.Fighting.Kick', value: '> 1' }] },
    ],
    [
      '!source.ownPower?(Pool.Fighting.Kick)',
      { conditions: [{ type: 'data', key: 'Taken:Pool.Fighting.Kick', value: 'False' }] },
    ],
    ['Source.Mode?(kDefensiveAdaptation)', { conditions: [special('defensive_adaptation')] }],
    [
      '(target>kHeld > 0) || (target>kImmobilized > 0) || (target>kStunned > 0)',
      { conditions: [special('containment')] },
    ],
    ['minmax(5 * target>kHitPoints% / 2 - 25, 0, 100) < 100 * rand()', { conditions: [special('scourge')] }],
    [
      "!((target>arch eq 'Class_Minion_Grunt') || (target>arch eq 'Class_Minion_Pets') || (target>enttype eq 'player'))",
      { conditions: [special('not_critical_minion')] },
    ],
    [
      '!target.HasTag?(Electronic)',
      { conditions: [{ type: 'expression', text: '!target.HasTag?(Electronic)' }] },
    ],
  ])('%s', (text, meaning) => {
    expect(readRequirement(text)).toEqual({ suppressedBy: [], ...meaning });
  });

  it('reads times since events as suppression', () => {
    const text = '(source.EventTimeSince>Attacked > 10) && (source.EventTimeSince>HitByFoe > 10)';
    expect(readRequirement(text)).toEqual({ suppressedBy: ['attacked', 'hit_by_foe'], conditions: [] });
  });

  it('adds what tags imply, once', () => {
    expect(tagConditions(['Defiance', 'Other'], [])).toEqual([special('defiance')]);
    expect(tagConditions(['Containment'], [{ type: 'special', name: 'containment' }])).toEqual([]);
  });
});

describe('readRequires', () => {
  const siblings = ['E.S.A', 'E.S.B', 'E.S.C'];
  const none = { classes: [], classesNot: [], powers: [], powersNot: [] };

  it.each([
    ['', {}],
    ['char>accesslevel >= 0', {}],
    ['A.B.C', { ...none, powers: [['A.B.C', '']] }],
    [
      'A.B.C || A.B.D',
      {
        ...none,
        powers: [
          ['A.B.C', ''],
          ['A.B.D', ''],
        ],
      },
    ],
    [
      'A.B.C && A.B.D || A.B.C && A.B.E',
      {
        ...none,
        powers: [
          ['A.B.C', 'A.B.D'],
          ['A.B.C', 'A.B.E'],
        ],
      },
    ],
    ['!A.B.C', { ...none, powersNot: [['A.B.C', '']] }],
    [
      '!(A.B.C || A.B.D)',
      {
        ...none,
        powersNot: [
          ['A.B.C', ''],
          ['A.B.D', ''],
        ],
      },
    ],
    [
      'ownPowerNum?(Epic) > 0',
      {
        ...none,
        powers: [
          ['E.S.A', ''],
          ['E.S.B', ''],
          ['E.S.C', ''],
        ],
      },
    ],
    [
      'ownPowerNum?(Epic) > 1',
      {
        ...none,
        powers: [
          ['E.S.A', 'E.S.B'],
          ['E.S.A', 'E.S.C'],
          ['E.S.B', 'E.S.C'],
        ],
      },
    ],
    ['A.B.C + A.B.D > 1', { ...none, powers: [['A.B.C', 'A.B.D']] }],
    [
      '($archetype == @Class_Brute) || ($archetype == @Class_Tanker)',
      { ...none, classes: ['Class_Brute', 'Class_Tanker'] },
    ],
    ['(Owned?(X) || Owned?(Y)) && ($archetype == @Class_Brute)', { ...none, classes: ['Class_Brute'] }],
    ['Ne($archtype, @Class_Warshade)', { ...none, classesNot: ['Class_Warshade'] }],
  ])('%s', (text, requires) => {
    const read = readRequires(text, siblings);
    expect(read.unread).toBeUndefined();
    expect(read.requires ?? {}).toEqual(requires);
  });

  it('knows powersets, never, and what it cannot say', () => {
    expect(readRequires('!Brute_Defense.Shield_Defense', [])).toEqual({
      setsNot: ['Brute_Defense.Shield_Defense'],
    });
    expect(readRequires('0', [])).toEqual({ never: true, setsNot: [] });
    expect(readRequires('A.B.C && A.B.D && A.B.E', []).unread).toBe('A.B.C && A.B.D && A.B.E');
    expect(readRequires('A.B.C || ($archetype == @Class_Brute)', []).unread).toBeDefined();
    expect(readRequires('something else entirely', []).unread).toBeDefined();
  });
});
