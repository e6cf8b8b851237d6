/** The first screen after sign-in: what works, and what can be begun. */
export const home = {
  greeting: {
    morning: 'Buenos días, {{name}}',
    afternoon: 'Buenas tardes, {{name}}',
    evening: 'Buenas noches, {{name}}',
  },
  lead: {
    ready: 'Todo funciona. Elija a qué vino el cliente.',
    warning: 'Casi todo funciona. Abajo se indica lo que no funciona.',
    offline:
      '{{why}} (desde: {{time}}). Ahora no se puede registrar a nadie: las visitas se guardan y se envían cuando vuelva la conexión.',
    closedOffline: '{{why}} (desde: {{time}}). Ahora no se puede empezar ningún trabajo.',
    closed: 'Ahora no se puede empezar ningún trabajo. Abajo se indica lo que falta.',
    checking: 'Comprobando qué funciona ahora.',
    unread: 'No se pudo averiguar qué funciona ahora.',
  },
  providersDown: 'Sin servicio ahora: {{providers}}. Inténtelo otra vez en unos minutos.',
  checks: {
    label: 'Qué funciona ahora',
    again: 'Revisar otra vez',
    line: 'Conexión',
    provider: '{{provider}}',
    keychain: 'Llavero',
    credentials: 'Credenciales',
    credentialsOf: 'Credenciales de {{provider}}',
    disk: 'Disco',
    outbox: 'Bandeja de salida',
    recovery: 'Copia de recuperación',
    diskRoom: '{{amount}} GB libres',
    outboxRoom: 'Caben {{amount}} más',
    state: { ok: 'funciona', warning: 'por revisar', failed: 'no funciona' },
  },
  journeys: {
    title: 'Empezar una visita',
    open: 'Abierto',
    'capture-only': 'Capturar ahora, enviar luego',
    'capture-then-customer': 'Capturar ahora, código luego',
    closed: 'Cerrado',
    begin: 'Empezar: {{journey}}',
    notSetUp: 'Sin configurar en este terminal: {{providers}}. Consulte a Informática.',
    none: 'En este terminal no hay ningún trámite configurado. Consulte a Informática.',
  },
  noRecovery:
    'No se pudo hacer la copia de recuperación de la clave de este terminal. Se puede seguir trabajando. Avise a Informática: si el terminal se avería, se pierde lo que está pendiente aquí.',
  endFailed: 'La última visita no se pudo cerrar bien. Sus datos ya no están en esta pantalla.',
} as const;
