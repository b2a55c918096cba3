import { spanText } from '../message-parts.ts';
import type { Cue, InboxItem, Message, Scenario } from '../model.ts';
import { SCENARIO_FORMAT } from './read-scenario.ts';

type Json = Readonly<Record<string, unknown>>;

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Without what is empty, which reads back the same. */
function filled(value: Json): Json {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => !isEmpty(item)));
}

function messageJson(message: Message): Json {
  return filled({
    ...message,
    from: message.from === null ? null : filled({ ...message.from }),
    turns: message.turns.map((turn) => filled({ ...turn })),
  });
}

/** Places carry their words as well, so that a reader sees them and an edit that moves them is noticed. */
function cueJson(cue: Cue, message: Message | null): Json {
  const { apparent, spans, ...rest } = cue;
  return {
    ...rest,
    ...(apparent ? { apparent } : {}),
    spans: spans.map((span) => (message === null ? span : { ...span, quote: spanText(message, span) })),
  };
}

function itemJson({ message, cues, ...rest }: InboxItem): Json {
  return filled({
    ...rest,
    message: messageJson(message),
    cues: cues.map((cue) => cueJson(cue, message)),
  });
}

/** A scenario as the JSON value that `readScenarioJson` reads back to the same scenario. */
export function scenarioJson(scenario: Scenario): Json {
  const { message, cues, inbox, dialogue } = scenario;
  return {
    format: SCENARIO_FORMAT,
    ...filled({
      ...scenario,
      message: message === null ? null : messageJson(message),
      cues: cues.map((cue) => cueJson(cue, message)),
      inbox: inbox.map(itemJson),
      dialogue:
        dialogue === null ? null : { ...dialogue, nodes: dialogue.nodes.map((node) => filled({ ...node })) },
      explanation: filled({ ...scenario.explanation }),
      provenance: filled({ ...scenario.provenance }),
    }),
  };
}
