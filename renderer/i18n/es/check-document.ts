/** Checking what the machine has read of a document. */
export const checkDocument = {
  title: 'Compruebe lo leído',
  lead: {
    settled: 'Todo lo leído coincide. Compárelo una vez más con el documento.',
    disagree_one: 'Un campo no coincide. La franja muestra de dónde salió cada valor.',
    disagree_many: '{{count}} de campos no coinciden. La franja muestra de dónde salió cada valor.',
    disagree_other: '{{count}} campos no coinciden. La franja muestra de dónde salió cada valor.',
    names: 'Ningún dígito de control protege un nombre. Compárelo con el documento.',
    values: 'Ningún dígito de control protege lo primero de esta lista. Compárelo con el documento.',
    nothing: 'No se pudo leer nada. Los datos se escriben en las pantallas siguientes.',
  },
  /** Where only one side was read: nothing but the eye ties the other one to it. */
  sameCard: '¿Las dos caras son del mismo documento?',
  disagreement: {
    words: 'Escrito: {{typed}}. El documento dice: {{read}}',
    otherScript: 'Escrito: {{typed}}, en otra escritura. El documento dice: {{read}}',
    typed: 'Dejar lo escrito',
    read: 'Usar el documento',
    /** For a screen reader. */
    about: '{{action}}: {{field}}',
  },
  names: {
    hint: 'Como lo escribe el documento: en mayúsculas y sin acentos.',
    cut: 'El nombre ocupa todo su espacio. Puede faltar algo: mire el documento.',
    label: 'Como se va a enviar',
  },
  field: {
    checked: 'Un dígito de control coincide.',
    unchecked: 'Ningún dígito de control protege esto. Compárelo con el documento.',
    typed: 'Escrito',
    lookTwice:
      'Mire dos veces: el signo marcado, {{read}} (carácter {{at}}), podría ser {{couldBe}}. Ningún dígito de control lo notaría.',
  },
  strip: {
    zone: 'zona de lectura mecánica, {{side}}',
    zoneLine: 'zona de lectura mecánica, {{side}}, línea {{line}}',
    barcode: 'código de barras, {{side}}',
    alt: 'La franja de la imagen: {{where}}',
    loading: 'Cargando la imagen',
    missing: 'No se puede mostrar la imagen. Mire el documento.',
    side: { front: 'anverso', back: 'reverso' },
  },
  expired: {
    allow: 'El documento caducó el {{day}}. Pida otro o pida a un supervisor que lo autorice.',
    allowAction: 'Pedir autorización',
    allowSelf: 'Autorizar esta vez',
    allowed: 'El documento caducó el {{day}}. Un supervisor lo ha autorizado.',
    stop: 'El documento caducó el {{day}}. En esta visita no se acepta ninguno caducado. Pida otro o termine la visita.',
    retake: 'Usar otro documento',
    approve: 'Se va a aceptar un documento que caducó el {{day}}.',
  },
  why: {
    disagree: 'Para continuar, resuelva: {{fields}}',
    expired: 'El documento ha caducado',
  },
  action: 'Continuar',
  actionDone: 'Confirmar los datos',
} as const;
