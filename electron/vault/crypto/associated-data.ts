/**
 * What an envelope is bound to, as bytes. Every field is preceded by its length: without it, `ab|c` and `a|bc` would be the same
 * bytes and one record's part could pass for another's.
 */
export function associatedData(...fields: readonly string[]): Buffer {
  const sizes = fields.map((field) => Buffer.byteLength(field, 'utf8'));
  const all = Buffer.alloc(sizes.reduce((sum, size) => sum + 4 + size, 0));
  let at = 0;
  for (const [index, field] of fields.entries()) {
    at = all.writeUInt32BE(sizes[index] ?? 0, at);
    at += all.write(field, at, 'utf8');
  }
  return all;
}
