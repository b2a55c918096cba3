import type { Attachment } from '@guildhall/client';
import { useEffect, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { pictureWords as words } from '../words/pictures.ts';

interface PictureFrameProps {
  readonly attachment: Attachment;
  readonly size: 'full' | 'small';
}

/** A picture, fetched with the rights of whoever looks: an address alone shows nobody a private build. */
export function PictureFrame({ attachment, size }: PictureFrameProps) {
  const [url, setUrl] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    api.storage.picture(attachment, size).then(
      (blob) => {
        if (gone) return;
        made = URL.createObjectURL(blob);
        setUrl(made);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [attachment, size]);
  if (failed) return <p className="pictures__missing">{words.missing}</p>;
  if (url === null) return <Skeleton height={size === 'small' ? 120 : 320} />;
  return <img className={`pictures__image pictures__image--${size}`} src={url} alt={attachment.name} />;
}
