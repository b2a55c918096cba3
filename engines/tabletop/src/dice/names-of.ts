import type { Modifier, Node } from './syntax.ts';

/** Names of the variables in a node, in the order written, each once. */
export function namesOf(node: Node): readonly string[] {
  const names = new Set<string>();
  visit(node, names);
  return [...names];
}

function visit(node: Node, names: Set<string>): void {
  switch (node.type) {
    case 'variable':
      names.add(node.name);
      return;
    case 'pool':
      visit(node.count, names);
      if (node.die.type === 'numbered') visit(node.die.sides, names);
      visitModifiers(node.modifiers, names);
      return;
    case 'group':
      for (const roll of node.rolls) visit(roll, names);
      visitModifiers(node.modifiers, names);
      return;
    case 'negate':
      visit(node.operand, names);
      return;
    case 'binary':
      visit(node.left, names);
      visit(node.right, names);
      return;
    case 'call':
      for (const arg of node.args) visit(arg, names);
      return;
    case 'label':
      visit(node.term, names);
      return;
    case 'number':
      return;
  }
}

function visitModifiers(modifiers: readonly Modifier[], names: Set<string>): void {
  for (const modifier of modifiers) {
    if ('amount' in modifier) visit(modifier.amount, names);
    if ('on' in modifier && modifier.on !== null) visit(modifier.on.amount, names);
  }
}
