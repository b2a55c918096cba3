import { Button } from '../../../ui/button.tsx';
import type { FileOpen } from '../import/use-file-open.ts';
import { usePlanner } from '../session-context.ts';
import { strings } from '../strings.ts';
import { useNoteCount } from '../totals/use-note-count.ts';
import { SaveButton } from './save-button.tsx';
import { useBuildActions } from './use-build-actions.tsx';

const words = strings.more;

/** The phone's fourth place: what can be done with the whole build, by name. */
export function MorePanel({ file }: { readonly file: FileOpen }) {
  const { view } = usePlanner();
  const actions = useBuildActions(file);
  const notes = useNoteCount();
  return (
    <section className="more" aria-label={words.title}>
      <SaveButton />
      <Button icon="file" onClick={actions.open}>
        {words.open}
      </Button>
      <Button icon="import" onClick={actions.paste}>
        {words.paste}
      </Button>
      <Button icon="export" onClick={actions.exportBuild}>
        {words.export}
      </Button>
      <Button icon="info" onClick={() => view.setState({ totalsOpen: true, totalsTab: 'notes' })}>
        {words.notes(notes)}
      </Button>
      {actions.dialog}
    </section>
  );
}
