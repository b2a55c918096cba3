import { isGuildError } from '@guildhall/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanText } from '../message-parts.ts';
import { publicView } from '../public-view.ts';
import { STARTER, starter } from '../starter.fixture.ts';
import { JSON_LIMITS } from './json-reader.ts';
import { parseScenario, readScenarioJson } from './read-scenario.ts';
import { scenarioJson } from './write-scenario.ts';

const json = (id = 'shared-agreement'): Record<string, unknown> =>
  structuredClone({ ...scenarioJson(starter(id)) });

function problems(value: unknown): readonly string[] {
  try {
    readScenarioJson(value);
  } catch (error) {
    if (isGuildError(error) && error.code === 'SCENARIO_INVALID')
      return (error.details.fields ?? []).map(({ path }) => path);
    throw error;
  }
  return [];
}

describe('the JSON of a scenario', () => {
  it.each(STARTER.map((scenario) => [scenario.id, scenario] as const))('brings %s back', (_, scenario) => {
    expect(parseScenario(JSON.stringify(scenarioJson(scenario)))).toEqual(scenario);
  });

  it('finds the place of a quote, the second when asked, in code points', () => {
    const value = json('dentist-reminder');
    value.message = { from: { name: 'A' }, turns: [{ speaker: 'them', text: '😀 tick tock tick' }] };
    value.cues = [
      {
        id: 'c',
        type: 'urgency',
        explanation: 'x',
        spans: [{ part: 'turn:0', quote: 'tick', occurrence: 2 }],
      },
    ];
    const scenario = readScenarioJson(value);
    expect(scenario.cues[0]?.spans).toEqual([{ part: 'turn:0', start: 12, end: 16 }]);
    expect(scenario.message && spanText(scenario.message, { part: 'turn:0', start: 12, end: 16 })).toBe(
      'tick',
    );
  });

  it.each<[string, (value: Record<string, unknown>) => void, string]>([
    ['another format', (value) => Object.assign(value, { format: 'other/9' }), 'format'],
    ['an id with spaces', (value) => Object.assign(value, { id: 'A b' }), 'id'],
    ['no title', (value) => delete value.title, 'title'],
    ['a kind nobody knows', (value) => Object.assign(value, { kind: 'fax' }), 'kind'],
    ['a version of half', (value) => Object.assign(value, { version: 1.5 }), 'version'],
    ['a field nobody knows', (value) => Object.assign(value, { titel: 'x' }), 'titel'],
    ['a message that is a text', (value) => Object.assign(value, { message: 'hello' }), 'message'],
    ['cues that are no list', (value) => Object.assign(value, { cues: {} }), 'cues'],
    [
      'a quote that is not there',
      (value) =>
        Object.assign(value, {
          cues: [{ id: 'c', type: 'urgency', explanation: 'x', spans: [{ part: 'body', quote: 'nowhere' }] }],
        }),
      'cues[0].spans[0].quote',
    ],
    [
      'a quote that moved',
      (value) =>
        Object.assign(value, {
          cues: [
            {
              id: 'c',
              type: 'urgency',
              explanation: 'x',
              spans: [{ part: 'body', start: 0, end: 4, quote: 'Open' }],
            },
          ],
        }),
      'cues[0].spans[0].quote',
    ],
    [
      'an odd alignment',
      (value) => Object.assign(value, { alignment: { workplaceProcess: 3 } }),
      'alignment.workplaceProcess',
    ],
    ['half a surrogate', (value) => Object.assign(value, { title: 'a\uD800' }), 'title'],
    [
      'a text too long',
      (value) => Object.assign(value, { briefing: 'x'.repeat(JSON_LIMITS.text + 1) }),
      'briefing',
    ],
    [
      'too many cues',
      (value) => Object.assign(value, { cues: Array.from({ length: JSON_LIMITS.items + 1 }, () => ({})) }),
      'cues',
    ],
  ])('refuses %s and says where', (_, change, path) => {
    const value = json();
    change(value);
    expect(problems(value)).toContain(path);
  });

  it('tells at most so many problems', () => {
    const cues = Array.from({ length: JSON_LIMITS.items }, () => ({}));
    expect(problems({ ...json(), cues })).toHaveLength(JSON_LIMITS.problems);
  });

  it('refuses a document that is too large before reading it', () => {
    expect(() => parseScenario(' '.repeat(JSON_LIMITS.document + 1))).toThrow(
      expect.objectContaining({ code: 'FILE_TOO_LARGE' }),
    );
  });

  it.each(['', '[]', 'null', '"x"', '{', '['.repeat(500_000), '{"__proto__":{"id":"x"}}'])(
    'refuses %.20s',
    (text) => {
      expect(() => parseScenario(text)).toThrow(expect.objectContaining({ code: 'SCENARIO_INVALID' }));
    },
  );

  it('reads any JSON or refuses it', () => {
    const keys = Object.keys(json());
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        try {
          readScenarioJson({ ...json(), [key]: value });
        } catch (error) {
          expect(error).toMatchObject({ code: 'SCENARIO_INVALID' });
        }
      }),
    );
  });
});

describe('what is shown before the answer', () => {
  it.each(STARTER.map((scenario) => [scenario.id, scenario] as const))(
    'does not tell about %s',
    (_, scenario) => {
      const shown = JSON.stringify(publicView(scenario));
      const keys = new Set([...shown.matchAll(/"(\w+)":/g)].map(([, key]) => key));
      // A place in the text has an end as well; that of a dialogue says `over` only.
      for (const secret of [
        'truth',
        'cues',
        'effect',
        'score',
        'leak',
        'trust',
        'explanation',
        'likeness',
        'alignment',
        'techniques',
        'slots',
      ])
        if (secret !== 'end') expect(keys).not.toContain(secret);
      expect(shown).not.toContain(JSON.stringify(scenario.explanation.summary).slice(1, -1));
      for (const end of scenario.dialogue?.nodes.filter((node) => node.end !== null) ?? []) {
        expect(shown).not.toContain(JSON.stringify(end.text).slice(1, -1));
      }
    },
  );
});
