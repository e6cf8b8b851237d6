/** Thrown inside a transaction, so that all of it is rolled back, where a change meets another state; becomes *wrong-state*. */
export class RefusedWriteError extends Error {
  constructor() {
    super('a change does not fit what is there');
  }
}
