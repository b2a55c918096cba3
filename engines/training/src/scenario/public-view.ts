import { linkPlaces, segments } from './message-parts.ts';
import type { Dialogue, DialogueNode, Message, Scenario, Span } from './model.ts';
import type { Interaction, ScenarioKind } from './vocabulary.ts';
import { walkDialogue } from './walk-dialogue.ts';

/** A message before the answer: its words, where its links stand and what can be marked. */
export interface PublicMessage extends Message {
  readonly linkPlaces: readonly (Span | null)[];
  readonly segments: readonly Span[];
}

export interface PublicNode {
  readonly id: string;
  readonly speaker: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  /** Whether the dialogue is over here. */
  readonly over: boolean;
}

/** What a player may see before answering: nothing that tells or hints at the truth. */
export interface PublicScenario {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly kind: ScenarioKind;
  readonly interaction: Interaction;
  readonly language: string;
  readonly briefing: string;
  readonly message: PublicMessage | null;
  readonly html: string | null;
  readonly actions: readonly { readonly id: string; readonly label: string }[];
  readonly inbox: readonly {
    readonly id: string;
    readonly kind: ScenarioKind;
    readonly message: PublicMessage;
  }[];
  /** The first node; the others come one by one, see `dialogueAt`. */
  readonly dialogue: PublicNode | null;
}

function publicMessage(message: Message): PublicMessage {
  return { ...message, linkPlaces: linkPlaces(message), segments: segments(message) };
}

function publicNode({ id, speaker, text, choices, end }: DialogueNode): PublicNode {
  return {
    id,
    speaker,
    text,
    choices: choices.map((choice) => ({ id: choice.id, label: choice.label })),
    over: end !== null,
  };
}

/** What is shown of a dialogue after some choices. @throws GuildError ANSWER_INVALID as `walkDialogue`. */
export function dialogueAt(dialogue: Dialogue, path: readonly string[]): PublicNode {
  return publicNode(walkDialogue(dialogue, path).node);
}

/** A scenario as it is shown before the answer. */
export function publicView(scenario: Scenario): PublicScenario {
  const { id, version, title, kind, interaction, language, briefing, message, html, dialogue } = scenario;
  return {
    id,
    version,
    title,
    kind,
    interaction,
    language,
    briefing,
    message: message === null ? null : publicMessage(message),
    html,
    actions: scenario.actions.map((option) => ({ id: option.id, label: option.label })),
    inbox: scenario.inbox.map((item) => ({
      id: item.id,
      kind: item.kind,
      message: publicMessage(item.message),
    })),
    dialogue: dialogue === null ? null : dialogueAt(dialogue, []),
  };
}
