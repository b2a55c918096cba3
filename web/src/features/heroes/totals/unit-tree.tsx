import type { ExplainNode } from '@guildhall/heroes';
import { WhyTree } from '../../../ui/why-tree.tsx';
import { signed } from '../format.ts';
import { UNITS, type Unit } from './stat-specs.ts';

interface UnitTreeProps {
  readonly nodes: readonly ExplainNode[];
  readonly unit: Unit;
}

/** The steps of an explanation in the unit of its number. */
export function UnitTree({ nodes, unit }: UnitTreeProps) {
  const { factor, decimals, suffix } = UNITS[unit];
  return (
    <WhyTree
      nodes={nodes}
      shown={(value) => (
        <>
          {signed(value * factor, decimals + 1)}
          <span className="faint">{suffix}</span>
        </>
      )}
    />
  );
}
