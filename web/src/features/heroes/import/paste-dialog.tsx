import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { strings } from '../strings.ts';
import { pasteWords } from '../words/paste.ts';

interface PasteDialogProps {
  readonly onText: (text: string) => Promise<void>;
  readonly onClose: () => void;
}

const words = pasteWords;

/** For builds that arrive as text. */
export function PasteDialog({ onText, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  return (
    <Dialog title={strings.pasteBuild} closeLabel={strings.close} onClose={onClose} size="wide">
      <label className="field">
        <span className="field__label">{words.label}</span>
        <textarea
          className="input input--area"
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoFocus
        />
        <span className="faint">{words.hint}</span>
      </label>
      <div className="dialog__actions">
        <Button onClick={onClose}>{strings.cancel}</Button>
        <Button
          look="primary"
          disabled={text.trim() === ''}
          onClick={() => {
            onClose();
            void onText(text);
          }}
        >
          {words.open}
        </Button>
      </div>
    </Dialog>
  );
}
