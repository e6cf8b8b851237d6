/** Finding a member, and what can begin from one. */
export const lookUp = {
  title: 'Buscar un socio',
  lead: 'Escanee la tarjeta, escriba su número o use el número de teléfono.',
  by: {
    label: 'Buscar por',
    number: 'Número de socio',
    phone: 'Número de teléfono',
  },
  hint: {
    number: 'Como figura en la tarjeta',
    phone: 'Con prefijo de país o sin él',
  },
  missing: {
    number: 'Escriba antes el número de socio',
    phone: 'Escriba antes el número de teléfono',
  },
  unreadable: {
    number: 'Es demasiado largo para un número de socio.',
    phone: 'Use solo dígitos, con un signo más delante del prefijo de país.',
  },
  action: 'Buscar al socio',
  working: 'Preguntando a {{provider}}.',
  workingLong: 'Tarda más de lo habitual. El terminal deja de esperar por sí solo y después dice qué hacer.',
  calls: '{{used}} de {{limit}} llamadas usadas hoy',
  callsNear: '{{used}} de {{limit}} llamadas usadas hoy. Busque solo lo necesario.',
  signature:
    'La firma de la respuesta no coincide. Dígaselo a Informática. Aun así, los datos pueden ser correctos.',
  found: 'Encontrado: {{name}}, {{standing}}',
  several_one: '{{count}} socio tiene este número de teléfono.',
  several_many: '{{count}} de socios tienen este número de teléfono.',
  several_other: '{{count}} socios tienen este número de teléfono.',
  who: '¿Quién está en el mostrador?',
  noneOfThem: 'El cliente no es ninguno de ellos',
  nobody: {
    number: 'Nadie tiene este número de socio. Repáselo con el cliente.',
    phone: 'Nadie tiene este número de teléfono. Repáselo con el cliente.',
  },
  addNew: 'Añadir como socio nuevo',
  changeDetails: 'Cambiar los datos',
  nameless: 'Sin nombre registrado',
  standing: {
    available: 'Activo',
    disabled: 'Desactivado',
    deleted: 'Borrado',
    expired: 'Caducado',
    expiredOn: 'Caducado el {{date}}',
  },
  why: {
    disabled:
      'Esta afiliación está desactivada en {{provider}}, así que no se puede empezar nada con ella. Consulte a un supervisor.',
    deleted:
      'Esta afiliación se borró en {{provider}}, así que no se puede empezar nada con ella. Consulte a un supervisor.',
    expired:
      'Esta afiliación ha caducado, así que no se puede empezar nada con ella. Consulte a un supervisor.',
  },
  field: {
    number: 'Número de socio',
    category: 'Categoría',
    phone: 'Teléfono',
    email: 'Correo',
    birthday: 'Nacimiento',
    address: 'Dirección',
    points: 'Puntos',
    balance: 'Saldo',
    discount: 'Paga',
    credit: 'Crédito',
    expiry: 'Válido hasta',
    created: 'Socio desde',
  },
  discount: 'El {{percent}} % del precio',
  credit: { yes: 'Permitido', no: 'No permitido' },
  start: {
    open: 'Empezar otro trámite',
    title: '¿A qué vino el cliente?',
    lead: 'Lo encontrado queda rellenado y el cliente lo comprueba. Esta búsqueda termina.',
    begin: 'Empezar: {{journey}}',
    none: 'Ahora no se puede empezar nada más. Las comprobaciones de la pantalla de inicio dicen por qué.',
    checking: 'Comprobando qué está abierto',
    checkingLong: 'Tarda más de lo habitual. Cierre esto e inténtelo otra vez.',
  },
  failure: {
    offline: 'Sin conexión. Se podrá buscar un socio cuando vuelva la conexión.',
    captivePortal: 'La red pide una página de acceso. Avise a Informática.',
    down: 'No hay servicio en {{provider}} ahora. Inténtelo otra vez en unos minutos.',
    busy: 'Hay demasiado tráfico en {{provider}} ahora. Inténtelo otra vez dentro de {{wait}}.',
    callsUsed_one:
      '{{provider}} no admite por ahora más llamadas de este terminal. Se podrá buscar otra vez en menos de {{count}} hora.',
    callsUsed_many:
      '{{provider}} no admite por ahora más llamadas de este terminal. Se podrá buscar otra vez en menos de {{count}} de horas.',
    callsUsed_other:
      '{{provider}} no admite por ahora más llamadas de este terminal. Se podrá buscar otra vez en menos de {{count}} horas.',
    garbled:
      'No se pudo leer la respuesta de {{provider}}. Allí no se cambió nada. Inténtelo otra vez o avise a Informática.',
    lost: 'No llegó respuesta de {{provider}}. Allí no se cambió nada. Inténtelo otra vez.',
    refused: '{{provider}} rechazó la consulta. Inténtelo otra vez o llame a soporte.',
    notLetIn: 'Este terminal no fue aceptado en {{provider}}. Avise a Informática.',
    clockWrong:
      'El reloj de este terminal está desviado {{offset}}, y por eso {{provider}} no respondió. Avise a Informática.',
  },
} as const;
