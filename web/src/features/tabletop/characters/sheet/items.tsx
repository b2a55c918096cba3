import { type Currency, type InventoryItem, itemFactsOf, itemWeight } from '@guildhall/tabletop/sheet';
import { useState } from 'react';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Icon } from '../../../../ui/glyph.tsx';
import { Block, WhyButton } from './parts.tsx';
import { type SheetTools, useSheet } from './sheet-context.ts';
import { signed } from './sheet-text.ts';
import { strings } from './strings.ts';

type Place = InventoryItem['equipped'];

/** Where a thing can be: armor is worn, weapons are held, everything with effects is worn. */
function placesOf({ open }: SheetTools, item: InventoryItem): readonly Exclude<Place, null>[] {
  const facts = itemFactsOf(open.rules, item);
  if (facts?.weapon !== undefined) return ['main', 'off'];
  if (facts?.armor !== undefined || item.effects !== undefined) return ['worn'];
  return [];
}

function ItemRow({ item }: { readonly item: InventoryItem }) {
  const tools = useSheet();
  const { act } = tools;
  const places = placesOf(tools, item);
  const weight = itemWeight(tools.open.rules, item);
  return (
    <li className="item" data-item={item.id} data-equipped={item.equipped !== null}>
      <span className="item__text">
        <strong>{item.name}</strong>
        <span className="faint item__facts">
          {[
            item.count === 1 ? '' : `× ${item.count}`,
            item.magic === undefined || item.magic === 0 ? '' : signed(item.magic),
            weight === 0 ? '' : `${Number(weight.toFixed(2))} ${strings.pounds}`,
          ]
            .filter((fact) => fact !== '')
            .join(' · ')}
        </span>
      </span>
      {item.needsAttunement === true ? (
        <label className="mark">
          <input
            type="checkbox"
            checked={item.attuned}
            aria-label={strings.attune(item.name)}
            onChange={({ target }) => void act({ type: 'attune', item: item.id, attuned: target.checked })}
          />
          {strings.attuned}
        </label>
      ) : null}
      {places.length === 0 ? null : (
        <select
          className="choice__select item__place"
          aria-label={strings.placeOf(item.name)}
          value={item.equipped ?? ''}
          onChange={({ target }) =>
            void act({
              type: 'equip',
              item: item.id,
              as: target.value === '' ? null : (target.value as Place),
            })
          }
        >
          {(['', ...places] as const).map((place) => (
            <option key={place} value={place}>
              {strings.places[place]}
            </option>
          ))}
        </select>
      )}
      <IconButton
        icon="minus"
        label={strings.removeItem(item.name)}
        onClick={() => void act({ type: 'remove-item', item: item.id, count: 1 })}
      />
    </li>
  );
}

const COINS = ['pp', 'gp', 'ep', 'sp', 'cp'] as const;

function Purse() {
  const { open, act } = useSheet();
  const [change, setChange] = useState<Partial<Record<keyof Currency, string>>>({});
  const amounts = Object.fromEntries(
    COINS.map((coin) => [coin, Number.parseInt(change[coin] ?? '', 10)] as const).filter(
      ([, amount]) => amount > 0,
    ),
  );
  const empty = Object.keys(amounts).length === 0;

  async function move(sign: 1 | -1) {
    const moved = Object.fromEntries(Object.entries(amounts).map(([coin, amount]) => [coin, amount * sign]));
    if ((await act({ type: 'money', change: moved })) !== null) setChange({});
  }

  return (
    <Block title={strings.purse}>
      <div className="purse">
        {COINS.map((coin) => (
          <label key={coin} className="purse__coin">
            <span className="purse__name">
              <span className="num purse__have">{open.character.currency[coin]}</span>
              <span className="faint">{strings.coins[coin]}</span>
            </span>
            <input
              className="input num"
              inputMode="numeric"
              aria-label={strings.coinChange(strings.coins[coin])}
              placeholder="0"
              value={change[coin] ?? ''}
              onChange={({ target }) =>
                setChange({ ...change, [coin]: target.value.replace(/\D/g, '').slice(0, 7) })
              }
            />
          </label>
        ))}
      </div>
      <div className="form-actions">
        <Button disabled={empty} onClick={() => void move(-1)}>
          {strings.pay}
        </Button>
        <Button disabled={empty} onClick={() => void move(1)}>
          {strings.receive}
        </Button>
      </div>
    </Block>
  );
}

/** What is carried, worn and owned. */
export function ItemsArea() {
  const { open, show } = useSheet();
  const { sheet, character } = open;
  const { carried, capacity, encumbrance } = sheet.carrying;
  const weight = String(Number(carried.toFixed(1)));
  return (
    <div className="area area--items">
      <Block
        title={strings.items}
        aside={
          <Button look="quiet" icon="plus" onClick={() => show({ kind: 'add-item' })}>
            {strings.addItem}
          </Button>
        }
      >
        {character.inventory.length === 0 ? (
          <EmptyState title={strings.noItems} body={strings.noItemsBody} />
        ) : (
          <ul className="items">
            {character.inventory.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </ul>
        )}
        <p className="items__foot quiet">
          <span>{strings.attunement(sheet.attunement.used, sheet.attunement.max)}</span>
          <WhyButton topic="capacity" name={strings.carrying} shown={strings.carried(weight, capacity.value)}>
            {strings.carrying} <span className="num">{strings.carried(weight, capacity.value)}</span>
          </WhyButton>
          {encumbrance === 'none' ? null : (
            <span className="problem">
              <Icon name="warning" size={16} /> {strings.encumbrance[encumbrance]}
            </span>
          )}
        </p>
      </Block>
      <Purse />
    </div>
  );
}
