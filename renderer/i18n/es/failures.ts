/**
 * What is said for the failures that somebody can meet before the sign-in; those of the work are in `failures-at-work.ts`. `failure-words.ts` ties
 * every failure code to one of them.
 */
export const failures = {
  'malformed-input':
    'El terminal no pudo leer lo que envió esta pantalla. No se cambió nada. Si vuelve a ocurrir, avise a Informática.',
  'sender-refused':
    'El terminal rechazó una llamada de esta ventana. No se cambió nada. Avise a Informática.',
  'too-large': 'Es demasiado largo. Acórtelo e inténtelo otra vez.',
  'too-many-calls': 'Ha ido demasiado rápido. Espere {{wait}} e inténtelo otra vez.',
  'not-available-here': 'Esto existe solo en el modo de práctica.',
  'wrong-state': 'Eso no es posible en este momento. Mire otra vez la pantalla y continúe desde ahí.',
  internal: 'Algo falló en el terminal. Su trabajo está guardado. Si vuelve a ocurrir, avise a Informática.',

  'not-signed-in': 'No hay ninguna sesión abierta. Entre para continuar.',
  locked: 'El terminal está bloqueado. Introduzca su PIN para continuar.',
  'supervisor-needed': 'Esto solo puede hacerlo un supervisor. Pida a uno que venga al mostrador.',
  'pin-wrong_zero': 'Ese PIN no coincide.',
  'pin-wrong_one': 'Ese PIN no coincide. Queda 1 intento.',
  'pin-wrong_many': 'Ese PIN no coincide. Quedan {{count}} de intentos.',
  'pin-wrong_other': 'Ese PIN no coincide. Quedan {{count}} intentos.',
  'pin-delayed': 'Demasiados PIN equivocados. Espere {{wait}} e inténtelo otra vez.',
  'same-person': 'Nadie autoriza su propio trabajo. Pídalo a otro supervisor.',
  'pin-to-choose': 'Elija antes un PIN propio.',
  'pin-unsuitable': 'Este PIN no se puede aceptar. Elija otro.',
  'not-acknowledged': 'En la bandeja de salida hay envíos que revisar antes.',
  'staff-list-missing':
    'Falta la lista del personal de este terminal. No se cambió nada. Avise a Informática.',

  'settings-invalid':
    'El archivo de ajustes {{file}} tiene un campo que no se puede usar: {{field}}. Corríjalo y arranque otra vez.',
  'policy-invalid':
    'El archivo de política {{file}} tiene un campo que no se puede usar: {{field}}. Corríjalo y arranque otra vez.',
  'file-missing': 'Falta el archivo {{file}}. Vuelva a ponerlo y arranque otra vez.',
  'file-unreadable':
    'El archivo {{file}} no se puede abrir. Permita que el terminal lo lea y arranque otra vez.',
  'file-too-large':
    'El archivo {{file}} es demasiado grande. Ponga en su lugar el correcto y arranque otra vez.',
  'file-not-json':
    'El archivo {{file}} no se puede leer a partir de {{field}}. Corríjalo ahí y arranque otra vez.',
  'settings-not-saved':
    'El cambio no se pudo guardar en {{file}}. Siguen valiendo los ajustes anteriores. Avise a Informática: puede que el disco esté lleno.',
  'policy-bundle-older':
    'La política de este terminal es más antigua que la que tenía. No se abrió nada. Avise a Informática.',
  'fixed-by-policy': 'Esto lo fijó su organización. Pida a Informática que lo cambie.',

  'secret-absent':
    'Las credenciales «{{name}}» no están en el llavero. Pida a Informática que las introduzca.',
  'keychain-locked': 'El llavero de este terminal está bloqueado. Pida a Informática que lo desbloquee.',
  'keychain-unavailable':
    'El llavero de este terminal no responde. Avise a Informática; no se ha perdido nada.',
  'keychain-denied': 'El llavero no dio acceso al terminal. Avise a Informática; no se ha perdido nada.',
  'keychain-changed':
    'El llavero no es el que se usó al configurar este terminal. No se abrió nada. Avise a Informática.',
  'keychain-not-set-up':
    'Este terminal aún no está configurado para el trabajo real. Pida a Informática que introduzca las credenciales.',

  'vault-key-missing':
    'La clave de los clientes guardados no está en el llavero. No se abrió ni se cambió nada. Avise a Informática.',
  'vault-key-wrong':
    'La clave del llavero no sirve para los clientes guardados. No se abrió ni se cambió nada. Avise a Informática.',
  'vault-newer':
    'Los clientes guardados vienen de una versión más nueva de Vestibule. No se abrió nada. Pida a Informática que actualice este terminal.',
  'vault-damaged': 'No se pueden leer los clientes guardados. No se cambió nada. Avise a Informática.',
  'storage-full':
    'El disco de este terminal está lleno. Esto no se guardó. Pida a Informática que haga espacio.',
  'storage-unavailable':
    'El disco de este terminal no se puede usar. Esto no se guardó. Avise a Informática.',
  'record-unreadable': 'No se puede leer lo que se guardó aquí. No se envió. Llame a un supervisor.',
} as const;
