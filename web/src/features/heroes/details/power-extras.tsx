import { type Power, type PowerEntry, type PowerResult, slottedProcs } from '@guildhall/heroes';
import { Icon } from '../../../ui/glyph.tsx';
import { aspectLabel } from '../aspect-label.ts';
import { enhancementName } from '../enhancement-sign.ts';
import { compact, fixed } from '../format.ts';
import { HelpButton } from '../guide/help-button.tsx';
import { useReady } from '../session-context.ts';
import { detailWords as words } from '../words/details.ts';

interface Props {
  readonly entry: PowerEntry;
  readonly power: Power;
  readonly result: PowerResult;
}

/** How long it is on when it is used as often as it can. */
export function Uptime({ result: { uptime, permaMargin, duration } }: Pick<Props, 'result'>) {
  if (uptime === null || permaMargin === null) return null;
  const share = `${(uptime * 100).toFixed(1)}%`;
  return (
    <section className="uptime">
      <p className="uptime__line">
        <b>
          {words.uptime} <HelpButton topic="perma" />
        </b>
        <span className="num">{fixed(uptime * 100, 1)} %</span>
      </p>
      <span className="bar" aria-hidden="true">
        <span className="bar__fill" style={{ width: share }} />
      </span>
      <p className="uptime__line quiet">
        <span>{words.lasts(compact(duration))}</span>
        <span>
          {permaMargin >= 0 ? <Icon name="good" size={14} /> : null}
          {permaMargin >= 0 ? words.perma(compact(permaMargin)) : words.notPerma(compact(-permaMargin))}
        </span>
      </p>
    </section>
  );
}

/** What slotting it is worth, in the four ways players measure it. */
export function Rates({ result: { damageRates, castTime, arcanaTime, hitChance } }: Pick<Props, 'result'>) {
  const lines: readonly (readonly [string, string] | null)[] = [
    castTime > 0 ? [words.arcana, `${fixed(arcanaTime, 2)} s`] : null,
    hitChance < 1 ? [words.hitChance, `${fixed(hitChance * 100, 1)} %`] : null,
    damageRates === null ? null : [words.perUse, fixed(damageRates.perUse, 1)],
    damageRates === null ? null : [words.perCastSecond, fixed(damageRates.perCastSecond, 1)],
    damageRates === null ? null : [words.perCycleSecond, fixed(damageRates.perCycleSecond, 1)],
    damageRates?.perEndurance == null ? null : [words.perEndurance, fixed(damageRates.perEndurance, 1)],
  ];
  const shown = lines.filter((line) => line !== null);
  if (shown.length === 0) return null;
  return (
    <section>
      <h3 className="stat-group__title">{words.rates}</h3>
      <ul>
        {shown.map(([label, value]) => (
          <li key={label} className="why__line">
            <span>{label}</span>
            <span className="num">{value}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Slotted pieces that do something by themselves, with their chances here. */
export function Procs({ entry, power, result }: Props) {
  const { data } = useReady();
  const procs = slottedProcs(data, entry, power, result);
  if (procs.length === 0) return null;
  return (
    <section>
      <h3 className="stat-group__title">
        {words.procs} <HelpButton topic="procs" />
      </h3>
      <ul>
        {procs.map(({ uid, slot, ppm, chance }) => (
          <li key={slot} className="why__line">
            <span>
              {enhancementName(data, { uid, grade: 'none', level: 0, relativeLevel: 0 })}
              {ppm > 0 ? <span className="effect__notes faint">{words.ppm(compact(ppm))}</span> : null}
            </span>
            <span className="num">{fixed(chance * 100, 1)} %</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Sums of what is slotted, and what diversification leaves of them. */
export function EnhancementSums({ result }: Pick<Props, 'result'>) {
  const sums = Object.entries(result.enhancement).filter(([, { before }]) => before !== 0);
  if (sums.length === 0) return null;
  return (
    <section>
      <h3 className="stat-group__title">
        {words.enhancement} <HelpButton topic="diversification" />
      </h3>
      <ul>
        {sums.map(([aspect, { before, after }]) => {
          const lost = before > 0 ? (before - after) / before : 0;
          return (
            <li key={aspect} className="why__line">
              <span>
                {aspectLabel(aspect)}
                {lost < 0.005 ? null : (
                  <span className={`effect__notes ${lost > 0.25 ? 'effect__notes--bad' : 'faint'}`}>
                    {words.lost(compact(lost * 100))}
                  </span>
                )}
              </span>
              <span className="num">
                <span className="faint">{fixed(before * 100, 1)} → </span>
                {fixed(after * 100, 1)} %
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Pets and patches with what the slots make of their damage. */
export function Pets({ result: { pets = [] } }: Pick<Props, 'result'>) {
  const shown = pets.filter(({ powers }) => powers.length > 0);
  if (shown.length === 0) return null;
  return (
    <section>
      <h3 className="stat-group__title">{words.pets}</h3>
      {shown.map(({ entity, name, count, lifetime, powers }) => (
        <details key={entity} className="conditions__more">
          <summary>
            {words.petCount(count, name)}
            {lifetime > 0 ? <span className="faint"> {words.lasts(compact(lifetime))}</span> : null}
          </summary>
          <ul>
            {powers.map((one) => (
              <li key={one.power} className="why__line">
                <span>{one.name}</span>
                <span className="num">
                  {one.damage.length === 0
                    ? ''
                    : fixed(
                        one.damage.reduce((sum, { enhanced }) => sum + enhanced, 0),
                        1,
                      )}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
