import { readScenarioJson, type Scenario } from '@guildhall/training/scenario';

const MAIL = {
  from: { name: 'Parcel desk', address: 'desk@parcels.example' },
  to: 'you@office.example',
  subject: 'Your parcel waits',
  body: 'Dear customer, pay the fee today or it goes back. Pay here: track.parcels.example',
  links: [{ text: 'track.parcels.example', target: 'https://track.parcels.example/pay' }],
};

const COMMON = {
  language: 'en',
  audience: 'everyone',
  brandPolicy: 'fictional',
  briefing: 'You work at an office and expect no parcel.',
  explanation: {
    summary: 'A fee for a parcel nobody sent.',
    whyItWorks: 'The sum is small, and the time to think about it is short.',
    whatToDo: 'Report it and open the shop by your own bookmark.',
    legitimateVersion: '',
  },
  provenance: { origin: 'author', from: '', note: '' },
  reviewedBy: 'tests',
};

const PHISH = {
  truth: 'phish',
  techniques: ['T1566.002'],
  persuasion: ['urgency'],
  alignment: {
    workplaceProcess: 2,
    workplaceRelevance: 2,
    otherEvents: 4,
    consequenceOfNotClicking: 4,
    trainingExposure: 4,
  },
  cues: [
    {
      id: 'today',
      type: 'urgency',
      spans: [{ part: 'body', quote: 'today or it goes back' }],
      severity: 2,
      explanation: 'It presses for time, so that nobody asks.',
    },
    {
      id: 'greeting',
      type: 'generic_greeting',
      spans: [{ part: 'body', quote: 'Dear customer' }],
      severity: 1,
      explanation: 'A shop that sent you something knows your name.',
    },
  ],
};

const LEGIT = { truth: 'legit', techniques: ['T1566.002'], likeness: 4, cues: [] };

function scenario(fields: object): Scenario {
  return readScenarioJson({
    format: 'guildhall-scenario/1',
    version: 1,
    kind: 'email',
    ...COMMON,
    ...fields,
  });
}

/** A mail that is phishing or not, as `classify`. */
export function mail(id: string, truth: 'phish' | 'legit' = 'phish', more: object = {}): Scenario {
  return scenario({
    id,
    title: 'A parcel',
    interaction: 'classify',
    message: MAIL,
    ...(truth === 'phish' ? PHISH : LEGIT),
    ...more,
  });
}

/** One scenario of each interaction. */
export function everyInteraction(): Scenario[] {
  const items = ['one', 'two'].flatMap((name) => [
    {
      id: `${name}-phish`,
      kind: 'email',
      truth: 'phish',
      message: MAIL,
      cues: PHISH.cues,
      explanation: 'A fee for a parcel that nobody sent.',
    },
    {
      id: `${name}-legit`,
      kind: 'email',
      truth: 'legit',
      message: MAIL,
      cues: [],
      explanation: 'The parcel desk writes from its own address.',
    },
  ]);
  const end = (id: string, outcome: string, score: number) => ({
    id,
    speaker: 'Caller',
    text: 'Goodbye.',
    choices: [],
    end: { outcome, score },
  });
  const choice = (id: string, next: string, leak: number) => ({
    id,
    label: `Say ${id}`,
    next,
    trust: 0,
    leak,
    minutes: 1,
  });
  return [
    mail('classify-one'),
    scenario({ id: 'highlight-one', title: 'A parcel', interaction: 'highlight', message: MAIL, ...PHISH }),
    scenario({
      id: 'action-one',
      title: 'A parcel',
      interaction: 'action',
      message: MAIL,
      ...PHISH,
      actions: [
        { id: 'report', label: 'Report it', effect: 'report' },
        { id: 'pay', label: 'Pay the fee', effect: 'comply' },
        { id: 'delete', label: 'Delete it', effect: 'delete' },
      ],
    }),
    scenario({
      id: 'triage-one',
      title: 'The morning inbox',
      interaction: 'triage',
      truth: 'n/a',
      techniques: ['T1566.002'],
      cues: [],
      inbox: items,
    }),
    scenario({
      id: 'dialogue-one',
      title: 'A call',
      kind: 'voice',
      interaction: 'dialogue',
      ...PHISH,
      cues: [{ ...PHISH.cues[0], spans: [{ part: 'turn:0', quote: 'Quick' }] }],
      message: {
        from: { name: 'Caller', address: '555-0100' },
        turns: [{ speaker: 'Caller', text: 'Hello? Quick, please.', at: '0:01' }],
      },
      dialogue: {
        start: 'hello',
        nodes: [
          {
            id: 'hello',
            speaker: 'Caller',
            text: 'I need your code.',
            choices: [choice('refuse', 'end-good', 0), choice('tell', 'end-bad', 1)],
            end: null,
          },
          end('end-good', 'refused', 1),
          end('end-bad', 'leaked', 0),
        ],
      },
    }),
  ];
}
