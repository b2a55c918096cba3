import {
  addSlot,
  type Build,
  changeArchetype,
  changePowerset,
  chooseIncarnate,
  clearSlot,
  type EditResult,
  type EntryRef,
  entryAt,
  fillSet,
  type GameData,
  insertPower,
  type MoveKind,
  movePower,
  type PickOption,
  type PieceWish,
  type Powerset,
  type PowersetPlace,
  removePower,
  removeSlot,
  type SlotRef,
  type SlottedEnhancement,
  setAccolade,
  setEnhancement,
  setMarks,
  takePower,
  withGranted,
} from '@guildhall/heroes';
import { showToast } from '../../../ui/toast.tsx';
import { enhancementName } from '../enhancement-sign.ts';
import type { PlannerTools } from '../session-context.ts';
import { strings } from '../strings.ts';
import { editsWords } from '../words/edits.ts';
import { undoEdit } from './history-edits.ts';

/** The edits of the page: the engine decides, this names them, records them and says why one is refused. */
const words = editsWords;

type Tools = PlannerTools;

function current({ session }: Tools): { readonly build: Build; readonly data: GameData } | null {
  const { build, data } = session.store.getState();
  return data === null ? null : { build, data };
}

/** Records an edit that the engine allows; otherwise says which rule is in the way. */
export function attempt(
  tools: Tools,
  label: string,
  make: (data: GameData, build: Build) => EditResult,
): boolean {
  const now = current(tools);
  if (now === null) return false;
  const outcome = make(now.data, now.build);
  if (outcome.ok) tools.session.edit(label, () => outcome.value);
  else showToast(outcome.error.message);
  return outcome.ok;
}

/** For edits that take something away: the way back is one click off. */
function offerUndo(tools: Tools, label: string): void {
  showToast(label, { label: strings.undo, run: () => undoEdit(tools) });
}

export function chooseArchetype(tools: Tools, id: string, name: string): void {
  const label = words.archetype(name);
  const before = current(tools)?.build.archetype ?? '';
  tools.session.edit(label, (build, data) => {
    const changed = withGranted(data, changeArchetype(data, build, id));
    return changed.origin === '' ? { ...changed, origin: data.archetype(id)?.origins[0] ?? '' } : changed;
  });
  if (before !== '') offerUndo(tools, label);
}

export function chooseOrigin({ session }: Tools, origin: string): void {
  session.edit(words.origin(origin), (build) => ({ ...build, origin }));
}

export function choosePowerset(tools: Tools, place: PowersetPlace, setId: string): void {
  const now = current(tools);
  if (now === null) return;
  const name = now.data.powerset(setId)?.name;
  const label = name === undefined ? words.setRemoved : words.set(name);
  const picks = (build: Build) => build.picks.filter((pick) => pick !== null).length;
  tools.session.edit(label, (build, data) => changePowerset(data, build, place, setId));
  const after = current(tools);
  if (after !== null && picks(after.build) < picks(now.build)) offerUndo(tools, label);
}

/** Takes a power at the pick the engine found for it, or says why it can not be taken. */
export function takeOption(tools: Tools, { power, name, pick, problem }: PickOption): void {
  if (pick === null) {
    showToast(problem?.message ?? words.refused(name));
    return;
  }
  const done = attempt(tools, words.took(name), (data, build) => takePower(data, build, pick, power));
  if (done) tools.view.setState({ pick: null });
}

/** Takes a power at the first free pick that allows it; its pool comes with it. */
export function takeAnywhere(tools: Tools, powerId: string, name: string): void {
  const now = current(tools);
  if (now === null) return;
  const free = now.build.picks.flatMap((entry, pick) => (entry === null ? [pick] : []));
  const fitting = free.find((pick) => takePower(now.data, now.build, pick, powerId).ok) ?? free.at(-1);
  if (fitting === undefined) showToast(words.noPick(name));
  else attempt(tools, words.took(name), (data, build) => takePower(data, build, fitting, powerId));
}

export function removePowerAt(tools: Tools, { list, index }: EntryRef, name: string): void {
  if (list !== 'picks') return;
  const label = words.removed(name);
  tools.session.edit(label, (build, data) => removePower(data, build, index));
  tools.view.setState({ slot: null, details: null });
  offerUndo(tools, label);
}

export function movePowerTo(
  tools: Tools,
  from: number,
  to: number,
  { name, kind }: { readonly name: string; readonly kind: MoveKind },
): boolean {
  const move = kind === 'exchange' ? movePower : insertPower;
  return attempt(tools, words.moved(name), (data, build) => move(data, build, from, to));
}

export function toggleInclude({ session }: Tools, ref: EntryRef, name: string): void {
  const entry = entryAt(session.store.getState().build, ref);
  if (entry === null) return;
  const include = !entry.include;
  session.edit(include ? words.counted(name) : words.notCounted(name), (build) =>
    setMarks(build, ref, { include }),
  );
}

export function setProcs({ session }: Tools, ref: EntryRef, name: string, procs: boolean): void {
  session.edit(procs ? words.procsOn(name) : words.procsOff(name), (build) =>
    setMarks(build, ref, { procs }),
  );
}

export function setStacks({ session }: Tools, ref: EntryRef, name: string, stacks: number): void {
  const key = `stacks ${ref.list} ${ref.index}`;
  session.edit(words.stacks(name, stacks), (build) => setMarks(build, ref, { stacks }), key);
}

export function pickIncarnate(tools: Tools, slot: Powerset, powerId: string): void {
  const name = current(tools)?.data.power(powerId)?.name;
  const label = name === undefined ? words.incarnateRemoved(slot.name) : words.incarnate(name);
  attempt(tools, label, (data, build) => chooseIncarnate(data, build, slot, powerId));
}

export function earnAccolade(tools: Tools, powerId: string, name: string, earned: boolean): void {
  const label = earned ? words.accolade(name) : words.accoladeRemoved(name);
  attempt(tools, label, (data, build) => setAccolade(data, build, powerId, earned));
}

function nameAt({ build, data }: { readonly build: Build; readonly data: GameData }, ref: EntryRef): string {
  const power = entryAt(build, ref)?.power ?? '';
  return data.power(power)?.name ?? power;
}

export function addSlotTo(tools: Tools, ref: EntryRef): void {
  const now = current(tools);
  if (now !== null)
    attempt(tools, words.slotAdded(nameAt(now, ref)), (data, build) => addSlot(data, build, ref));
}

export function removeSlotAt(tools: Tools, ref: SlotRef): void {
  const now = current(tools);
  if (now === null) return;
  const label = words.slotRemoved(nameAt(now, ref));
  if (attempt(tools, label, (_data, build) => removeSlot(build, ref))) {
    tools.view.setState({ slot: null });
    offerUndo(tools, label);
  }
}

export function slotPiece(tools: Tools, ref: SlotRef, piece: SlottedEnhancement): boolean {
  const now = current(tools);
  if (now === null) return false;
  const label = words.slotted(enhancementName(now.data, piece), nameAt(now, ref));
  return attempt(tools, label, (data, build) => setEnhancement(data, build, ref, piece));
}

export function emptySlotAt(tools: Tools, ref: SlotRef): void {
  const now = current(tools);
  if (now !== null) tools.session.edit(words.emptied(nameAt(now, ref)), (build) => clearSlot(build, ref));
}

interface SetWish extends PieceWish {
  readonly set: string;
  readonly name: string;
}

/** Fills a power with a set and says what found no place. */
export function fillWithSet(tools: Tools, ref: SlotRef, { name, ...wish }: SetWish): void {
  const now = current(tools);
  if (now === null) return;
  const filled = fillSet(now.data, now.build, ref, wish);
  const label = words.filled(name, nameAt(now, ref), filled.placed);
  if (filled.placed > 0) {
    tools.session.edit(label, () => filled.build);
    offerUndo(
      tools,
      filled.problem === null ? label : `${label} ${words.leftOver(filled.left, filled.problem.message)}`,
    );
  } else showToast(filled.problem?.message ?? words.refused(name));
}

/** Delete on a slot: empties it, and takes an empty one away. */
export function deleteSlotOrPiece(tools: Tools, ref: SlotRef): void {
  const slot = entryAt(tools.session.store.getState().build, ref)?.slots[ref.slot];
  if (slot === undefined) return;
  if (slot.enhancement === null) removeSlotAt(tools, ref);
  else emptySlotAt(tools, ref);
}
