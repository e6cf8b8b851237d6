/** Saved for later: what the customer takes along, who is still here, tickets, and a visit that was interrupted. */
export const desk = {
  saved: {
    title: {
      customer: 'Guardado, aún sin registrar',
      others: 'Guardado, aún sin enviar',
      unclear: 'Guardado, aún sin confirmar',
      mixed: 'Sin terminar con todos los proveedores',
    },
    lead: {
      customer: 'Entregue el ticket al cliente antes de que se vaya.',
      others: 'El cliente puede irse. Aquí no hay que hacer nada más.',
      person:
        'El cliente puede irse. Queda en la bandeja de salida de este terminal hasta que una persona lo aclare.',
    },
    customerTitle: {
      customer: 'Su registro aún no está hecho',
      others: 'Sus datos están guardados',
      unclear: 'Todavía no se sabe si su registro está hecho',
      mixed: 'Sin terminar con todos los proveedores',
      /** Below a ticket. */
      rest: 'Los demás proveedores',
    },
    ends: {
      'by-itself': 'Guardado. Aún sin enviar. Se enviará automáticamente.',
      'looked-into': 'Enviado, pero no llegó respuesta. El terminal averigua por sí solo si llegó.',
      customer:
        'Guardado. El registro aún no está hecho. Para el último paso hace falta que usted esté aquí.',
      person: 'Aún sin confirmar. La sucursal se ocupa de averiguarlo.',
      refused: 'Rechazado. El registro no se ha hecho.',
    },
    when: 'Guardado el {{time}}, {{place}}',
    action: 'Volver al inicio',
  },
  ticket: {
    title: 'Su ticket',
    code: 'Código del ticket',
    qr: 'Código QR del ticket',
    notYet: 'Su registro aún no está hecho: para el último paso hace falta que usted esté aquí.',
    keep: 'Haga una foto de este ticket o anote su código.',
    comeBack: 'Vuelva a esta sucursal con el ticket y con el teléfono o el correo que recibe el código.',
    of: 'Ticket {{code}}',
    show: 'Mostrar el ticket',
    close: 'Cerrar',
  },

  open: 'Ver lista de espera',
  title: 'Lista de espera',
  lead: 'Clientes guardados: para el código tienen que estar aquí. No se envía nada a quien se ha ido.',
  leadOffline:
    '{{why}}: no puede salir ningún código hasta que vuelva la conexión. No se envía nada a quien se ha ido.',
  back: 'Volver al inicio',
  count_one: 'Hay 1 persona con datos guardados y aún sin registro.',
  count_many: 'Hay {{count}} de personas con datos guardados y aún sin registro.',
  count_other: 'Hay {{count}} personas con datos guardados y aún sin registro.',
  countLeft_one: 'Hay 1 persona con datos guardados y aún sin registro. Ya no está en la sucursal.',
  countLeft_many:
    'Hay {{count}} de personas con datos guardados y aún sin registro. Ya no están en la sucursal.',
  countLeft_other:
    'Hay {{count}} personas con datos guardados y aún sin registro. Ya no están en la sucursal.',
  lineBack_one: 'Ha vuelto la conexión. 1 persona espera su código.',
  lineBack_many: 'Ha vuelto la conexión. {{count}} de personas esperan su código.',
  lineBack_other: 'Ha vuelto la conexión. {{count}} personas esperan su código.',

  scan: {
    label: 'Ticket del cliente',
    hint: 'Escanéelo o escriba su código, por ejemplo K7QF-2M9P.',
    action: 'Continuar con este ticket',
    missing: 'Escanee o escriba un ticket',
    working: 'Buscando la visita de este ticket',
    workingLong: 'Tarda más de lo habitual. No se pierde nada.',
  },
  list: {
    here: 'Siguen en la sucursal',
    left: 'Se han ido',
    nobodyHere: 'Nadie espera aquí.',
    empty: 'No hay nadie con datos guardados que tenga que volver.',
    reading: 'Leyendo quién espera',
    readingLong: 'Tarda más de lo habitual. Aun así se puede escanear un ticket.',
    nameless: 'Nombre ilegible',
    since: 'Guardado: {{time}}',
    goOn: 'Continuar',
    hasLeft: 'Se ha ido',
    isBack: 'Ha vuelto',
    about: '{{action}}: {{who}}',
  },

  interrupted: {
    body: 'Quedó interrumpida una visita: {{journey}} ({{time}}).',
    bodyDay: 'Quedó interrumpida una visita: {{journey}} ({{time}}).',
    goOn: 'Continuar la visita',
    end: 'Terminarla',
    ask: {
      title: '¿Terminar la visita interrumpida?',
      body: 'Lo que el cliente había confirmado queda guardado y sigue su curso. Lo que solo se había escrito se borra.',
      keep: 'Conservarla',
      action: 'Terminar la visita',
    },
  },
} as const;
