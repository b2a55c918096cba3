import { useRef, useState } from 'react';
import { api } from '../../../../lib/api.ts';
import { sendPicture } from '../../../../lib/send-picture.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { Portrait, portraitParts } from '../portrait.tsx';
import { useSheet } from './sheet-context.ts';
import { initials } from './sheet-text.ts';
import { strings } from './strings.ts';

/** Choose, replace or remove the picture of the character. */
export function PortraitPanel() {
  const { open, session } = useSheet();
  const { portrait, name } = open.character;
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);

  function put(path: string): void {
    const before = portraitParts(portrait);
    session.edit((character) => ({ ...character, portrait: path }));
    // What nobody sees any more takes no space; a copy of another character's picture stays theirs.
    if (before?.id === session.id)
      session.save().then(
        () => api.characters.removePicture(before.id, before.attachment).catch(() => undefined),
        () => undefined,
      );
  }

  async function send(file: File): Promise<void> {
    setError(null);
    setShare(0);
    try {
      put((await sendPicture(`/api/v1/characters/${session.id}/attachments`, file, setShare)).path);
    } catch (problem) {
      setError(problem);
    } finally {
      setShare(null);
    }
  }

  return (
    <div className="panel-form">
      <Portrait path={portrait} size="full" className="portrait-full">
        <span className="portrait portrait--large" aria-hidden="true">
          {initials(name)}
        </span>
      </Portrait>
      {error === null ? null : (
        <Notice kind="danger" title={strings.portraitFailed}>
          <p>{error instanceof Error ? error.message : String(error)}</p>
        </Notice>
      )}
      <div className="panel-form__row">
        <Button look="primary" icon="import" disabled={share !== null} onClick={() => input.current?.click()}>
          {share === null
            ? portrait === ''
              ? strings.portraitChoose
              : strings.portraitReplace
            : strings.portraitSending(share)}
        </Button>
        {portrait === '' ? null : (
          <Button icon="trash" disabled={share !== null} onClick={() => put('')}>
            {strings.portraitRemove}
          </Button>
        )}
      </div>
      <p className="faint">{strings.portraitHint}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
        aria-label={strings.portraitChoose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) void send(file);
        }}
      />
    </div>
  );
}
