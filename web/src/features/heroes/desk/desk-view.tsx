import type { ComponentType } from 'react';
import { lazyView } from '../../../lib/lazy-view.tsx';
import type { Desk } from '../planner/view.ts';

const VIEWS: Readonly<Record<Exclude<Desk, 'build'>, ComponentType>> = {
  bonuses: lazyView(async () => (await import('../bonuses/bonus-desk.tsx')).BonusDesk),
};

/** The working area beside the build that is chosen; its code comes when it is first opened. */
export function DeskView({ desk }: { readonly desk: Exclude<Desk, 'build'> }) {
  const View = VIEWS[desk];
  return <View />;
}
