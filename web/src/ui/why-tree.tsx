import type { ExplainNode } from '@guildhall/kernel';
import type { ReactNode } from 'react';

interface TreeProps {
  readonly nodes: readonly ExplainNode[];
  /** How the share of a step is written, with its sign and unit. */
  readonly shown: (value: number) => ReactNode;
}

/** Name and share of one step; the numbers behind it stand below its name. */
function Step({ node, shown }: { readonly node: ExplainNode; readonly shown: TreeProps['shown'] }) {
  return (
    <span className="why__line">
      <span className="why__name">
        {node.label}
        {node.formula === '' ? null : <span className="why__formula faint">{node.formula}</span>}
      </span>
      <span className="num">{shown(node.value)}</span>
    </span>
  );
}

/** The steps of an explanation; those made of others open on demand. */
export function WhyTree({ nodes, shown }: TreeProps) {
  return (
    <ul className="why__tree">
      {nodes.map((node, place) => (
        // Steps have no names of their own and never change their place while shown.
        <li key={place}>
          {node.children.length === 0 ? (
            <Step node={node} shown={shown} />
          ) : (
            <details>
              <summary>
                <Step node={node} shown={shown} />
              </summary>
              <WhyTree nodes={node.children} shown={shown} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
