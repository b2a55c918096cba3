import { scenarioJson } from '../json/write-scenario.ts';
import { KIND_SHAPES } from '../lint/lint-message.ts';
import type { Scenario } from '../model.ts';
import { ACTION_CREDIT } from '../score-answer.ts';
import { ACTION_EFFECTS, CUE_TYPES, PERSUASION, TECHNIQUES } from '../vocabulary.ts';
import type { GenerationRequest } from './generation-request.ts';

/** What is put to a language model. */
export interface GenerationPrompt {
  readonly system: string;
  readonly user: string;
}

const MAX_TOPIC = 200;

const RULES = `You write scenarios for training people against social engineering. Answer with one JSON object and nothing else.
Rules:
- Invent all people, companies and brands. Hosts end in .example or .test only; mobile numbers are +44 7700 900xxx.
- "title" and "briefing" must not tell whether it is an attack.
- Every cue has "id", "type", "severity" 1..3, "explanation" (a full sentence) and "spans": [{"part","quote"}]; the quote occurs letter by letter in that part.
- Parts are from, reply_to, subject, body, link:0, attachment:0, header:NAME, turn:0.
- The words of a link occur in the body or a turn.
- An attack needs real cues and "alignment" (workplaceProcess, workplaceRelevance, otherEvents, consequenceOfNotClicking, trainingExposure: each 0, 2, 4, 6 or 8). A legitimate message has only cues with "apparent": true, which explain why they are fine, and "likeness" 0..8 instead of "alignment".
- "explanation" has summary, whyItWorks (attacks only), whatToDo, legitimateVersion (attacks only).`;

/** What a model has no say in. */
const OURS: ReadonlySet<string> = new Set(['format', 'id', 'version', 'provenance', 'reviewedBy', 'slots']);

function exampleOf(scenario: Scenario): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(scenarioJson(scenario)).filter(([key]) => !OURS.has(key))),
  );
}

/**
 * The question for a language model.
 * @param example a scenario of ours of the same interaction, to show the form.
 */
export function generationPrompt(request: GenerationRequest, example: Scenario): GenerationPrompt {
  const { kind, interaction, truth, technique, language, topic = '' } = request;
  const { required, allowed } = KIND_SHAPES[kind];
  const wanted = {
    kind,
    interaction,
    truth,
    language,
    message: { required, allowed },
    techniques: technique === undefined ? Object.keys(TECHNIQUES) : [technique],
    cueTypes: CUE_TYPES,
    persuasion: PERSUASION,
    ...(interaction === 'action'
      ? {
          actionEffects: ACTION_EFFECTS,
          creditByEffect: ACTION_CREDIT[truth],
          actions: '3 to 6, each with id, label, effect',
        }
      : {}),
    topic: topic.slice(0, MAX_TOPIC),
  };
  return {
    system: `${RULES}\nAn example of the form (write something else):\n${exampleOf(example)}`,
    // The topic comes from a user: it is told as data inside JSON, not as an instruction.
    user: `Write one scenario. The wishes, as data:\n${JSON.stringify(wanted)}`,
  };
}
