import { lazyView } from '../../../lib/lazy-view.tsx';
import { usePainted } from '../../../lib/use-painted.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { usePlanner, usePlannerState, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { powersWords } from '../words/powers.ts';
import { Drawer } from './drawer.tsx';

const PowerChooser = lazyView(async () => (await import('./power-chooser.tsx')).PowerChooser);
const SlotPicker = lazyView(async () => (await import('../picker/slot-picker.tsx')).SlotPicker);

/** Left of the build: the powers to pick from, or the picker of the open slot. */
export function LeftPanel({ drawer }: { readonly drawer: boolean }) {
  const { view } = usePlanner();
  const open = useView((state) => state.leftOpen);
  const slot = useView((state) => state.slot);
  const painted = usePainted();
  const whole = usePlannerState((state) => state.whole);
  return (
    <Drawer
      className="left"
      label={slot === null ? powersWords.title : strings.slots.picker}
      drawer={drawer}
      open={open}
      bare={slot !== null}
      onClose={() => view.setState({ leftOpen: false, slot: null, phonePlace: 'build' })}
    >
      {!whole ? (
        <Skeleton height={320} />
      ) : slot === null ? (
        painted && <PowerChooser />
      ) : (
        <SlotPicker key={`${slot.list} ${slot.index}`} slot={slot} />
      )}
    </Drawer>
  );
}
