import type { CompendiumSummary } from '@guildhall/client';
import { useEffect, useState } from 'react';
import { api } from '../../../../lib/api.ts';
import { uniqueId } from '../../../../lib/unique-id.ts';
import { Button } from '../../../../ui/button.tsx';
import { useSheet } from './sheet-context.ts';
import { strings } from './strings.ts';

const MOST = 40;

/** Weapons, armor and gear of the player's own; none where they cannot be fetched, the rules are here anyway. */
function useOwnEquipment(edition: CompendiumSummary['edition']): readonly CompendiumSummary[] {
  const [own, setOwn] = useState<readonly CompendiumSummary[]>([]);
  useEffect(() => {
    let gone = false;
    api.compendium.page('equipment', { edition, origin: 'homebrew' }, null).then(
      ({ items }) => {
        if (!gone) setOwn(items);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [edition]);
  return own;
}

/** Take something of the compendium, or a thing of the player's own. */
export function AddItemPanel() {
  const { open, act } = useSheet();
  const [name, setName] = useState('');
  const [count, setCount] = useState('1');
  const [magic, setMagic] = useState('0');
  const [needsAttunement, setNeedsAttunement] = useState(false);
  const wanted = name.trim().toLowerCase();
  const own = useOwnEquipment(open.sheet.edition);
  const found = [...own, ...open.rules.all('equipment')]
    .filter((entry) => entry.name.toLowerCase().includes(wanted))
    .slice(0, MOST);

  function add(item: { readonly slug?: string; readonly name?: string }) {
    const number = Math.max(1, Number.parseInt(count, 10) || 1);
    void act({
      type: 'add-item',
      id: uniqueId(),
      count: number,
      ...item,
      ...(magic === '0' ? {} : { magic: Number(magic) }),
      ...(needsAttunement ? { needsAttunement } : {}),
    });
  }

  return (
    <div className="panel-form">
      <label className="field">
        <span className="field__label">{strings.itemName}</span>
        <input
          className="input"
          type="search"
          value={name}
          maxLength={120}
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <div className="damage-part">
        <label className="field">
          <span className="field__label">{strings.itemCount}</span>
          <input
            className="input num"
            inputMode="numeric"
            value={count}
            onChange={({ target }) => setCount(target.value.replace(/\D/g, '').slice(0, 5))}
          />
        </label>
        <label className="field">
          <span className="field__label">{strings.magicBonus}</span>
          <select className="choice__select" value={magic} onChange={({ target }) => setMagic(target.value)}>
            {['0', '1', '2', '3'].map((bonus) => (
              <option key={bonus} value={bonus}>
                +{bonus}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="mark">
        <input
          type="checkbox"
          checked={needsAttunement}
          onChange={({ target }) => setNeedsAttunement(target.checked)}
        />
        {strings.needsAttunement}
      </label>
      {wanted === '' ? null : (
        <Button icon="plus" onClick={() => add({ name: name.trim() })}>
          {strings.addOwn(name.trim())}
        </Button>
      )}
      <ul className="picks">
        {found.map((entry) => (
          <li key={entry.slug} className="line line--tall">
            <span>
              {entry.name}
              <span className="faint line__note">{entry.summary}</span>
            </span>
            <Button aria-label={strings.addIt(entry.name)} onClick={() => add({ slug: entry.slug })}>
              {strings.add}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
