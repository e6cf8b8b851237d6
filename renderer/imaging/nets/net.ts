/** Numbers in rows, as a net takes and gives them. */
export interface NetTensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** A net that is ready: one input, one output. Rejects only when the engine is broken. */
export type Net = (input: NetTensor) => Promise<NetTensor>;
