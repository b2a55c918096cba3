import { useEffect, useRef, useState } from 'react';
import { navigate } from '../../../lib/router.ts';
import { uniqueId } from '../../../lib/unique-id.ts';
import { draftPath } from '../paths.ts';
import { openedWords } from '../words/opened.ts';
import { pasteWords } from '../words/paste.ts';
import { handOver } from './handoff.ts';
import type { ImportedBuild } from './read-build-file.ts';

export interface FileOpen {
  /** A file is being dragged over the page. */
  readonly dragging: boolean;
  /** The file that could not be opened, and why. */
  readonly failure: { readonly file: string; readonly error: unknown } | null;
  readonly clearFailure: () => void;
  /** Opens the browser's file dialog. */
  readonly choose: () => void;
  readonly openText: (text: string) => Promise<void>;
  readonly openFile: (file: File) => Promise<void>;
}

/** The reader is loaded when the first file comes. */
const reader = () => import('./read-build-file.ts');

type Take = (imported: ImportedBuild) => void;

/** Opens the build in a planner of its own. */
export function openInPlanner({ build, note }: ImportedBuild): void {
  const draft = uniqueId();
  handOver(draft, { build, note, label: openedWords.opened(note.file) });
  void navigate(draftPath(draft));
}

function chooseFile(onFile: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.mbd,.mxd,.txt,.json,application/json,text/plain';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) onFile(file);
  });
  input.click();
}

const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;

/** Takes build files dropped anywhere on the page, chosen in a dialog, or pasted as text. */
export function useFileOpen(take: Take): FileOpen {
  const [dragging, setDragging] = useState(false);
  const [failure, setFailure] = useState<FileOpen['failure']>(null);
  const latest = useRef(take);
  latest.current = take;

  async function open(name: string, read: () => Promise<ImportedBuild>): Promise<void> {
    setFailure(null);
    try {
      latest.current(await read());
    } catch (reason) {
      setFailure({ file: name, error: reason });
    }
  }

  const openFile = (file: File) => open(file.name, async () => (await reader()).readBuildFile(file));

  useEffect(() => {
    let depth = 0;
    const onEnter = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      depth += 1;
      setDragging(true);
    };
    const onLeave = () => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setDragging(false);
    };
    const onOver = (event: DragEvent) => {
      if (carriesFile(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      depth = 0;
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      void openFile(file);
    };
    addEventListener('dragenter', onEnter);
    addEventListener('dragleave', onLeave);
    addEventListener('dragover', onOver);
    addEventListener('drop', onDrop);
    return () => {
      removeEventListener('dragenter', onEnter);
      removeEventListener('dragleave', onLeave);
      removeEventListener('dragover', onOver);
      removeEventListener('drop', onDrop);
    };
  }, []);

  return {
    dragging,
    failure,
    clearFailure: () => setFailure(null),
    choose: () => chooseFile((file) => void openFile(file)),
    openFile,
    openText: (text) =>
      open(pasteWords.source, async () => (await reader()).readBuildText(pasteWords.source, text)),
  };
}
