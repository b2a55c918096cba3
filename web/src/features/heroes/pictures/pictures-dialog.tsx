import type { Attachment } from '@guildhall/client';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { sendPicture } from '../../../lib/send-picture.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { pictureWords as words } from '../words/pictures.ts';
import { PictureFrame } from './picture-frame.tsx';
import './pictures.css';

interface Problem {
  readonly title: string;
  readonly error: unknown;
}

interface Sending {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
}

interface PicturesDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

const FORMATS = 'image/jpeg,image/png,image/webp,image/gif,image/avif';

function Progress({ name, share }: Sending) {
  const text = share < 1 ? words.sending(name) : words.making(name);
  return (
    <div className="pictures__progress" role="status">
      <span>{text}</span>
      <progress aria-label={text} {...(share < 1 ? { value: share } : {})} />
    </div>
  );
}

function Gallery({
  list,
  editable,
  onOpen,
  onRemove,
}: {
  readonly list: readonly Attachment[];
  readonly editable: boolean;
  readonly onOpen: (attachment: Attachment) => void;
  readonly onRemove: (attachment: Attachment) => void;
}) {
  return (
    <ul className="pictures">
      {list.map((attachment) => (
        <li key={attachment.id} className="pictures__item">
          <button
            type="button"
            className="pictures__open"
            aria-label={words.open(attachment.name)}
            onClick={() => onOpen(attachment)}
          >
            <PictureFrame attachment={attachment} size="small" />
          </button>
          <div className="pictures__line">
            <span className="pictures__name" title={attachment.name}>
              {attachment.name}
            </span>
            {editable ? (
              <IconButton
                icon="trash"
                label={words.remove(attachment.name)}
                onClick={() => onRemove(attachment)}
              />
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Files dropped on the element are for it, and not for the page, which would open them as builds. */
function useDrop(area: RefObject<HTMLElement | null>, onFiles: (files: readonly File[]) => void): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const element = area.current;
    const over = (event: DragEvent) => {
      event.preventDefault();
      event.stopPropagation();
    };
    const drop = (event: DragEvent) => {
      over(event);
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    element?.addEventListener('dragover', over);
    element?.addEventListener('drop', drop);
    return () => {
      element?.removeEventListener('dragover', over);
      element?.removeEventListener('drop', drop);
    };
  });
}

/** Pictures of a stored build: look at them, and for those who may change the build, add and remove. */
export function PicturesDialog({ id, onClose }: PicturesDialogProps) {
  const [list, setList] = useState<readonly Attachment[] | null>(null);
  const [editable, setEditable] = useState(false);
  const [open, setOpen] = useState<Attachment | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLElement>(null);

  const load = useCallback(async () => {
    const [record, attachments] = await Promise.all([api.builds.get(id), api.storage.attachments(id)]);
    setEditable(record.access !== 'read');
    setList(attachments);
  }, [id]);
  useEffect(() => {
    load().catch((error: unknown) => setProblem({ title: words.listFailed, error }));
  }, [load]);

  async function send(files: readonly File[]): Promise<void> {
    setProblem(null);
    for (const file of files) {
      setSending({ name: file.name, share: 0 });
      try {
        await sendPicture(`/api/v1/builds/${id}/attachments`, file, (share) =>
          setSending({ name: file.name, share }),
        );
        showToast(words.added(file.name));
      } catch (error) {
        setProblem({ title: words.failed(file.name), error });
        break;
      }
    }
    setSending(null);
    await load().catch(() => undefined);
  }

  function remove(attachment: Attachment): void {
    setProblem(null);
    api.storage
      .removeAttachment(id, attachment.id)
      .then(() => showToast(words.removed(attachment.name)))
      .catch((error: unknown) => setProblem({ title: words.removeFailed(attachment.name), error }))
      .then(load)
      .catch(() => undefined);
  }

  useDrop(area, (files) => {
    if (editable && sending === null) void send(files);
  });

  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose} size="wide">
      {problem === null ? null : (
        <ErrorNotice
          error={problem.error}
          title={problem.title}
          safe={words.safe}
          onClose={() => setProblem(null)}
        />
      )}
      {open === null ? (
        <section ref={area} className="pictures__all">
          <p className="quiet">{words.lead}</p>
          {list === null && problem === null ? <Skeleton height={160} /> : null}
          {list?.length === 0 ? (
            <div className="pictures__empty">
              <b>{words.emptyTitle}</b>
              <p>{editable ? words.emptyBody : words.none}</p>
            </div>
          ) : null}
          {list === null || list.length === 0 ? null : (
            <Gallery list={list} editable={editable} onOpen={setOpen} onRemove={remove} />
          )}
          {sending === null ? null : <Progress {...sending} />}
          {editable ? (
            <div className="pictures__add">
              <input
                ref={input}
                type="file"
                accept={FORMATS}
                multiple
                hidden
                aria-label={words.choose}
                onChange={({ target }) => {
                  const files = [...(target.files ?? [])];
                  target.value = '';
                  void send(files);
                }}
              />
              <Button
                look="primary"
                icon="plus"
                disabled={sending !== null}
                onClick={() => input.current?.click()}
              >
                {words.choose}
              </Button>
              <span className="faint">{words.hint}</span>
            </div>
          ) : null}
        </section>
      ) : (
        <figure className="pictures__full">
          <PictureFrame attachment={open} size="full" />
          <figcaption>
            {open.name} <span className="faint">{words.by(open.owner.name)}</span>
          </figcaption>
          <div className="dialog__actions">
            <Button onClick={() => setOpen(null)}>{words.back}</Button>
          </div>
        </figure>
      )}
    </Dialog>
  );
}
