/** Thrown inside the reading of a bundle, and turned into a failure at its edge: what is read can't be a bundle of ours. */
export class BundleDamagedError extends Error {
  constructor() {
    super('the bundle is damaged');
  }
}
