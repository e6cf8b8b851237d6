/** The visit of a policy holder: signing in, the form that the provider serves, and what became of it. */
export const policyHolder = {
  phone: {
    title: 'Abra la sesión del cliente',
    lead: '{{provider}} envía un código al número que tiene del cliente.',
    action: 'Enviar un código',
    correct: 'Enviar el código a este número',
    invalid: 'Este número no está completo o no es del país elegido.',
    fixed:
      'Aún no está claro si se guardaron los últimos datos. Entre con el mismo número: así el terminal puede verlo.',
    notice: {
      'session-over': '{{provider}} ha cerrado la sesión del cliente. Ábrala otra vez.',
      'number-not-accepted': '{{provider}} no aceptó este número. Repáselo con el cliente.',
      'no-code-arrived': 'No llegó ningún código. Repase el número con el cliente y envíe un código nuevo.',
    },
    kept_one: 'Lo escrito se conserva: 1 campo.',
    kept_many: 'Lo escrito se conserva: {{count}} de campos.',
    kept_other: 'Lo escrito se conserva: {{count}} campos.',
  },
  code: {
    title: 'Escriba el código del teléfono',
    action: 'Entrar',
    tries_zero: 'No quedan intentos con este código.',
    tries_one: 'Queda 1 intento con este código.',
    tries_many: 'Quedan {{count}} de intentos con este código.',
    tries_other: 'Quedan {{count}} intentos con este código.',
    notice: {
      'not-known':
        'No llegó respuesta, y la sesión del cliente no está abierta. Puede que el código ya esté gastado: pruébelo una vez más o envíe uno nuevo.',
      'no-session': '{{provider}} aceptó el código, pero no abrió la sesión del cliente. Envíe uno nuevo.',
    },
    over: 'Demasiados intentos',
    overLead: 'Este código ya no vale. ¿Enviar uno nuevo a {{contact}}?',
  },
  asked: {
    title: '¿Llegó un código?',
    lead: 'La petición se envió y no llegó respuesta. El cliente mira su teléfono antes de que se envíe nada otra vez.',
  },
  unclear: {
    title: 'Enviado, pero no llegó respuesta',
    signIn:
      'Pulse «Comprobar»: el terminal pregunta a {{provider}} si la sesión del cliente está abierta. No introduzca el código otra vez.',
    update:
      'Pulse «Comprobar»: el terminal lee los datos en {{provider}} y los compara. No los introduzca otra vez.',
    still:
      'Sigue sin haber respuesta. Espere un minuto y pulse otra vez «Comprobar». Si no cambia, llame a soporte; lo que se envió está guardado.',
  },
  signedIn: {
    title: 'La sesión del cliente está abierta',
    as: 'Sesión abierta en {{provider}} como {{name}}.',
    new: 'Sesión abierta en {{provider}}. Allí aún no hay nombre para este cliente.',
  },
  form: {
    title: 'Datos en {{provider}}',
    lead: 'Las preguntas son de {{provider}}, con sus propias palabras.',
    empty: '{{provider}} no pregunta nada que se pueda escribir aquí.',
    action: 'Repasar con el cliente',
    nothing: 'Aún no ha cambiado nada',
    lookAtFields_one: 'Hay un campo por revisar',
    lookAtFields_many: 'Hay {{count}} de campos por revisar',
    lookAtFields_other: 'Hay {{count}} campos por revisar',
    required: 'Obligatorio',
    yes: 'Sí',
    no: 'No',
    none: 'Sin respuesta',
    has: '{{provider}} tiene: {{value}}',
    shownOnly: 'Solo para ver',
    shownOnlyLead: 'Esto no se puede cambiar aquí. Vuelve a {{provider}} tal como está.',
    unread_one:
      '{{provider}} pregunta además una cosa que este terminal no puede mostrar. Vuelve tal como vino.',
    unread_many:
      '{{provider}} pregunta además {{count}} de cosas que este terminal no puede mostrar. Vuelven tal como vinieron.',
    unread_other:
      '{{provider}} pregunta además {{count}} cosas que este terminal no puede mostrar. Vuelven tal como vinieron.',
    complaints: '{{provider}} aún no ha guardado esto:',
    refusedSilently: '{{provider}} no guardó esto y no dice por qué. Repase los datos o llame a soporte.',
    dropped: 'El formulario ya no tiene sitio para: {{fields}}. Lo que se escribió ahí se ha perdido.',
    another:
      'Ahora está abierta la sesión de otro cliente. Lo que se escribió para el anterior se ha perdido.',
    notFetched: 'No se pudo leer el formulario. La sesión del cliente está abierta; léalo otra vez.',
    fetch: 'Leer el formulario',
    problem: {
      missing: 'Hay que responder a esto.',
      text: 'Es demasiado largo o tiene un carácter que no se puede enviar.',
      choice: 'Elija una de las respuestas.',
      date: 'Esta fecha no está completa.',
      boolean: 'Responda sí o no.',
      number: 'Use dígitos, y un punto para los decimales.',
      email: 'Este correo electrónico no está completo.',
      phone: 'Este número no está completo o no es del país elegido.',
      unknown: 'Esto no se puede responder aquí.',
    },
  },
  language: {
    label: 'Idioma en el que {{provider}} escribe al cliente',
  },
  review: {
    title: '¿Está bien esto?',
    lead: 'Solo se envía esto. Gire la pantalla hacia el cliente o léaselo en voz alta.',
    before: 'Antes: {{value}}',
    emptied: 'Vaciado',
    action: 'Guardar en {{provider}}',
  },
  working: {
    code: 'Pidiendo a {{provider}} que envíe un código.',
    signIn: 'Entrando en {{provider}}.',
    save: 'Guardando en {{provider}} y leyéndolo otra vez.',
    check: 'Leyendo los datos en {{provider}}.',
    long: 'Tarda más de lo habitual. Pida al cliente que espere aquí; el terminal deja de esperar por sí solo y después dice qué hacer.',
  },
  result: {
    title: { all: 'Guardado', some: 'Guardado en parte', none: 'No guardado' },
    lead: 'El terminal ha leído otra vez los datos y los ha comparado.',
    answerLost: 'Al guardar no llegó respuesta. Esto es lo que {{provider}} tiene ahora.',
    notKept: '{{provider}} no conservó: {{fields}}.',
    notShown: '{{provider}} no vuelve a mostrarlo, así que no se puede comparar: {{fields}}.',
    outcome: { saved: 'Guardado', different: 'No conservado', 'not-shown': 'No se muestra' },
    language: 'Idioma',
    change: 'Cambiar algo',
    again: 'Reintentar',
    finish: 'Terminar',
    session: 'Al terminar se cierra la sesión del cliente en {{provider}}.',
  },
} as const;
