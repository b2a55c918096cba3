import { type ComponentType, useEffect, useState } from 'react';

/**
 * A component whose code is fetched when it is first shown; nothing is drawn
 * until it is there. Unlike `React.lazy` it appears as soon as it has arrived:
 * React holds back what was suspended for up to 300 ms.
 */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let View: ComponentType<Props> | undefined;
  return function LazyView(props: Props) {
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    const [, setArrived] = useState(View !== undefined);
    useEffect(() => {
      if (View !== undefined) return;
      load().then(
        (loaded) => {
          View = loaded;
          setArrived(true);
        },
        (error: unknown) => setFailure({ error }),
      );
    }, []);
    if (failure !== null) throw failure.error;
    return View === undefined ? null : <View {...props} />;
  };
}
