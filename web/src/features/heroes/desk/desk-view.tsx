import type { ComponentType } from 'react';
import { lazyView } from '../../../lib/lazy-view.tsx';
import type { Desk } from '../planner/view.ts';

const VIEWS: Readonly<Record<Exclude<Desk, 'build'>, ComponentType>> = {
  levels: lazyView(async () => (await import('../levels/levels-desk.tsx')).LevelsDesk),
  sets: lazyView(async () => (await import('../powersets/powerset-desk.tsx')).PowersetDesk),
  chain: lazyView(async () => (await import('../chain/chain-desk.tsx')).ChainDesk),
  compare: lazyView(async () => (await import('../compare/compare-desk.tsx')).CompareDesk),
  bonuses: lazyView(async () => (await import('../bonuses/bonus-desk.tsx')).BonusDesk),
  shopping: lazyView(async () => (await import('../shopping/shopping-desk.tsx')).ShoppingDesk),
};

/** The working area beside the build that is chosen; its code comes when it is first opened. */
export function DeskView({ desk }: { readonly desk: Exclude<Desk, 'build'> }) {
  const View = VIEWS[desk];
  return <View />;
}
