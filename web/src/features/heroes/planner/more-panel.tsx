import { pageStore } from '../../../lib/page-store.ts';
import { Button } from '../../../ui/button.tsx';
import { Circumstances } from '../desk/desk-bar.tsx';
import type { FileOpen } from '../import/use-file-open.ts';
import { usePlanner, useView } from '../session-context.ts';
import { useNoteCount } from '../totals/use-note-count.ts';
import { deskWords } from '../words/desk.ts';
import { moreWords } from '../words/more.ts';
import { slottingWords } from '../words/slotting.ts';
import { SaveButton } from './save-button.tsx';
import { emptyAll } from './slotting-edits.ts';
import { useBuildActions } from './use-build-actions.tsx';
import { DESKS } from './view.ts';

const words = moreWords;

/** The phone's fourth place: what can be done with the whole build, by name. */
export function MorePanel({ file }: { readonly file: FileOpen }) {
  const tools = usePlanner();
  const { view } = tools;
  const open = useView((state) => state.desk);
  const actions = useBuildActions(file);
  const notes = useNoteCount();
  return (
    <section className="more" aria-label={words.title}>
      <Circumstances />
      <div className="more__desks">
        {DESKS.filter((desk) => desk !== 'build').map((desk) => (
          <Button
            key={desk}
            aria-pressed={open === desk}
            onClick={() => view.setState({ desk, phonePlace: 'build', slot: null })}
          >
            {deskWords.desks[desk]}
          </Button>
        ))}
      </div>
      <Button icon="search" onClick={() => pageStore.setState({ overlay: 'commands' })}>
        {words.search}
      </Button>
      <Button onClick={() => emptyAll(tools)}>{slottingWords.unslotAll}</Button>
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
