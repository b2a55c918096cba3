import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly body: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Only for what cannot be undone. */
export function ConfirmDialog({ title, body, confirm, cancel, onConfirm, onCancel }: ConfirmDialogProps) {
  return (
    <Dialog title={title} closeLabel={cancel} onClose={onCancel}>
      <p>{body}</p>
      <div className="dialog__actions">
        <Button onClick={onCancel} autoFocus>
          {cancel}
        </Button>
        <Button look="danger" icon="trash" onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
