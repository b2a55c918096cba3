import type { TrainingLink } from '@guildhall/client';
import { Icon } from '../../ui/glyph.tsx';
import { strings } from './strings.ts';

/** A host with the part that somebody registered standing out: that is the part to judge. */
function Host({ host, domain }: Pick<TrainingLink, 'host' | 'domain'>) {
  const at = domain === '' ? -1 : host.lastIndexOf(domain);
  if (at < 0) return <strong>{host}</strong>;
  return (
    <>
      <span className="quiet">{host.slice(0, at)}</span>
      <strong className="host__domain">{domain}</strong>
    </>
  );
}

type ShownLink = Pick<TrainingLink, 'text' | 'target' | 'host' | 'domain' | 'deceptive' | 'mismatch'>;

/** Where the links of a message lead, as text; none of them can be followed. */
export function LinkList({ links }: { readonly links: readonly ShownLink[] }) {
  if (links.length === 0) return null;
  return (
    <section className="links" aria-label={strings.links}>
      <h3 className="links__title">{strings.links}</h3>
      <ol className="links__list">
        {links.map((link, i) => (
          <li key={i} className="links__item">
            <span className="links__text">“{link.text}”</span>{' '}
            <span className="quiet">{strings.linkLeads}</span>{' '}
            <span className="num links__host">
              {link.host === '' ? strings.noHost : <Host host={link.host} domain={link.domain} />}
            </span>
            <span className="num quiet links__target">{link.target}</span>
            {link.deceptive ? <Warning text={strings.deceptive} /> : null}
            {link.mismatch ? <Warning text={strings.mismatch} /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Warning({ text }: { readonly text: string }) {
  return (
    <span className="links__warning">
      <Icon name="warning" size={14} />
      {text}
    </span>
  );
}
