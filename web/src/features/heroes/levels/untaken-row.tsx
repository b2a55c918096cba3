import type { Power } from '@guildhall/heroes';
import { Glyph } from '../../../ui/glyph.tsx';
import { signOfPower } from '../signs.ts';
import { levelWords as words } from '../words/levels.ts';

/** A power of a chosen set that is not picked. */
export function UntakenRow({ power }: { readonly power: Power }) {
  return (
    <li className="respec__row respec__row--untaken">
      <span />
      <Glyph {...signOfPower(power)} size={20} />
      <span className="respec__text">
        <span>{power.name}</span>
        <span className="respec__note">{words.notTaken(power.level)}</span>
      </span>
    </li>
  );
}
