import type { Expression, Modifier, Node, PoolNode, RollMode } from './syntax.ts';

/**
 * The expression with advantage or disadvantage for its first single d20; null
 * when it has none. Both at once cancel each other, and a second advantage adds
 * nothing (SRD 5.1 and 5.2, "Advantage and Disadvantage").
 */
export function withRollMode(expression: Expression, mode: RollMode): Expression | null {
  if (mode === 'normal') return expression;
  const body = changeFirst(expression.body, mode);
  return body === null ? null : { ...expression, body };
}

/** The first pool that advantage applies to, changed, and the nodes above it; null when there is none. */
function changeFirst(node: Node, mode: 'advantage' | 'disadvantage'): Node | null {
  switch (node.type) {
    case 'pool':
      return isSingleD20(node) ? { ...node, modifiers: withMode(node.modifiers, mode) } : null;
    case 'negate':
      return change(changeFirst(node.operand, mode), (operand) => ({ ...node, operand }));
    case 'label':
      return change(changeFirst(node.term, mode), (term) => ({ ...node, term }));
    case 'binary':
      return (
        change(changeFirst(node.left, mode), (left) => ({ ...node, left })) ??
        change(changeFirst(node.right, mode), (right) => ({ ...node, right }))
      );
    case 'call':
      return change(changeOneOf(node.args, mode), (args) => ({ ...node, args }));
    case 'group':
      return change(changeOneOf(node.rolls, mode), (rolls) => ({ ...node, rolls }));
    default:
      return null;
  }
}

function change<From, To>(from: From | null, to: (value: From) => To): To | null {
  return from === null ? null : to(from);
}

function changeOneOf(nodes: readonly Node[], mode: 'advantage' | 'disadvantage'): readonly Node[] | null {
  for (const [at, node] of nodes.entries()) {
    const changed = changeFirst(node, mode);
    if (changed !== null) return nodes.with(at, changed);
  }
  return null;
}

/** One d20 of which no dice are kept or counted yet. */
function isSingleD20({ count, die, modifiers }: PoolNode): boolean {
  const single = count.type === 'number' && count.value === 1;
  const d20 = die.type === 'numbered' && die.sides.type === 'number' && die.sides.value === 20;
  return single && d20 && modifiers.every(({ type }) => type !== 'keep' && type !== 'target');
}

function withMode(modifiers: readonly Modifier[], mode: 'advantage' | 'disadvantage'): readonly Modifier[] {
  const held = modifiers.find((modifier) => modifier.type === 'advantage');
  if (held === undefined) return [{ type: 'advantage', mode, at: 0, end: 0 }, ...modifiers];
  return held.mode === mode ? modifiers : modifiers.filter((modifier) => modifier !== held);
}
