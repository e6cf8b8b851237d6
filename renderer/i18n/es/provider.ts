/** The providers by the names they use for themselves. */
export const provider = {
  'quantum-metal': 'Quantum Metal',
  noah: 'Noah',
  kybio: 'KYBIO',
  yativo: 'Yativo',
  democrance: 'Democrance',
  any: 'este proveedor',
} as const;
