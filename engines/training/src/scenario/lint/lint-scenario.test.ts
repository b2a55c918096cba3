import { describe, expect, it } from 'vitest';
import type { Dialogue, Message, Scenario } from '../model.ts';
import { STARTER, starter } from '../starter.fixture.ts';
import { lintCollection } from './lint-collection.ts';
import type { LintCode } from './lint-problem.ts';
import { lintScenario } from './lint-scenario.ts';

const MAIL = starter('shared-agreement');
const ACTION = starter('payroll-portal-move');
const INBOX = starter('monday-inbox');
const TREE = starter('helpdesk-call');
const LEGIT = starter('password-expires');

function messageOf(scenario: Scenario): Message {
  return scenario.message ?? expect.fail('no message');
}
const mail = (changes: Partial<Message>): Scenario => ({
  ...MAIL,
  message: { ...messageOf(MAIL), ...changes },
});
function dialogue(change: (tree: Dialogue) => Dialogue): Scenario {
  return { ...TREE, dialogue: change(TREE.dialogue ?? expect.fail('no dialogue')) };
}
function node(id: string, changes: Partial<Dialogue['nodes'][number]>): Scenario {
  return dialogue((tree) => ({
    ...tree,
    nodes: tree.nodes.map((each) => (each.id === id ? { ...each, ...changes } : each)),
  }));
}
const choice = { id: 'c', label: 'On', next: 'in', trust: 0, leak: 0, minutes: 0 };

const BROKEN: readonly (readonly [string, Scenario, LintCode, string])[] = [
  ['a truth that is missing', { ...MAIL, truth: 'n/a' }, 'truth_missing', 'truth'],
  ['an inbox with one truth', { ...INBOX, truth: 'phish' }, 'truth_missing', 'truth'],
  ['an attack without cues', { ...MAIL, cues: [] }, 'cue_missing', 'cues'],
  [
    'a legitimate message accused',
    { ...LEGIT, cues: LEGIT.cues.map((cue) => ({ ...cue, apparent: false })) },
    'cue_of_other_class',
    'cues[0].apparent',
  ],
  [
    'a cue outside the text',
    { ...MAIL, cues: MAIL.cues.map((cue) => ({ ...cue, spans: [{ part: 'body', start: 0, end: 9999 }] })) },
    'cue_outside_text',
    'cues[0].spans[0]',
  ],
  [
    'a cue in a part that is not there',
    { ...MAIL, cues: MAIL.cues.map((cue) => ({ ...cue, spans: [{ part: 'turn:4', start: 0, end: 1 }] })) },
    'cue_outside_text',
    'cues[0].spans[0]',
  ],
  [
    'a cue without place',
    { ...MAIL, cues: MAIL.cues.map((cue) => ({ ...cue, spans: [] })) },
    'cue_without_place',
    'cues[0].spans',
  ],
  [
    'two cues of one name',
    { ...MAIL, cues: MAIL.cues.map((cue) => ({ ...cue, id: 'same' })) },
    'duplicate_id',
    'cues[1].id',
  ],
  [
    'a cue without reason',
    { ...MAIL, cues: MAIL.cues.map((cue) => ({ ...cue, explanation: ' ' })) },
    'explanation_missing',
    'cues[0].explanation',
  ],
  ['a live sender', mail({ from: { name: 'A', address: 'a@papertray.com' } }), 'domain_live', 'message.from'],
  [
    'a live link',
    mail({ links: [{ text: 'Open document', target: 'https://papertray.io/d' }] }),
    'domain_live',
    'message.link:0',
  ],
  [
    'a live address',
    mail({ links: [{ text: 'Open document', target: 'http://8.8.8.8/d' }] }),
    'domain_live',
    'message.link:0',
  ],
  [
    'a live host in words',
    mail({ body: 'Go to papertray.de now. Open document' }),
    'domain_live',
    'message.body',
  ],
  ['a live number', mail({ body: 'Ring +44 20 7123 4567. Open document' }), 'number_live', 'message.body'],
  ['a brand of somebody', mail({ subject: 'Your PayPal account' }), 'brand_real', 'message.subject'],
  [
    'a link that lies',
    {
      ...mail({
        body: 'See https://papertray.example/d',
        links: [{ text: 'https://papertray.example/d', target: 'https://evil.test/d' }],
      }),
      cues: [],
    },
    'link_lies',
    'message.links[0]',
  ],
  [
    'a link that is nowhere',
    mail({ links: [{ text: 'Elsewhere', target: 'https://a.example' }] }),
    'link_text_missing',
    'message.links[0]',
  ],
  ['answers that go elsewhere', mail({ replyTo: 'x@other.test' }), 'reply_elsewhere', 'message.replyTo'],
  ['a mail without subject', mail({ subject: '' }), 'message_part_missing', 'message.subject'],
  [
    'a text with attachments',
    {
      ...starter('redelivery-text'),
      message: { ...messageOf(starter('redelivery-text')), attachments: [{ name: 'a', type: 'b', size: 1 }] },
    },
    'message_part_unexpected',
    'message.attachments',
  ],
  ['no message', { ...MAIL, message: null }, 'message_part_missing', 'message'],
  ['a title that tells', { ...MAIL, title: 'A phishing mail' }, 'title_tells', 'title'],
  [
    'an explanation left out',
    { ...MAIL, explanation: { ...MAIL.explanation, whyItWorks: '' } },
    'explanation_missing',
    'explanation.whyItWorks',
  ],
  ['invisible characters', { ...MAIL, title: 'A docu\u200Bment' }, 'invisible_characters', 'title'],
  ['no alignment', { ...MAIL, alignment: null }, 'alignment_missing', 'alignment'],
  ['no likeness', { ...LEGIT, likeness: null }, 'likeness_missing', 'likeness'],
  ['a technique nobody knows', { ...MAIL, techniques: ['T0000'] }, 'technique_unknown', 'techniques[0]'],
  ['no technique', { ...MAIL, techniques: [] }, 'technique_missing', 'techniques'],
  ['nobody who looked at it', { ...MAIL, reviewedBy: '' }, 'review_missing', 'reviewedBy'],
  [
    'words to exchange that are not there',
    { ...MAIL, slots: [{ kind: 'city', forms: { name: 'Nowhere' } }] },
    'slot_unused',
    'slots[0].forms.name',
  ],
  ['too few actions', { ...ACTION, actions: ACTION.actions.slice(0, 2) }, 'action_missing', 'actions'],
  [
    'no right action',
    { ...ACTION, actions: ACTION.actions.filter(({ effect }) => effect !== 'report') },
    'action_missing',
    'actions',
  ],
  [
    'two actions of one name',
    { ...ACTION, actions: ACTION.actions.map((action) => ({ ...action, id: 'a' })) },
    'duplicate_id',
    'actions[1].id',
  ],
  ['a small inbox', { ...INBOX, inbox: INBOX.inbox.slice(0, 2) }, 'interaction_part_missing', 'inbox'],
  [
    'an inbox of one class',
    { ...INBOX, inbox: INBOX.inbox.map((item) => ({ ...item, truth: 'phish' as const })) },
    'inbox_one_sided',
    'inbox',
  ],
  [
    'a live host in an inbox',
    {
      ...INBOX,
      inbox: INBOX.inbox.map((item) => ({ ...item, message: { ...item.message, body: 'www.real.com' } })),
    },
    'domain_live',
    'inbox[0].message.body',
  ],
  ['no dialogue', { ...TREE, dialogue: null }, 'interaction_part_missing', 'dialogue'],
  [
    'a start that is nowhere',
    dialogue((tree) => ({ ...tree, start: 'x' })),
    'node_missing',
    'dialogue.start',
  ],
  [
    'a choice into nothing',
    node('code', { choices: [{ ...choice, next: 'x' }] }),
    'node_missing',
    'dialogue.nodes.code.choices[0].next',
  ],
  ['a dead end', node('code', { choices: [] }), 'dead_end', 'dialogue.nodes.code'],
  ['an end that goes on', node('in', { choices: [choice] }), 'dead_end', 'dialogue.nodes.in'],
  [
    'a node out of reach',
    dialogue((tree) => ({
      ...tree,
      nodes: [
        ...tree.nodes,
        { id: 'lost', speaker: '', text: 'x', choices: [], end: { outcome: 'refused', score: 0.5 } },
      ],
    })),
    'node_unreachable',
    'dialogue.nodes.lost',
  ],
  ['a circle', node('code', { choices: [{ ...choice, next: 'start' }] }), 'dialogue_circular', 'dialogue'],
  [
    'credit for giving in',
    node('in', { end: { outcome: 'leaked', score: 0.5 } }),
    'dialogue_credit',
    'dialogue.nodes.in.end.score',
  ],
  [
    'no way to win',
    node('reported', { end: { outcome: 'reported', score: 0.9 } }),
    'dialogue_credit',
    'dialogue',
  ],
];

describe('the lint of a scenario', () => {
  it.each(STARTER.map((scenario) => [scenario.id, scenario] as const))(
    'finds nothing in %s',
    (_, scenario) => {
      expect(lintScenario(scenario)).toEqual([]);
    },
  );

  it.each(BROKEN)('finds %s', (_, scenario, code, path) => {
    const problem = lintScenario(scenario).find((found) => found.code === code && found.path === path);
    expect(problem?.message).toMatch(/\.$/);
    expect(problem?.suggestion).not.toBe('');
  });

  it('finds a dialogue that is too deep without walking all its paths', () => {
    const nodes = Array.from({ length: 40 }, (_, i) => ({
      id: `n${i}`,
      speaker: '',
      text: 'x',
      choices:
        i === 39
          ? []
          : [1, 2, 3].map((c) => ({ ...choice, id: `c${c}`, leak: c / 2 ** i, next: `n${i + 1}` })),
      end: i === 39 ? { outcome: 'refused' as const, score: 1 } : null,
    }));
    const problems = lintScenario({ ...TREE, dialogue: { start: 'n0', nodes } });
    expect(problems.map(({ code }) => code)).toContain('dialogue_too_deep');
  });

  it('takes handles, file names and reserved names for what they are', () => {
    const scenario = mail({
      body: 'Open document: see budget.final.pdf by @dana.whitlock, mail a@b.example.org, 192.0.2.7',
    });
    expect(lintScenario(scenario).filter(({ code }) => code === 'domain_live')).toEqual([]);
  });
});

describe('the lint of a collection', () => {
  it('finds nothing in what is shipped', () => {
    expect(lintCollection(STARTER)).toEqual([]);
  });

  it('finds two of one name', () => {
    expect(lintCollection([MAIL, MAIL])).toMatchObject([{ code: 'duplicate_id', severity: 'error' }]);
  });

  it('finds one-sidedness and kinds that are missing', () => {
    const problems = lintCollection(STARTER.filter(({ truth, kind }) => truth === 'phish' && kind !== 'qr'));
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['all', 'classify', 'qr']));
  });
});
