import { type ShoppingItem, type ShoppingList, setObtained, shoppingList } from '@guildhall/heroes';
import { useMemo } from 'react';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { enhancementName, levelText } from '../enhancement-sign.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { usePlanner, usePlannerState, useReady } from '../session-context.ts';
import { shoppingWords as words } from '../words/shopping.ts';
import { listText } from './list-text.ts';
import { useCrafting } from './use-crafting.ts';
import './shopping.css';

const NO_CRAFTING = { recipes: [], salvage: [] };
const influence = new Intl.NumberFormat('en');

function ItemRow({ item }: { readonly item: ShoppingItem }) {
  const { session } = usePlanner();
  const { data } = useReady();
  const { piece, slots, obtained, at } = item;
  const name = enhancementName(data, piece);
  const all = obtained === slots.length;
  return (
    <li className={`shop__item${all ? ' shop__item--have' : ''}`}>
      <label className="shop__tick">
        <input
          type="checkbox"
          checked={all}
          aria-label={words.tick(name, slots.length)}
          onChange={(event) => {
            const have = event.target.checked;
            session.edit(have ? words.got(name) : words.lost(name), (build) =>
              setObtained(build, slots, have),
            );
          }}
        />
        <span className="num faint">{words.times(slots.length)}</span>
        <span className="shop__name">{name}</span>
        <span className="num faint">{levelText(data, piece)}</span>
      </label>
      {at === null ? null : (
        <span className="shop__recipe faint">
          {words.craftAt(
            at.level === null ? words.anyLevel : words.atLevel(at.level),
            influence.format(Math.max(0, at.craftCost)),
          )}
        </span>
      )}
    </li>
  );
}

function Costs({ list }: { readonly list: ShoppingList }) {
  const lines = [
    [words.recipes, list.recipeCost],
    [words.crafting, list.craftCost],
    [words.total, list.recipeCost + list.craftCost],
    [words.boosters, list.boosters],
  ] as const;
  return (
    <section>
      <h3 className="stat-group__title">{words.costs}</h3>
      <ul>
        {lines.map(([label, value]) => (
          <li key={label} className="why__line">
            <span>{label}</span>
            <span className="num">{influence.format(value)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SalvageTable({ list }: { readonly list: ShoppingList }) {
  const sorted = list.salvage.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return (
    <section>
      <h3 className="stat-group__title">{words.salvage}</h3>
      {sorted.length === 0 ? <p className="quiet">{words.noSalvage}</p> : null}
      <ul>
        {sorted.map(({ id, salvage, count }) => (
          <li key={id} className="why__line">
            <span>
              {salvage?.name ?? id}{' '}
              <span className="faint">{salvage?.rarity == null ? '' : words.rarities[salvage.rarity]}</span>
            </span>
            <span className="num">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function copyList(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast(words.copied);
  } catch {
    showToast(words.notCopied);
  }
}

/** Everything slotted, to be ticked off, with what it takes to make the rest. */
export function ShoppingDesk() {
  const { data } = useReady();
  const build = usePlannerState((state) => state.build);
  const crafting = useCrafting();
  const known = crafting.state === 'here' ? crafting.crafting : null;
  const list = useMemo(() => shoppingList(data, build, known ?? NO_CRAFTING), [data, build, known]);
  const pieces = list.items.reduce((sum, { slots }) => sum + slots.length, 0);
  const have = list.items.reduce((sum, { obtained }) => sum + obtained, 0);
  const sorted = list.items.toSorted((a, b) =>
    enhancementName(data, a.piece) < enhancementName(data, b.piece) ? -1 : 1,
  );
  return (
    <section className="desk shop" aria-labelledby="shop-title">
      <header className="shop__head">
        <h2 id="shop-title" className="desk__title">
          {words.title}
        </h2>
        <Button disabled={pieces === 0} onClick={() => void copyList(listText(data, list))}>
          {words.copy}
        </Button>
      </header>
      <p className="quiet desk__lead">{words.lead}</p>
      {crafting.state === 'failed' ? (
        <ErrorNotice error={crafting.error} title={words.failed} safe={words.failedSafe} />
      ) : null}
      {crafting.state === 'loading' ? <p className="quiet">{words.loading}</p> : null}
      {crafting.state === 'here' && known === null ? <p className="quiet">{words.noRecipes}</p> : null}
      {pieces === 0 ? (
        <EmptyState title={words.empty} body={words.emptyBody} />
      ) : (
        <div className="shop__columns">
          <section>
            <h3 className="stat-group__title">
              {words.pieces} <span className="quiet num">{words.progress(have, pieces)}</span>
            </h3>
            <span className="bar" aria-hidden="true">
              <span className="bar__fill" style={{ width: `${((have / pieces) * 100).toFixed(1)}%` }} />
            </span>
            <ul>
              {sorted.map((item) => (
                <ItemRow
                  key={`${item.piece.uid} ${item.piece.level} ${item.piece.relativeLevel} ${item.piece.grade}`}
                  item={item}
                />
              ))}
            </ul>
          </section>
          {known === null ? null : (
            <div className="shop__needs">
              <Costs list={list} />
              <SalvageTable list={list} />
            </div>
          )}
        </div>
      )}
    </section>
  );
}
