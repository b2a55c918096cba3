import type { ExplainNode } from '@guildhall/heroes';
import { signed } from '../format.ts';
import { UNITS, type Unit } from './stat-specs.ts';

interface TreeProps {
  readonly nodes: readonly ExplainNode[];
  readonly unit: Unit;
}

/** Name and share of one step; the numbers behind it stand below its name. */
function Step({ node, unit }: { readonly node: ExplainNode; readonly unit: Unit }) {
  const { factor, decimals, suffix } = UNITS[unit];
  return (
    <span className="why__line">
      <span className="why__name">
        {node.label}
        {node.formula === '' ? null : <span className="why__formula faint">{node.formula}</span>}
      </span>
      <span className="num">
        {signed(node.value * factor, decimals + 1)}
        <span className="faint">{suffix}</span>
      </span>
    </span>
  );
}

/** The steps of an explanation; those made of others open on demand. */
export function WhyTree({ nodes, unit }: TreeProps) {
  return (
    <ul className="why__tree">
      {nodes.map((node, place) => (
        // Steps have no names of their own and never change their place while shown.
        <li key={place}>
          {node.children.length === 0 ? (
            <Step node={node} unit={unit} />
          ) : (
            <details>
              <summary>
                <Step node={node} unit={unit} />
              </summary>
              <WhyTree nodes={node.children} unit={unit} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}
