/** A supervisor's view of the providers' credentials: what is set up, entering, testing. */
export const credentials = {
  open: 'Credenciales de proveedores',
  title: 'Credenciales de proveedores',
  lead: 'Lo que introduzca va al llavero de este terminal. Aquí nadie puede volver a leerlo; por eso no se muestra nada de lo guardado.',
  training:
    'Práctica: las credenciales de práctica se crean de nuevo en cada arranque. Lo que introduzca aquí nunca se usa en el trabajo real.',
  reading: 'Consultando el llavero',
  readingLong: 'El llavero se toma su tiempo. Puede cerrar esto y volver más tarde.',
  none: 'Este terminal no tiene configurado ningún proveedor. Pida a Informática que añada uno a la política.',
  state: {
    complete: 'Configurado',
    missing: 'Sin configurar',
    unavailable: 'Llavero cerrado',
    none: 'No las necesita',
  },
  enter: 'Introducir credenciales',
  replace: 'Cambiar credenciales',
  field: {
    apiKey: 'Clave de API',
    secretKey: 'Clave secreta',
    signingKey: 'Clave privada de firma',
    appId: 'ID de app',
    appKey: 'Clave de app',
    accountId: 'ID de la cuenta',
    appSecret: 'Secreto de app',
  },
  hint: {
    kept: 'Con valor guardado. Deje el campo vacío para conservarlo.',
    absent: 'Aún sin guardar.',
    optional: 'Sin guardar. Puede quedar vacío.',
    key: 'Aún sin guardar. Pegue el texto completo del archivo de clave, desde BEGIN hasta END.',
    keyOptional: 'Sin guardar. Puede quedar vacío: este terminal no firma sus peticiones.',
  },
  problem: {
    empty: 'No hay guardado ningún valor que sirva. Introdúzcalo.',
    line: 'Esto no puede ser correcto. Cópielo otra vez, entero y sin espacios. No se acepta un ejemplo de las páginas del proveedor.',
    'key-file':
      'Esta clave no se puede usar. Pegue el archivo entero: una clave privada EC sin contraseña, en la curva que pide la política.',
  },
  save: 'Guardar las credenciales',
  saving: 'Guardando en el llavero',
  savingLong: 'El llavero se toma su tiempo. Puede que esté pidiendo su contraseña.',
  saved: 'Guardadas. Se usan desde la próxima llamada. Pruebe ahora la conexión.',
  partly: 'Puede que solo se haya guardado una parte. Guárdelas otra vez cuando el llavero responda.',
  test: 'Probar la conexión',
  testing: 'Consultando a {{provider}}',
  testingLong: 'La respuesta se toma su tiempo. La prueba termina por sí sola.',
  proof: {
    letIn: '{{provider}} aceptó este terminal. Las credenciales funcionan.',
    suspect:
      '{{provider}} aceptó este terminal, pero su respuesta no venía firmada con esta clave de app. Pregunte a {{provider}} antes de continuar.',
    reachable: '{{provider}} responde. No necesita credenciales de este terminal.',
    unexplained:
      '{{provider}} responde con el código {{code}}, que nadie ha explicado todavía. La conexión funciona. Pregunte a {{provider}} si el código se refiere a la firma y pida a Informática que lo ponga en la política.',
  },
  /** Without a customer, and for somebody who can put it right. */
  failure: {
    offline: 'Sin conexión, así que no se consultó a {{provider}}. Revise la red y pruebe otra vez.',
    'captive-portal':
      'La red pide una página de acceso, así que no se consultó a {{provider}}. Avise a Informática y pruebe otra vez.',
    'provider-down': '{{provider}} no responde ahora. Pruebe otra vez en unos minutos.',
    'provider-busy': '{{provider}} no admite más llamadas ahora. Pruebe otra vez dentro de {{wait}}.',
    'provider-garbled':
      'Respondió algo que no es {{provider}}. Pida a Informática que compare la dirección de la política.',
    'credentials-refused':
      '{{provider}} no aceptó este terminal. Introduzca otra vez las credenciales o pregunte a {{provider}} si siguen siendo válidas.',
    'provider-refused':
      '{{provider}} respondió, pero rechazó la consulta ({{code}}). Pregunte a {{provider}} qué significa, o a Informática si la dirección de la política es correcta.',
    'answer-lost':
      'La respuesta de {{provider}} se perdió por el camino. Allí no se cambió nada. Pruebe otra vez.',
    'not-trusted':
      'La conexión con {{provider}} no es segura, así que no se enviaron las credenciales. Avise a Informática antes de continuar.',
    'clock-wrong':
      'El reloj de este terminal está desviado {{offset}} y {{provider}} no aceptó la consulta. Ponga el reloj en hora y pruebe otra vez.',
    'secret-absent':
      'Las credenciales para {{provider}} no están completas. Introdúzcalas y pruebe otra vez.',
  },
} as const;
