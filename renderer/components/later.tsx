import { type ComponentType, useEffect, useState } from 'react';

/** A component whose code is read when it is first needed, or ahead. */
export interface Later<Props> {
  (props: Props): React.ReactNode;
  /** Reads its code ahead. */
  readonly preload: () => void;
}

/**
 * A component whose code comes when it is first shown; `Meanwhile` stands in its place until then. Once its code is there, every later
 * showing is at once. React's own `lazy` holds each first showing back for 300 ms once its fallback was seen, and somebody at a counter
 * waits that long for a dialog. Code that can't be read is an error of the render, as with `lazy`.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType,
): Later<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<void> | undefined;
  const begin = (): Promise<void> => {
    loading ??= load().then((component) => {
      loaded = component;
    });
    return loading;
  };

  function LaterComponent(props: Props) {
    const [, setReady] = useState(loaded !== undefined);
    const [failure, setFailure] = useState<{ readonly error: unknown }>();
    useEffect(() => {
      if (loaded) return;
      let isShown = true;
      begin().then(
        () => isShown && setReady(true),
        (error: unknown) => isShown && setFailure({ error }),
      );
      return () => {
        isShown = false;
      };
    }, []);
    if (failure) throw failure.error;
    const Loaded = loaded;
    if (Loaded) return <Loaded {...props} />;
    return Meanwhile ? <Meanwhile /> : null;
  }
  LaterComponent.preload = () => {
    // A failure is told where it is shown.
    begin().catch(() => {});
  };
  return LaterComponent;
}
