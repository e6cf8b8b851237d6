/** Taking unsent work to another kiosk of the organisation. For supervisors. */
export const transfer = {
  open: 'Traspasar envíos',
  title: 'Traspasar envíos a otro terminal',
  lead: 'Para un terminal que se queda sin conexión o que se retira. Lo que se traspasa va cifrado en un archivo, para un solo terminal.',
  reading: 'Mirando qué se puede traspasar',
  readingLong: 'La carpeta puede estar en un disco lento. Puede cerrar esto y volver más tarde.',
  again: 'Mirar otra vez',
  folder: 'Carpeta: {{folder}}',

  export: {
    title: 'Traspasar desde este terminal',
    closed: {
      'no-recipient':
        'Sin configurar: la política no nombra a nadie que pueda abrir el archivo. Consulte a Informática.',
      'folder-missing':
        'La carpeta para ello no está. Conecte la unidad o consulte a Informática. Después mire otra vez.',
    },
    nothing:
      'Aquí no hay nada que se pueda traspasar. Lo que está en camino, sin aclarar o rechazado se resuelve en este terminal.',
    count_one: 'Ahora se puede traspasar 1 envío pendiente.',
    count_many: 'Ahora se pueden traspasar {{count}} de envíos pendientes.',
    count_other: 'Ahora se pueden traspasar {{count}} envíos pendientes.',
    terminal: 'Nombre del otro terminal',
    hint: 'Como figura en su barra superior. Este se llama {{terminal}}.',
    self: 'Este es el nombre de este terminal. Escriba el nombre del otro.',
    begin: 'Traspasar',
    ask_one: '¿Traspasar 1 envío a {{terminal}}?',
    ask_many: '¿Traspasar {{count}} de envíos a {{terminal}}?',
    ask_other: '¿Traspasar {{count}} envíos a {{terminal}}?',
    meaning:
      'Ya no se enviarán desde aquí. Solo {{terminal}} puede recibirlos, y los envía. Aquí no se puede deshacer.',
    keep: 'Dejarlos aquí',
    action: 'Traspasarlos ahora',
    working: 'Escribiendo y cifrando el archivo',
    workingLong: 'Las imágenes llevan un rato. Deje el terminal encendido.',
    done_one: '1 envío traspasado, en el archivo {{name}}.',
    done_many: '{{count}} de envíos traspasados, en el archivo {{name}}.',
    done_other: '{{count}} envíos traspasados, en el archivo {{name}}.',
    next: 'Lleve el archivo a {{terminal}} y recíbalo allí.',
    left_one:
      '1 envío se quedó aquí: está en camino, sin aclarar o rechazado, así que solo este terminal puede resolverlo.',
    left_many:
      '{{count}} de envíos se quedaron aquí: están en camino, sin aclarar o rechazados, así que solo este terminal puede resolverlos.',
    left_other:
      '{{count}} envíos se quedaron aquí: están en camino, sin aclarar o rechazados, así que solo este terminal puede resolverlos.',
  },
  import: {
    title: 'Recibir de otro terminal',
    closed: {
      'no-identity':
        'Sin configurar: este terminal no tiene una clave que abra un archivo así. Consulte a Informática.',
      'folder-missing':
        'La carpeta para ello no está. Conecte la unidad o consulte a Informática. Después mire otra vez.',
    },
    none: 'En la carpeta no hay ningún archivo de otro terminal.',
    files: 'Archivos de otros terminales',
    file: '{{size}} kB, {{time}}',
    action: 'Recibir',
    about: 'Recibir: {{name}}',
    working: 'Leyendo {{name}}',
    workingLong: 'Las imágenes llevan un rato. Deje el terminal encendido.',
    added_zero: 'En {{name}} no hay nada nuevo para este terminal.',
    added_one: 'Se recibió 1 envío de {{name}}. Ahora se envía desde aquí.',
    added_many: 'Se recibieron {{count}} de envíos de {{name}}. Ahora se envían desde aquí.',
    added_other: 'Se recibieron {{count}} envíos de {{name}}. Ahora se envían desde aquí.',
    known_one: '1 ya estaba aquí y sigue como está.',
    known_many: '{{count}} ya estaban aquí y siguen como están.',
    known_other: '{{count}} ya estaban aquí y siguen como están.',
  },
  handedOver: {
    title: 'Traspasado hasta ahora',
    line_one: '1 envío a {{terminal}}, {{time}}',
    line_many: '{{count}} de envíos a {{terminal}}, {{time}}',
    line_other: '{{count}} envíos a {{terminal}}, {{time}}',
  },
} as const;
