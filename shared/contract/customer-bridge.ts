/** What the customer's preload puts on `window.customer`. Names of its own: nothing of the staff's bridge is there. */
export interface CustomerBridge {
  /** Resolves with a `Result`; never rejects for an expected reason. */
  readonly call: (method: string, input: unknown) => Promise<unknown>;
  /** Returns the function that ends the subscription. The listener gets the payload only. */
  readonly subscribe: (event: string, listener: (payload: unknown) => void) => () => void;
}

/** The IPC channel of a method of the customer's contract. */
export const customerMethodChannel = (method: string): string => `customer:call:${method}`;

/** The IPC channel of an event of the customer's contract. */
export const customerEventChannel = (event: string): string => `customer:event:${event}`;
