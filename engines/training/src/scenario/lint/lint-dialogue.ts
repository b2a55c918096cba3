import type { Verdict } from '../answer.ts';
import type { Dialogue, DialogueNode } from '../model.ts';
import { MAX_DIALOGUE_DEPTH } from '../walk-dialogue.ts';
import type { Report } from './lint-problem.ts';

/** Ends that betray what was asked for; reporting a legitimate person does it as well. */
const FAILURES: Readonly<Record<Verdict, readonly string[]>> = {
  phish: ['leaked', 'helped'],
  legit: ['reported'],
};

/** Nodes that can be reached, with the least score lost on the way, layer by layer up to the greatest depth. */
function reach(nodes: ReadonlyMap<string, DialogueNode>, start: string): Map<string, number> {
  const reached = new Map<string, number>();
  let layer = new Map([[start, 0]]);
  for (let depth = 0; depth <= nodes.size && layer.size > 0; depth++) {
    const next = new Map<string, number>();
    for (const [id, lost] of layer) {
      if (lost >= (reached.get(id) ?? Infinity)) continue;
      reached.set(id, lost);
      for (const choice of nodes.get(id)?.choices ?? []) {
        const after = lost + choice.leak;
        if (nodes.has(choice.next) && after < (next.get(choice.next) ?? Infinity))
          next.set(choice.next, after);
      }
    }
    layer = next;
  }
  return reached;
}

/** Choices on the longest path from a node; Infinity when a path comes back to where it was. */
function longestPath(nodes: ReadonlyMap<string, DialogueNode>, start: string): number {
  const lengths = new Map<string, number>();
  const open = new Set<string>();
  const measure = (id: string): number => {
    const known = lengths.get(id);
    if (known !== undefined) return known;
    if (open.has(id)) return Infinity;
    open.add(id);
    const after = (nodes.get(id)?.choices ?? []).map(({ next }) => 1 + measure(next));
    open.delete(id);
    const length = Math.max(0, ...after);
    lengths.set(id, length);
    return length;
  };
  return measure(start);
}

function lintNode(node: DialogueNode, ids: ReadonlySet<string>, report: Report): void {
  const path = `dialogue.nodes.${node.id}`;
  if (node.end === null && node.choices.length === 0)
    report('dead_end', path, `Node ${node.id} offers nothing and does not end.`, 'Add choices or an end.');
  if (node.end !== null && node.choices.length > 0)
    report('dead_end', path, `Node ${node.id} ends and goes on.`, 'Remove the end or the choices.');
  for (const [i, { id, next }] of node.choices.entries()) {
    if (node.choices.findIndex((choice) => choice.id === id) !== i)
      report(
        'duplicate_id',
        `${path}.choices[${i}]`,
        `Two choices are called ${id}.`,
        'Give each its own id.',
      );
    if (!ids.has(next))
      report(
        'node_missing',
        `${path}.choices[${i}].next`,
        `There is no node ${next}.`,
        [...ids].slice(0, 10).join(', '),
      );
  }
}

function lintEnds(
  ends: readonly DialogueNode[],
  truth: Verdict,
  reached: ReadonlyMap<string, number>,
  report: Report,
): void {
  const scoreOf = (node: DialogueNode): number => (node.end?.score ?? 0) - (reached.get(node.id) ?? 0);
  for (const node of ends) {
    if (node.end !== null && FAILURES[truth].includes(node.end.outcome) && node.end.score > 0) {
      report(
        'dialogue_credit',
        `dialogue.nodes.${node.id}.end.score`,
        `Ending as "${node.end.outcome}" must earn nothing here.`,
        'Set the score to 0.',
      );
    }
  }
  if (!ends.some((node) => scoreOf(node) === 1))
    report(
      'dialogue_credit',
      'dialogue',
      'No path earns full marks.',
      'Let one end score 1 and be reached without a leak.',
    );
  if (!ends.some((node) => scoreOf(node) <= 0.3))
    report(
      'dialogue_credit',
      'dialogue',
      'Every path succeeds.',
      'Let a wrong decision end with 0.3 or less.',
    );
}

/** What is wrong with a dialogue tree: every node reachable, every path finite, ends that judge. */
export function lintDialogue(dialogue: Dialogue, truth: Verdict, report: Report): void {
  const nodes = new Map(dialogue.nodes.map((node) => [node.id, node]));
  const ids = new Set(nodes.keys());
  for (const [i, node] of dialogue.nodes.entries()) {
    if (dialogue.nodes.findIndex(({ id }) => id === node.id) !== i)
      report(
        'duplicate_id',
        `dialogue.nodes[${i}]`,
        `Two nodes are called ${node.id}.`,
        'Give each its own id.',
      );
    lintNode(node, ids, report);
  }
  if (!ids.has(dialogue.start)) {
    report(
      'node_missing',
      'dialogue.start',
      `There is no node ${dialogue.start}.`,
      [...ids].slice(0, 10).join(', '),
    );
    return;
  }
  const reached = reach(nodes, dialogue.start);
  for (const id of ids) {
    if (!reached.has(id))
      report(
        'node_unreachable',
        `dialogue.nodes.${id}`,
        `No choice leads to node ${id}.`,
        'Lead a choice there or remove it.',
      );
  }
  const longest = longestPath(nodes, dialogue.start);
  if (longest === Infinity)
    report(
      'dialogue_circular',
      'dialogue',
      'A path comes back to where it was.',
      'Let every choice lead onwards.',
    );
  else if (longest > MAX_DIALOGUE_DEPTH)
    report(
      'dialogue_too_deep',
      'dialogue',
      `A path has ${longest} choices.`,
      `Keep to ${MAX_DIALOGUE_DEPTH}.`,
    );
  lintEnds(
    dialogue.nodes.filter((node) => node.end !== null && reached.has(node.id)),
    truth,
    reached,
    report,
  );
}
