import { GuildError } from '@guildhall/kernel';
import type { DialogueResult } from './answer.ts';
import type { Dialogue, DialogueNode } from './model.ts';

/** Choices a dialogue may take from start to end. */
export const MAX_DIALOGUE_DEPTH = 20;

/** Where a path through a dialogue leads. */
export interface DialogueWalk {
  readonly node: DialogueNode;
  readonly result: DialogueResult;
  /** 0..1 at an end, null before. */
  readonly score: number | null;
}

function refused(message: string): GuildError {
  return new GuildError('ANSWER_INVALID', message, {
    fields: [{ path: 'path', code: 'invalid', message }],
  });
}

/**
 * Follows choices from the start.
 * @throws GuildError ANSWER_INVALID when a choice is not offered where it is made.
 */
export function walkDialogue(dialogue: Dialogue, path: readonly string[]): DialogueWalk {
  if (path.length > MAX_DIALOGUE_DEPTH)
    throw refused(`A dialogue takes at most ${MAX_DIALOGUE_DEPTH} choices.`);
  const nodes = new Map(dialogue.nodes.map((node) => [node.id, node]));
  const at = (id: string): DialogueNode => {
    const node = nodes.get(id);
    if (node === undefined) throw refused(`The dialogue has no node ${id}.`);
    return node;
  };
  let node = at(dialogue.start);
  let trust = 0;
  let leaked = 0;
  let minutes = 0;
  for (const [step, choiceId] of path.entries()) {
    const choice = node.choices.find(({ id }) => id === choiceId);
    if (choice === undefined) throw refused(`Choice ${step + 1} is not offered at "${node.id}".`);
    trust += choice.trust;
    leaked += choice.leak;
    minutes += choice.minutes;
    node = at(choice.next);
  }
  const result = { outcome: node.end?.outcome ?? '', trust, leaked, minutes };
  const score = node.end === null ? null : Math.min(1, Math.max(0, node.end.score - leaked));
  return { node, result, score };
}
