import { type ChainOptions, explainChain } from '@guildhall/heroes';
import { useMemo, useState } from 'react';
import { usePlannerState, useReady } from '../session-context.ts';
import { UnitTree } from '../totals/unit-tree.tsx';
import { chainWords as words } from '../words/chain.ts';

type Stat = keyof typeof words.why;

interface ChainWhyProps {
  readonly stat: Stat;
  readonly options: ChainOptions;
}

function Steps({ stat, options }: ChainWhyProps) {
  const { data } = useReady();
  const build = usePlannerState((state) => state.build);
  const { children } = useMemo(() => explainChain(data, build, stat, options), [data, build, stat, options]);
  return <UnitTree nodes={children} unit="per_second" />;
}

/** Where a number of the chain comes from; worked out when it is opened. */
export function ChainWhy({ stat, options }: ChainWhyProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="chain__why" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.why[stat]}</summary>
      {open ? <Steps stat={stat} options={options} /> : null}
    </details>
  );
}
