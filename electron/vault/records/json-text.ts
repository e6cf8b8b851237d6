/**
 * A value as JSON that reads back as the same value. Throws on what JSON would change in silence: infinities and NaN become null there,
 * bytes become objects with numbered fields, and a Map becomes {}.
 */
export function toJsonText(value: unknown): string {
  assertJson(value, '$');
  return JSON.stringify(value);
}

function assertJson(value: unknown, where: string): void {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return;
    case 'number':
      if (Number.isFinite(value)) return;
      break;
    case 'object':
      if (value === null) return;
      if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) {
        for (const [name, inner] of Object.entries(value)) {
          // A field that is undefined is left out, which is what such a field means here.
          if (inner !== undefined || Array.isArray(value)) assertJson(inner, `${where}.${name}`);
        }
        return;
      }
      break;
    default:
  }
  throw new TypeError(`JSON can't hold what is at ${where}`);
}
