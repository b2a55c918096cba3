import { Icon } from '../../ui/glyph.tsx';
import { strings } from './strings.ts';

/** Covers the page while a file hangs over it. */
export function DropVeil({ shown }: { readonly shown: boolean }) {
  if (!shown) return null;
  return (
    <div className="veil" aria-hidden="true">
      <p className="veil__card">
        <Icon name="file" size={32} />
        {strings.dropHere}
      </p>
    </div>
  );
}
