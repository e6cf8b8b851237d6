/** The end of a visit without a code: what came of it, per provider, and the receipt. */
export const done = {
  registered: {
    title: 'Registro completado',
    lead: 'No queda nada por hacer. El cliente puede anotar el número.',
  },
  member: {
    title: 'Socio añadido',
    lead: 'No queda nada por hacer. El número es el de la tarjeta de socio.',
  },
  changed: { title: 'Datos cambiados', lead: 'No queda nada por hacer. El socio sigue siendo el mismo.' },
  saved: {
    title: 'Datos guardados',
    lead: 'La sesión del cliente está cerrada. No queda nada por hacer.',
    what: 'Lo que se envió',
  },
  none: {
    title: 'Sin registro',
    lead: 'Ningún proveedor ha aceptado al cliente en esta visita.',
  },
  state: {
    accepted: 'Registro hecho',
    added: 'Socio añadido',
    changed: 'Datos cambiados',
    skipped: 'Sin confirmar: omitido en esta visita',
  },
  number: { customer: 'Número de cliente', member: 'Número' },
} as const;
