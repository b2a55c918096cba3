/** What was typed before the field that it is meant for was there; null when nothing is awaited. */
let typed: string | null = null;
let patience: ReturnType<typeof setTimeout> | undefined;

/** Milliseconds after which keys do what they always do: the field does not come. */
const PATIENCE = 3_000;

function keep(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'Backspace') typed = (typed ?? '').slice(0, -1);
  else if (event.key.length === 1) typed = (typed ?? '') + event.key;
  else return;
  // Neither a shortcut nor a letter for whatever has the focus still.
  event.preventDefault();
  event.stopPropagation();
}

/** Keep what is typed from now on, until `takeTyped`: a field is being opened whose code may have to be fetched. */
export function awaitField(): void {
  if (typed !== null) return;
  typed = '';
  addEventListener('keydown', keep, { capture: true });
  patience = setTimeout(takeTyped, PATIENCE);
}

/** What was typed meanwhile; keys go to the field from here on. */
export function takeTyped(): string {
  const text = typed ?? '';
  typed = null;
  clearTimeout(patience);
  removeEventListener('keydown', keep, { capture: true });
  return text;
}
