/** How this terminal stands to newer versions. For supervisors. */
export const updates = {
  'not-built-in': 'Este terminal no se actualiza solo. Las versiones nuevas las instala Informática.',
  off: 'Las versiones nuevas están desactivadas aquí. Las instala Informática.',
  current: 'Esta es la versión más nueva que conoce este terminal.',
  later: 'Ha salido la versión {{version}}. Llegará a este terminal más adelante.',
  offered: 'Ha salido la versión {{version}}. Se descarga cuando no hay ninguna sesión abierta.',
  waiting:
    'La versión {{version}} está lista. Empieza a usarse de {{from}} a {{to}}: deje el terminal encendido y sin ninguna sesión abierta.',
  'ask-it': 'Ha salido la versión {{version}}. Pida a Informática que la instale.',
  'on-trial': 'Esta versión es nueva aquí, y aún no ha funcionado el tiempo suficiente para darla por buena.',
  refused:
    'No se aceptó una versión nueva. Esta sigue funcionando. Diga a Informática este código de soporte.',
} as const;
