import { DropVeil } from '../drop-veil.tsx';
import { OpenRule } from '../guide/open-rule.tsx';
import { TourCard } from '../guide/tour-card.tsx';
import type { FileOpen } from '../import/use-file-open.ts';

/** What lies over the planner when it is asked for; no part of the first view. */
export function LateParts({ file }: { readonly file: FileOpen }) {
  return (
    <>
      <DropVeil file={file} />
      <TourCard />
      <OpenRule />
    </>
  );
}
