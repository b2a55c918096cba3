import { chanceAtLeast } from '@guildhall/tabletop/dice';
import { useId, useState } from 'react';
import { Chart } from './chart.tsx';
import { chanceText, numberText } from './number-text.ts';
import { strings } from './strings.ts';
import type { RollDesk } from './use-roll-desk.ts';

/** What the expression in the box will probably give. */
export function Chances({ desk, result }: { readonly desk: RollDesk; readonly result: number | null }) {
  const id = useId();
  const [dc, setDc] = useState('15');
  const { statistics, prepared } = desk;
  const wanted = dc.trim() === '' || !Number.isFinite(Number(dc)) ? null : Number(dc);
  if (statistics === null || prepared === null) {
    return (
      <section className="section">
        <h2 className="section__title">{strings.chances}</h2>
        <p className="quiet">{strings.chancesNone}</p>
      </section>
    );
  }
  const { distribution, mean, deviation, percentiles, method, samples, success } = statistics;
  return (
    <section className="section">
      <h2 className="section__title">
        {strings.chances}{' '}
        <small className="faint">
          {method === 'exact' ? strings.exact : strings.sampled(String(samples ?? 0))}
        </small>
      </h2>
      <Chart expr={prepared.expr} distribution={distribution} mean={mean} atLeast={wanted} result={result} />
      <dl className="figures">
        <div className="figures__row figures__row--asked">
          <dt>
            <label htmlFor={id}>{strings.atLeast}</label>
            <input
              id={id}
              className="input num figures__input"
              inputMode="numeric"
              value={dc}
              maxLength={9}
              onChange={(event) => setDc(event.target.value)}
            />
          </dt>
          <dd className="num figures__main">
            {wanted === null ? '–' : chanceText(chanceAtLeast(distribution, wanted))}
          </dd>
        </div>
        {success === null ? null : <Figure name={strings.checkSucceeds} value={chanceText(success)} />}
        <Figure name={strings.mean} value={numberText(mean)} />
        <Figure name={strings.deviation} value={numberText(deviation)} />
        <Figure
          name={strings.middle}
          value={strings.between(numberText(percentiles.p25), numberText(percentiles.p75))}
        />
      </dl>
    </section>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="figures__row">
      <dt>{name}</dt>
      <dd className="num">{value}</dd>
    </div>
  );
}
