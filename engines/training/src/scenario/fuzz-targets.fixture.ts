import { readHistoryLine } from '../history/history-line.ts';
import { HistoryReplay } from '../history/replay-history.ts';
import { readGenerated } from './generate/read-generated.ts';
import { varyScenario } from './generate/vary-scenario.ts';
import { parseScenario } from './json/read-scenario.ts';
import { scenarioJson } from './json/write-scenario.ts';
import { lintScenario } from './lint/lint-scenario.ts';
import type { Scenario } from './model.ts';
import { publicView } from './public-view.ts';
import { starter } from './starter.fixture.ts';

const HISTORY = [
  { type: 'scenario', scenario: 'a@1', rating: 500, rd: 140, anchor: true },
  { type: 'scenario', scenario: 'b@1', rating: 450, rd: 90 },
  { type: 'attempt', player: 'ada', scenario: 'b@1', truth: 'phish', score: 0.5, guessFloor: 0.25, day: 3 },
  { type: 'refit', scenario: 'b@1', rating: 470, rd: 60 },
  { type: 'attempt', player: 'ada', scenario: 'a@1', truth: 'legit', score: 1, guessFloor: 0.1, day: 9 },
];

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Whatever reads has to lint, show, come back from its own JSON and vary without breaking. */
function useScenario(scenario: Scenario): unknown {
  const written = JSON.stringify(scenarioJson(scenario));
  if (JSON.stringify(parseScenario(written)) !== JSON.stringify(scenario))
    throw new Error(`${scenario.id} does not come back from its own JSON`);
  const problems = lintScenario(scenario);
  if (scenario.slots.length > 0) varyScenario(scenario, 1);
  return [problems, publicView(scenario)];
}

/** Readers of scenarios, of what language models answer, and of histories. */
export function trainingTargets() {
  const sample = (text: string): Uint8Array => new TextEncoder().encode(text);
  const scenario = (id: string): string => JSON.stringify(scenarioJson(starter(id)), null, 1);
  return [
    ...['supplier-new-account', 'new-number', 'accounts-inbox'].map((id) => ({
      name: `scenario ${id}`,
      sample: sample(scenario(id)),
      read: (bytes: Uint8Array) => useScenario(parseScenario(textOf(bytes))),
    })),
    {
      name: 'generated scenario',
      sample: sample(`Here it is:\n${scenario('shared-agreement')}`),
      read: (bytes: Uint8Array) =>
        readGenerated(textOf(bytes), {
          id: 'made',
          model: 'fuzz',
          request: { kind: 'email', interaction: 'classify', truth: 'phish', language: 'en' },
        }),
    },
    {
      name: 'history of attempts',
      sample: sample(HISTORY.map((line) => JSON.stringify(line)).join('\n')),
      read: (bytes: Uint8Array) => {
        const replay = new HistoryReplay();
        for (const [i, line] of textOf(bytes).split('\n').entries())
          if (line.trim() !== '') replay.apply(readHistoryLine(line, i + 1));
        return replay.summary();
      },
    },
  ];
}
