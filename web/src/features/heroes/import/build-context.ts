import type { BuildContext, NumberTable, RenamedNames } from '@guildhall/heroes/build-files';
import { GuildError } from '@guildhall/kernel';

/** Files of the registry of names, beside the script: as text they need not be parsed as one. */
const NAMES = new URL('../../../../../data/heroes/registry/names.txt', import.meta.url);
const NUMBERS = new URL('../../../../../data/heroes/registry/numbers.json', import.meta.url);
const RENAMED = new URL('../../../../../data/heroes/registry/renamed.json', import.meta.url);

async function fetched(file: URL): Promise<Response> {
  const answer = await fetch(file);
  if (!answer.ok) throw new GuildError('UNAVAILABLE', `The registry of names answers ${answer.status}.`);
  return answer;
}

async function load(): Promise<BuildContext> {
  const [{ createNameRegistry }, names, numbers, renamed] = await Promise.all([
    import('@guildhall/heroes/build-files'),
    fetched(NAMES).then((answer) => answer.text()),
    fetched(NUMBERS).then((answer): Promise<NumberTable> => answer.json()),
    fetched(RENAMED).then((answer): Promise<RenamedNames> => answer.json()),
  ]);
  return { registry: createNameRegistry(names, numbers), renamed, origin: location.origin };
}

let loading: Promise<BuildContext> | null = null;

/** What build files need beside game data: the registry of names. Fetched when the first file is read or written. */
export function buildContext(): Promise<BuildContext> {
  if (loading === null) {
    loading = load();
    loading.catch(() => {
      loading = null;
    });
  }
  return loading;
}
