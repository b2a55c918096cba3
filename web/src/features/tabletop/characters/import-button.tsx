import { useRef, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { navigate } from '../../../lib/router.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { characterPath } from './paths.ts';
import { strings } from './strings.ts';

/** Opens an exported character, JSON or XML; its sheet lists what is wrong with it. */
export function ImportButton() {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  async function open(file: File) {
    setBusy(true);
    try {
      const { id } = await api.characters.importFile(await file.text());
      await navigate(characterPath(id));
    } catch (error) {
      showToast(strings.importFailed(error instanceof Error ? error.message : String(error)));
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button icon="import" disabled={busy} onClick={() => input.current?.click()}>
        {strings.importFile}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,.xml,application/json,application/xml,text/xml"
        aria-label={strings.importFile}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) void open(file);
        }}
      />
    </>
  );
}
