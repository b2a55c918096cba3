import { sentence } from './format.ts';

/** Names whose word in the game differs from ours, or is spelt the British way. */
const LABELS: Readonly<Record<string, string>> = {
  defense: 'Defence',
  endurance_discount: 'Endurance reduction',
  endurance: 'Endurance modification',
  recharge_time: 'Recharge',
  interrupt_time: 'Interrupt time',
  to_hit: 'To-hit',
  hit_points: 'Hit points',
};

/** `recharge_time` → `Recharge`, `mez.hold` → `Hold`. */
export function aspectLabel(name: string): string {
  return LABELS[name] ?? sentence(name.replace(/^mez\./, ''));
}
