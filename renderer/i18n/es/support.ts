/** A file for whoever helps from afar. For supervisors. */
export const support = {
  open: 'Archivo de soporte',
  title: 'Un archivo para soporte',
  lead: 'Dice cómo está este terminal: versión, ajustes, comprobaciones, recuentos, antigüedades y errores. Ni nombres, ni números de teléfono o de identidad, ni imágenes, ni nada de ningún cliente ni de nadie del personal.',
  write: 'Crear el archivo',
  working: 'Comprobando el terminal y su registro',
  workingLong: 'Las comprobaciones preguntan a cada proveedor. Tarda unos segundos.',
  done: 'Creado, {{size}} kB. Envíe este archivo a soporte:',
} as const;
