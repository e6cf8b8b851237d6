/** Thrown inside a transaction, so that it is rolled back, where a record can't be trusted; becomes *record-unreadable*. */
export class UnreadableRecordError extends Error {
  constructor() {
    super('a record of the vault can not be read');
  }
}
