import { useLateFonts } from '../../../../lib/late-fonts.ts';
import { Skeleton } from '../../../../ui/skeleton.tsx';
import { CharacterError } from '../character-error.tsx';
import { characterSession } from '../character-store.ts';
import { useCharacter } from '../use-character.ts';
import { Sheet } from './sheet.tsx';
import { strings } from './strings.ts';

type Params = Readonly<Record<string, string>>;

/** Starts fetching the character while the code of the page is on its way. */
export function prepareSheet({ id = '' }: Params): void {
  void characterSession(id).load();
}

/** The sheet of a character at `/tabletop/characters/{id}`. */
export function SheetPage({ params: { id = '' } }: { readonly params: Params }) {
  const { session, state } = useCharacter(id);
  const { open, loadError } = state;
  useLateFonts(open !== null, 400);
  if (open !== null) return <Sheet key={id} session={session} open={open} state={state} />;
  return (
    <div className="page" aria-busy={loadError === null}>
      {loadError === null ? (
        <>
          <h1 className="sr-only">{strings.loading}</h1>
          <Skeleton height={64} />
          <Skeleton height={96} />
          <Skeleton height={360} />
        </>
      ) : (
        <>
          <h1 className="page__title">{strings.sheet}</h1>
          <CharacterError title={strings.loadFailed} error={loadError} onRetry={() => void session.load()} />
        </>
      )}
    </div>
  );
}
