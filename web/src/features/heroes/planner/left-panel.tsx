import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { usePlanner, useView } from '../session-context.ts';
import { strings } from '../strings.ts';
import { Drawer } from './drawer.tsx';
import { PowerChooser } from './power-chooser.tsx';

const SlotPicker = lazy(() =>
  import('../picker/slot-picker.tsx').then((module) => ({ default: module.SlotPicker })),
);

/** Left of the build: the powers to pick from, or the picker of the open slot. */
export function LeftPanel({ drawer }: { readonly drawer: boolean }) {
  const { view } = usePlanner();
  const open = useView((state) => state.leftOpen);
  const slot = useView((state) => state.slot);
  return (
    <Drawer
      className="left"
      label={slot === null ? strings.powers.title : strings.picker.title}
      drawer={drawer}
      open={open}
      bare={slot !== null}
      onClose={() => view.setState({ leftOpen: false, slot: null, phonePlace: 'build' })}
    >
      {slot === null ? (
        <PowerChooser />
      ) : (
        <Suspense fallback={<Skeleton height={200} />}>
          <SlotPicker key={`${slot.list} ${slot.index}`} slot={slot} />
        </Suspense>
      )}
    </Drawer>
  );
}
