import { type ReactNode, useEffect, useState } from 'react';
import { api } from '../../../lib/api.ts';

const ADDRESS = /^\/api\/v1\/characters\/([0-9a-f-]{36})\/attachments\/([0-9a-f-]{36})\/picture$/;

/** Character and attachment of a portrait; null for anything that is no picture of a character here. */
export function portraitParts(path: string): { readonly id: string; readonly attachment: string } | null {
  const [, id, attachment] = ADDRESS.exec(path) ?? [];
  return id === undefined || attachment === undefined ? null : { id, attachment };
}

interface PortraitProps {
  /** Of a character: an address of this server, or ''. Addresses elsewhere are never asked. */
  readonly path: string;
  readonly size: 'full' | 'small';
  readonly className: string;
  /** Stands in its place where there is none, or while it comes. */
  readonly children: ReactNode;
}

/** The picture of a character, fetched with the rights of whoever looks. Its name stands beside it. */
export function Portrait({ path, size, className, children }: PortraitProps) {
  const [shown, setShown] = useState<{ readonly path: string; readonly url: string } | null>(null);
  useEffect(() => {
    if (portraitParts(path) === null) return;
    let made: string | null = null;
    let gone = false;
    api.characters.picture(path, size).then(
      (blob) => {
        if (gone) return;
        made = URL.createObjectURL(blob);
        setShown({ path, url: made });
      },
      // A picture that is lost leaves the place as it is without one.
      () => setShown(null),
    );
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [path, size]);
  return shown?.path === path ? <img className={className} src={shown.url} alt="" /> : children;
}
