/**
 * What an envelope is bound to, as bytes. Every field is preceded by its length: without it, `ab|c` and `a|bc` would be the same
 * bytes and one record's part could pass for another's.
 */
export function associatedData(...fields: readonly string[]): Buffer {
  const parts = fields.flatMap((field) => {
    const bytes = Buffer.from(field, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  });
  return Buffer.concat(parts);
}
