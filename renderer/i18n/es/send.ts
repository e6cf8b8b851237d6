/** Sending to providers that need no code: the plan, what is under way, and how each of them answered. */
export const send = {
  lead: 'El cliente ha confirmado todo. Todavía no se ha enviado nada.',
  leadOffline: 'Sin conexión. Lo guardaremos y lo enviaremos más tarde. El cliente aún no está registrado.',
  saveAction: 'Guardar los datos',
  leadAnew: 'El cliente ha confirmado de nuevo los datos. Se envía otra vez lo que fue rechazado.',
  leadRest: 'Lo que ya llegó se queda. Esto va a quien todavía no lo tiene.',
  details: 'Los datos van a {{provider}}.',
  /** Without a line. */
  plan: {
    saved: 'Los datos se guardan cifrados en este terminal.',
    later: 'Cuando vuelva la conexión, se envían automáticamente a {{providers}}.',
    ticket: 'El cliente recibe un ticket para volver.',
    back: 'Cuando el cliente esté aquí y haya conexión, {{provider}} envía el código.',
  },
  working: 'Enviando a {{providers}}.',
  checking: 'Comprobando si llegó a {{providers}}.',
  workingLong:
    'Tarda más de lo habitual. No envíe otra vez: el terminal deja de esperar por sí solo y después dice qué hacer.',

  results: 'Hasta dónde llegó',
  state: {
    accepted: 'Aceptado',
    refused: 'Rechazado',
    unclear: 'Sin respuesta',
    'not-sent': 'No enviado',
    saved: 'Guardado',
    'needs-customer': 'Guardado',
    skipped: 'Omitido',
  },
  title: {
    check: 'Enviado, pero no llegó respuesta',
    correct: 'Rechazado por {{providers}}',
    save: 'Guardado, aún sin enviar',
    again: 'Aún sin enviar',
    end: 'No es posible en {{providers}}',
  },
  next: {
    check: '«Comprobar» averigua si llegó. Así no se introduce nada dos veces.',
    correct: 'Corrija los datos con el cliente.',
    save: 'Más tarde se envía automáticamente. Guarde y termine la visita, o inténtelo otra vez mientras el cliente está aquí.',
    saveAgain: 'Se envía automáticamente más tarde, o ahora mientras el cliente está aquí.',
    needsCustomer:
      '{{provider}} necesita al cliente para el código; el cliente recibe un ticket para volver.',
    again: 'Inténtelo otra vez mientras el cliente está aquí.',
    end: 'Allí no se cambió nada. Termine la visita o empiece otra para este cliente.',
    acceptedStays: 'Quien ya aceptó conserva lo que se le envió.',
    thenCode: 'Después {{provider}} envía el código: el cliente se queda en el mostrador.',
  },
  accepted: {
    'put-customer': 'Registrado en {{provider}}.',
    'add-customer': 'Registrado en {{provider}}.',
    'add-member': 'Socio añadido en {{provider}}.',
    'update-base-info': 'Datos cambiados en {{provider}}.',
  },
  saved: {
    plain: 'Guardado. Aún sin enviar. Se enviará automáticamente.',
    line: 'Guardado. Aún sin enviar. Se enviará automáticamente cuando vuelva la conexión.',
    portal:
      'Guardado. Aún sin enviar. La red pide una página de acceso: avise a Informática. Después se enviará automáticamente.',
    down: 'Guardado. Aún sin enviar. Se enviará automáticamente cuando {{provider}} vuelva a responder.',
    mended: 'Guardado. Aún sin enviar. Se enviará automáticamente en cuanto eso se arregle.',
    needsCustomer:
      'Guardado. Aún sin registrar. El código solo se puede enviar mientras el cliente está aquí.',
  },
  refusedFields: 'No aceptado por {{provider}}: {{fields}}. Repáselo con el cliente.',
  providerCode: 'Dio el código {{providerCode}}.',
  unclear: 'Lo enviamos, pero no llegó respuesta. No lo introduzca otra vez: pulse «Comprobar».',
  unclearOffline: 'No hay conexión para comprobarlo. Cuando vuelva, pulse «Comprobar».',
  untouched: 'Todavía no se ha enviado nada a {{provider}}.',
  /** Also after an answer was lost, so it does not say that the customer is not there. */
  skipped: 'Omitido en esta visita: {{provider}} no ha confirmado nada.',
  changedSince: '{{provider}} tiene los datos como se enviaron la primera vez.',

  skip: {
    open: 'Continuar sin {{provider}}',
    title: '¿Continuar sin {{provider}}?',
    body: 'El cliente no quedará registrado en {{provider}} en esta visita.',
    bodyUnclear:
      'No se sabe si {{provider}} tiene al cliente. El caso sigue en la bandeja de salida de este terminal hasta que se aclare.',
    bodyOlder:
      '{{provider}} conserva los datos como se enviaron la primera vez. La corrección no se le envía en esta visita.',
    keep: 'Mantener {{provider}}',
  },
} as const;
