import type { Build } from '@guildhall/heroes';
import type { BuildFormat, BuildLoss } from '@guildhall/heroes/build-files';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ShareRows } from '../share/share-rows.tsx';
import { strings } from '../strings.ts';
import { exportWords } from '../words/export.ts';
import { downloadText, fileNameOf, writtenBuild } from './export-build.ts';
import './export-dialog.css';

interface ExportDialogProps {
  readonly build: Build;
  readonly onClose: () => void;
}

const words = exportWords;

/** Formats in the order of the list: what loses nothing and what is shared first. */
const OFFERED = [
  'mbd',
  'link',
  'mbd-chunk',
  'mxd',
  'chunk',
  'json',
  'buildsave',
] as const satisfies BuildFormat[];

/** What came of the last export: said, and losses listed. */
interface Outcome {
  readonly said: string;
  readonly losses: readonly BuildLoss[];
  /** The text itself, when the clipboard would not take it. */
  readonly text?: string;
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard without HTTPS, or it was refused: the text is shown instead.
    return false;
  }
}

/** The build as a file or a text, in every format others read. */
export function ExportDialog({ build, onClose }: ExportDialogProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function run(format: BuildFormat, deliver: (text: string) => Promise<Omit<Outcome, 'losses'>>) {
    try {
      const { text, losses } = await writtenBuild(build, format);
      setOutcome({ ...(await deliver(text)), losses });
    } catch (error) {
      setOutcome({ said: words.failed(error instanceof Error ? error.message : String(error)), losses: [] });
    }
  }

  const download = (format: BuildFormat) =>
    run(format, async (text) => {
      const name = fileNameOf(build.name, strings.unnamed, format);
      downloadText(name, text);
      return { said: words.downloaded(name) };
    });

  const copy = (format: BuildFormat) =>
    run(format, async (text) =>
      (await copied(text.trimEnd()))
        ? { said: words.copied(words.formats[format].name) }
        : { said: words.copyYourself, text: text.trimEnd() },
    );

  async function copyText(name: string, text: string) {
    const done = await copied(text);
    setOutcome(
      done ? { said: words.copied(name), losses: [] } : { said: words.copyYourself, text, losses: [] },
    );
  }

  return (
    <Dialog title={words.title} closeLabel={strings.close} onClose={onClose} size="wide">
      <ul className="exports">
        {OFFERED.map((format) => (
          <ExportRow
            key={format}
            format={format}
            onCopy={() => void copy(format)}
            onDownload={() => void download(format)}
          />
        ))}
      </ul>
      <ShareRows
        onText={(name, text) => void copyText(name, text)}
        onDone={(said) => setOutcome({ said, losses: [] })}
        onPrint={() => {
          onClose();
          setTimeout(() => print());
        }}
      />
      <div className="exports__outcome" role="status">
        {outcome === null ? null : <OutcomeNote outcome={outcome} />}
      </div>
    </Dialog>
  );
}

interface ExportRowProps {
  readonly format: BuildFormat;
  readonly onCopy: () => void;
  readonly onDownload: () => void;
}

function ExportRow({ format, onCopy, onDownload }: ExportRowProps) {
  const { name, hint } = words.formats[format];
  return (
    <li className="exports__row">
      <div>
        <b>{name}</b>
        <p className="faint">{hint}</p>
      </div>
      <Button onClick={onCopy} aria-label={words.copyOf(name)}>
        {words.copy}
      </Button>
      <Button onClick={onDownload} aria-label={words.downloadOf(name)}>
        {words.download}
      </Button>
    </li>
  );
}

function OutcomeNote({ outcome }: { readonly outcome: Outcome }) {
  const { said, losses, text } = outcome;
  const note = useRef<HTMLParagraphElement>(null);
  // On a phone it stands below the list, out of sight.
  useEffect(() => {
    note.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  return (
    <>
      <p ref={note}>{said}</p>
      {text === undefined ? null : (
        <textarea className="input input--area" readOnly value={text} aria-label={words.copyYourself} />
      )}
      {losses.length === 0 ? null : (
        <>
          <p>{words.losses(losses.length)}</p>
          <ul className="exports__losses">
            {losses.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
