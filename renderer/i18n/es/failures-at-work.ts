/** What is said for the failures that only somebody who works here can meet: what the visit, the outbox and the sending come to. */
export const failuresAtWork = {
  'name-taken': 'Ya hay una persona con este nombre, quizá sin acceso. Elija un nombre distinto.',
  'last-supervisor': 'Es el último supervisor que puede entrar. Haga antes supervisor a otra persona.',
  'staff-unknown': 'Esta persona ya no está en la lista. Mire la lista otra vez.',

  'credentials-unusable':
    'Estas credenciales no pueden ser correctas: {{fields}}. No se guardó nada. Cópielas otra vez del proveedor.',

  'policy-bundle-unsigned':
    'Esta política no está firmada por su organización. Sigue en uso la última válida. Avise a Informática.',
  'policy-bundle-not-for-us':
    'Esta política es para otros terminales. Sigue en uso la última válida. Avise a Informática.',
  'policy-bundle-unreadable':
    'Esta política tiene un campo que no se puede usar: {{field}}. Sigue en uso la última válida. Avise a Informática.',
  'policy-bundle-newer':
    'Esta política es para una versión más nueva de Vestibule. Sigue en uso la última válida. Pida a Informática que actualice este terminal.',

  'submission-unknown':
    'Este envío ya no está en la bandeja de salida de este terminal. Mire la lista otra vez.',
  'ticket-unknown':
    'Ninguna visita guardada corresponde a este ticket. Lea su código otra vez, signo a signo.',
  'ticket-not-from-here':
    'Este ticket no se hizo en este terminal. Pregunte al cliente en qué mostrador se lo dieron.',
  'ticket-not-open': 'La visita de este ticket ha terminado. La bandeja de salida dice cómo.',

  'transfer-closed':
    'El traspaso de envíos a otro terminal no está configurado aquí. No se cambió nada. Pida a Informática que lo configure.',
  'nothing-to-export': 'No hay nada que se pueda traspasar a otro terminal.',
  'bundle-not-for-us': 'Este paquete es para otro terminal. No se recibió nada. Llévelo allí.',
  'bundle-damaged': 'Este paquete está dañado. No se recibió nada. Cópielo otra vez de donde se creó.',
  'bundle-newer':
    'Este paquete viene de una versión más nueva de Vestibule. No se recibió nada. Pida a Informática que actualice este terminal.',
  'bundle-not-written':
    'Los envíos están traspasados, pero no se pudo escribir su paquete. Haga espacio o vuelva a poner la unidad y exporte otra vez.',
  'bundle-wrong-key':
    'Este terminal no tiene la clave de este paquete. No se recibió nada. Avise a Informática.',

  'audit-folder-missing':
    'La carpeta de exportación no está. No se escribió nada. Vuelva a poner la unidad y exporte otra vez.',

  'application-unknown': 'Esta visita ha terminado. Empiece otra.',
  'visit-open': 'Aquí sigue abierta otra visita. Continúela o termínela antes.',
  'journey-closed':
    'Ahora no se puede empezar esto. Las comprobaciones de la pantalla de inicio dicen por qué.',
  'consent-missing': 'El cliente todavía no ha aceptado. Anote antes el consentimiento.',
  'details-incomplete': 'Faltan algunos datos: {{fields}}. Vuelva atrás y complételos.',
  'not-confirmed': 'El cliente todavía no ha confirmado los datos. Vuelva a la revisión.',

  'member-not-usable':
    'Este socio está desactivado, borrado o caducado. No se cambió nada. Consulte a un supervisor.',
  'picture-too-large':
    'Esta imagen es demasiado grande para quienes la reciben. Escanee otra vez con menos resolución.',
  'picture-too-many-pixels': 'Esta imagen tiene demasiados píxeles. Escanee otra vez con menos resolución.',
  'picture-not-jpeg-or-png': 'Este archivo no es una imagen en JPEG o PNG. Elija otro.',
  'picture-broken': 'Esta imagen está dañada o incompleta. Escanéela otra vez.',
  'picture-metadata':
    'Esta imagen lleva datos de más, como un lugar o el nombre de un dispositivo. Use un escaneo simple.',
  'picture-poor': 'Esta imagen no es lo bastante buena para leerla después. Tómela otra vez.',
  'document-not-taken-visa':
    'Esto es un visado, no un pasaporte. Busque la página con la foto y tome esa imagen.',
  'document-not-taken-kind': 'Este tipo de documento no se acepta en esta visita. Pida otro al cliente.',

  'receipt-gone': 'Este comprobante ya no está aquí. Muestre al cliente su ticket en la lista de espera.',
  'printer-missing':
    'No se encontró la impresora de comprobantes. Enciéndala y revise su cable, o avise a Informática.',
  'printer-needs-paper': 'La impresora de comprobantes no tiene papel. Póngale papel e imprima otra vez.',
  'printer-failed':
    'No se pudo imprimir el comprobante. Revise la impresora o deje que el cliente haga una foto de la pantalla.',
  'printer-silent':
    'La impresora no respondió. Revísela antes de imprimir otra vez: puede que el comprobante aún salga.',
  'printer-busy': 'Un comprobante sigue en camino a la impresora. Espere un momento e imprima otra vez.',

  offline:
    'Sin conexión. El cliente aún no está registrado. Los datos están guardados: inténtelo otra vez cuando vuelva la conexión.',
  'captive-portal': 'La red pide una página de acceso. Avise a Informática; los datos están guardados.',
  'provider-down':
    'No hay servicio en {{provider}} ahora. Los datos están guardados. Inténtelo otra vez en unos minutos.',
  'provider-busy':
    'Hay demasiado tráfico en {{provider}} ahora. Los datos están guardados. Inténtelo otra vez dentro de {{wait}}.',
  'calls-used':
    'Este terminal ya usó las llamadas de hoy a {{provider}}. Los datos están guardados. Inténtelo otra vez dentro de {{wait}}.',
  'provider-garbled':
    'No se pudo leer la respuesta de {{provider}}. No lo introduzca otra vez: pulse «Comprobar».',
  'credentials-refused':
    'Este terminal no fue aceptado en {{provider}}. Avise a Informática; los datos están guardados.',
  'provider-refused': 'Rechazado por {{provider}}. Repase los datos con el cliente o llame a soporte.',
  'answer-lost': 'Lo enviamos, pero no llegó respuesta. No lo introduzca otra vez: pulse «Comprobar».',
  'not-trusted': 'La conexión con {{provider}} no es segura, así que no se envió nada. Avise a Informática.',
  'clock-wrong':
    'El reloj de este terminal está desviado {{offset}}, y por eso {{provider}} no lo aceptó. Avise a Informática; los datos están guardados.',
  'already-customer':
    'Este correo o número ya pertenece a otra persona en {{provider}}. Repáselo con el cliente.',

  'code-wrong_zero': 'Ese código no coincide. No quedan intentos.',
  'code-wrong_one': 'Ese código no coincide. Queda 1 intento.',
  'code-wrong_many': 'Ese código no coincide. Quedan {{count}} de intentos.',
  'code-wrong_other': 'Ese código no coincide. Quedan {{count}} intentos.',
  'code-not-accepted_zero': 'No se aceptó el código y no quedan intentos. Envíe uno nuevo.',
  'code-not-accepted_one':
    'No se aceptó el código. Queda 1 intento. Pida al cliente que lo lea otra vez o envíe uno nuevo.',
  'code-not-accepted_many':
    'No se aceptó el código. Quedan {{count}} de intentos. Pida al cliente que lo lea otra vez o envíe uno nuevo.',
  'code-not-accepted_other':
    'No se aceptó el código. Quedan {{count}} intentos. Pida al cliente que lo lea otra vez o envíe uno nuevo.',
  'code-expired': 'El código ha caducado. ¿Enviar uno nuevo?',
  'code-tries-used': 'Demasiados intentos con este código. ¿Enviar uno nuevo?',
  'resend-too-soon': 'Se puede pedir un código nuevo dentro de {{wait}}.',
  'resend-used-up': 'En esta visita no quedan más códigos nuevos. Consulte a un supervisor.',
} as const;
