import type { Dispatcher } from 'undici';

/** Whether the first byte of a request may have left this machine. Once true, it stays true. */
export interface LeftMarker {
  mayHaveLeft: boolean;
}

/**
 * Sets the marker at the last moment before undici writes the request's head, with the connection standing and its
 * certificate checked. An exchange that fails before that is known to have had no effect, whatever the error is called.
 */
export function markWhenLeaving(marker: LeftMarker): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) =>
    dispatch(options, {
      onRequestStart: (controller, context) => {
        marker.mayHaveLeft = true;
        handler.onRequestStart?.(controller, context);
      },
      onRequestUpgrade: (...args) => handler.onRequestUpgrade?.(...args),
      onResponseStart: (...args) => handler.onResponseStart?.(...args),
      onResponseData: (...args) => handler.onResponseData?.(...args),
      onResponseEnd: (...args) => handler.onResponseEnd?.(...args),
      onResponseError: (...args) => handler.onResponseError?.(...args),
    });
}
