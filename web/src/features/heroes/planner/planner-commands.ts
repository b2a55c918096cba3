import type { CommandItem } from '../../../lib/page-store.ts';

export { plannerFound } from '../search/planner-found.ts';

import { guideStore, startTour } from '../guide/guide-store.ts';
import type { PlannerTools } from '../session-context.ts';
import { strings } from '../strings.ts';
import { deskWords } from '../words/desk.ts';
import { guideWords, type Topic } from '../words/guide.ts';
import { slottingWords } from '../words/slotting.ts';
import { redoEdit, undoEdit } from './history-edits.ts';
import { attuneAll, emptyAll, removeSlotsOfAll } from './slotting-edits.ts';
import { DESKS } from './view.ts';

const words = strings.commands;

/** What the planner adds to the command palette. */
export function plannerCommands(tools: PlannerTools, search: () => void): readonly CommandItem[] {
  const { view } = tools;
  return [
    { id: 'undo', label: words.undo, run: () => undoEdit(tools) },
    { id: 'redo', label: words.redo, run: () => redoEdit(tools) },
    { id: 'search-powers', label: words.search, run: search },
    ...DESKS.map((desk) => ({
      id: `desk-${desk}`,
      label: words.show(deskWords.desks[desk]),
      run: () => view.setState({ desk, slot: null }),
    })),
    {
      id: 'conditions',
      label: words.show(deskWords.conditions(0)),
      run: () => view.setState({ conditions: true, totalsOpen: true }),
    },
    {
      id: 'unslot-all',
      label: slottingWords.unslotAll,
      run: () => emptyAll(tools),
    },
    {
      id: 'remove-slots',
      label: slottingWords.removeAll,
      run: () => removeSlotsOfAll(tools),
    },
    { id: 'tour', label: guideWords.tour, run: startTour },
    ...(Object.keys(guideWords.topics) as Topic[]).map((topic) => ({
      id: `rule-${topic}`,
      label: guideWords.command(guideWords.topics[topic].title),
      run: () => guideStore.setState({ topic }),
    })),
    {
      id: 'attune-all',
      label: slottingWords.attune,
      run: () => attuneAll(tools, null, true),
    },
  ];
}
