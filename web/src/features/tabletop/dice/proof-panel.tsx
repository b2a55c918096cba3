import { useId } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { strings } from './strings.ts';
import type { Seeds } from './use-seeds.ts';

/** The promise of the server, the seed of the reader, and the way to see both meet. */
export function ProofPanel({ seeds, onChanged }: { readonly seeds: Seeds; readonly onChanged: () => void }) {
  const id = useId();
  const { current, revealed, error, clientSeed } = seeds;
  return (
    <section className="section proof">
      <h2 className="section__title">{strings.proof}</h2>
      <p className="quiet">{strings.proofLead}</p>
      {error === null ? null : (
        <Notice kind="danger" title={strings.proofFailed}>
          <p>{error}</p>
          <p>{strings.proofSafe}</p>
        </Notice>
      )}
      <dl className="proof__list">
        <div>
          <dt>{strings.promise}</dt>
          <dd className="num proof__hash">
            {current === null ? <Skeleton height={14} /> : current.commitment}
          </dd>
          {current === null ? null : <dd className="faint">{strings.rollsMade(current.rolls)}</dd>}
        </div>
        {revealed === null ? null : (
          <div>
            <dt>{strings.shown}</dt>
            <dd className="num proof__hash">{revealed.serverSeed}</dd>
          </div>
        )}
      </dl>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          {strings.yourSeed}
        </label>
        <input
          id={id}
          className="input num"
          value={clientSeed}
          maxLength={64}
          spellCheck={false}
          onChange={(event) => seeds.setClientSeed(event.target.value)}
        />
      </div>
      <div>
        <Button disabled={current === null} onClick={() => void seeds.change().then(onChanged)}>
          {strings.changeSeed}
        </Button>
      </div>
    </section>
  );
}
