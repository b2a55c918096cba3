import { useEffect, useRef } from 'react';
import { Icon } from '../../ui/glyph.tsx';
import { takeLaunchedFiles } from './import/launched-file.ts';
import type { FileOpen } from './import/use-file-open.ts';
import { strings } from './strings.ts';

/** Covers the page while a file hangs over it, and takes files that the installed app is opened with. */
export function DropVeil({ file }: { readonly file: FileOpen }) {
  const latest = useRef(file);
  latest.current = file;
  useEffect(() => takeLaunchedFiles((launched) => latest.current.openFile(launched)), []);
  if (!file.dragging) return null;
  return (
    <div className="veil" aria-hidden="true">
      <p className="veil__card">
        <Icon name="file" size={32} />
        {strings.dropHere}
      </p>
    </div>
  );
}
