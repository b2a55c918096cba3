import type { ComponentType } from 'react';

type Params = Readonly<Record<string, string>>;

type PageView = ComponentType<{ readonly params: Params }>;

export interface Page {
  readonly title: string;
  /** Fetches the code, and starts what the page will wait for. */
  readonly load: (params: Params) => Promise<void>;
  /** Undefined until it is loaded. */
  readonly view: () => PageView | undefined;
}

interface LoadedPage {
  readonly View: PageView;
  readonly prepare?: (params: Params) => void;
}

/** A page whose code is fetched when it is first needed. */
export function page(title: string, load: () => Promise<LoadedPage>): Page {
  let loaded: LoadedPage | undefined;
  return {
    title,
    view: () => loaded?.View,
    load: async (params) => {
      loaded ??= await load();
      loaded.prepare?.(params);
    },
  };
}
