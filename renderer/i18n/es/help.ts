/** Help for staff, screen by screen: what it is for, what to do, what the customer sees or hears, and what helps when it goes wrong. */
export const help = {
  open: 'Ayuda',
  key: 'F1',
  title: 'Ayuda: {{screen}}',
  do: 'Qué hacer',
  customer: 'El cliente',
  wrong: 'Si algo sale mal',
  tasks: '¿Primera vez aquí? En el buzón de práctica hay tareas para probarlo todo una vez.',
  screen: { home: 'Inicio', pictures: 'Imágenes: {{way}}', result: 'Envío: hasta dónde llegó' },
  topic: {
    home: {
      what: 'Qué funciona ahora y qué se puede empezar.',
      do: 'Elija a qué ha venido el cliente. Quien trae un ticket sigue en la lista de espera.',
      customer: 'Aquí no hay nada de ningún cliente. Puede verse.',
      wrong:
        'Una visita cerrada dice por qué. Pulse «Revisar otra vez» en un minuto o, si así lo dice, avise a Informática.',
    },
    consent: {
      what: 'El cliente acepta antes de que se pregunte o se envíe nada sobre él.',
      do: 'Elija su idioma. Deje que lea el texto o léaselo. Anótelo solo cuando haya dicho que sí.',
      customer: 'Oye o lee qué datos van a quién, en su propio idioma.',
      wrong: 'No acepta: pulse «El cliente no acepta», abajo, y la visita termina. No se envió nada.',
    },
    lookUp: {
      what: 'Busca a quien ya es socio. Solo lee.',
      do: 'Escanee la tarjeta, o escriba el número de socio o el teléfono. Lo que empieza desde aquí pide el consentimiento de nuevo.',
      customer: 'Enseña la tarjeta o dice el número.',
      wrong:
        'No se encuentra a nadie: repase el número con el cliente. Cada búsqueda cuenta como una llamada del día.',
    },
    holderSignIn: {
      what: 'El cliente inicia sesión en el proveedor con un código.',
      do: 'Escriba el número que el proveedor conoce, envíe el código y escriba lo que le lean.',
      customer: 'Lee el código de su propio teléfono. Nadie lo hace por él.',
      wrong:
        'Sin código: repase el número con el cliente y envíe otro. Sin respuesta: pulse «Comprobar» y no introduzca el código otra vez.',
    },
    servedForm: {
      what: 'Las preguntas del proveedor, con sus palabras.',
      do: 'Rellene lo que ha cambiado y repasen juntos los cambios antes de guardarlos.',
      customer: 'Mira los cambios. Solo se envían estos.',
      wrong: 'Lo que el proveedor no guardó aparece nombrado. Cámbielo y guarde otra vez.',
    },
    details: {
      what: 'Lo que esta visita necesita saber del cliente.',
      do: 'Escriba como figura en el documento. Cada campo se guarda al salir de él.',
      customer: 'Dice o deletrea lo que ningún documento muestra, como el teléfono.',
      wrong: 'Cada campo dice qué falta en él. Al volver atrás no se pierde nada.',
    },
    address: {
      what: 'Dónde vive el cliente.',
      do: 'Escriba la dirección y elija país y estado en las listas.',
      customer: 'Dice dónde vive ahora; el documento puede mostrar una dirección antigua.',
      wrong: 'No aparece un país: escriba el principio de su nombre.',
    },
    document: {
      what: 'El número y las fechas del documento de identidad.',
      do: 'Cópielos del documento. Las fechas se muestran de nuevo con el mes en letras: compárelas.',
      customer: 'Deja el documento en el mostrador hasta acabar esta pantalla.',
      wrong: 'El documento ha caducado: pida otro.',
    },
    documentKind: {
      what: 'Qué documento es. De ello dependen las caras necesarias.',
      do: 'Mire el documento y elija de qué tipo es.',
      customer: 'Lo entrega.',
      wrong: 'No es ninguno de estos: pida otro documento.',
    },
    pictures: {
      what: 'Las imágenes del documento están hechas, o no hacen falta.',
      do: 'Continúe. Una imagen se puede repetir mientras no se haya enviado nada.',
      customer: 'Tiene el documento a mano.',
      wrong: 'Lo que se envió y sigue sin aclarar conserva sus imágenes como están.',
    },
    camera: {
      what: 'Toma una imagen de cada cara con la cámara.',
      do: 'Ponga el documento plano bajo la cámara y retire la mano. La imagen se toma sola, o con F8.',
      customer: 'Ve solo la imagen de su propio documento.',
      wrong:
        'La frase sobre la imagen dice qué cambiar: más cerca, más luz, inclínelo. Al lado hay otra forma.',
    },
    flatbed: {
      what: 'Escanea cada cara sobre el cristal del escáner.',
      do: 'Boca abajo, una cara cada vez, con la tapa cerrada. Los bordes se encuentran solos.',
      customer: 'Espera hasta medio minuto por cada cara.',
      wrong: 'No hay escáner: enciéndalo y busque otra vez, o use la cámara.',
    },
    file: {
      what: 'Toma cada cara de un archivo de imagen.',
      do: 'Elija el archivo o suéltelo aquí. Mire el resultado antes de conservarlo.',
      customer: 'Trae el archivo; no se abre nada más suyo.',
      wrong: 'No se admite PDF, HEIC ni TIFF. Escanee aquí el documento.',
    },
    checkDocument: {
      what: 'Lo que ha leído la máquina, junto a la tira de donde salió.',
      do: 'Empiece por lo que no coincide y siga con los nombres. Compare con el documento que tiene en la mano, no con el formulario.',
      customer: 'Dice cómo se escribe su nombre si el documento lo corta.',
      wrong:
        'No se pudo leer nada: se escribe en las pantallas siguientes. Un documento caducado requiere otro o un supervisor.',
    },
    review: {
      what: 'Todo lo que se enviará. Todavía no se ha enviado nada.',
      do: 'Gire la pantalla hacia el cliente o léaselo. Confirme solo lo que él haya confirmado.',
      customer: 'Repasa cada línea, sobre todo el teléfono: ahí va el código.',
      wrong: 'Una línea está mal: ábrala desde aquí, corríjala y vuelva.',
    },
    sendPlan: {
      what: 'Dice a quién van los datos y los envía una vez.',
      do: 'Pulse «Enviar los datos» y pida al cliente que espere. Sin conexión, el mismo botón guarda.',
      customer: 'Se queda: puede llegar un código enseguida.',
      wrong: 'Tarda mucho: espere. El terminal se detiene por sí solo y dice hasta dónde llegó.',
    },
    sendResult: {
      what: 'Hasta dónde llegó el envío, proveedor por proveedor.',
      do: 'Haga lo que dice el botón principal. A quien ya aceptó no se le vuelve a preguntar.',
      customer: 'Está registrado solo donde dice «Aceptado».',
      wrong: 'Rechazado: corríjanlo juntos. Guardado: termine la visita y entregue el ticket, si lo hay.',
    },
    sendUnclear: {
      what: 'Se envió y no llegó respuesta. Nadie sabe aún si llegó.',
      do: 'Pulse «Comprobar». Si se le pregunta si llegó un código, que el cliente mire primero.',
      customer: 'Mira su teléfono y su correo.',
      wrong:
        'No lo escriba nunca otra vez: podría quedar registrado dos veces. Sigue sin respuesta: espere un minuto, compruebe otra vez o guarde la visita.',
    },
    code: {
      what: 'El cliente lee el código en voz alta y usted lo confirma.',
      do: 'Escriba los dígitos. Los espacios y guiones no importan.',
      customer: 'Tiene el código más reciente en el teléfono o el correo. Los anteriores no valen.',
      wrong:
        'No coincide: se muestran los intentos que quedan. Sin código: repase el número con el cliente antes de enviar otro.',
    },
    done: {
      what: 'El resultado de la visita y el comprobante.',
      do: 'Deje que el cliente escanee el código o anote el número, imprima si quiere y termine la visita.',
      customer: 'Ve su resultado. Lo que le queda está en su propio teléfono.',
      wrong:
        'El enlace caducó: cree otro. Al terminar la visita, todo lo del cliente desaparece de esta pantalla.',
    },
    saved: {
      what: 'Hay algo guardado en este terminal y aún sin aclarar. La pantalla dice qué.',
      do: 'Entregue el ticket, si lo hay. Después vuelva al inicio.',
      customer: 'Fotografía el ticket o anota su código, y sabe si tiene que volver.',
      wrong: 'Ticket perdido: la lista de espera también lo encuentra.',
    },
    desk: {
      what: 'Los clientes guardados que hacen falta aquí para el último paso.',
      do: 'Escanee o escriba el ticket, o elija al cliente en la lista.',
      customer: 'Lleva consigo el teléfono o el correo que recibe el código.',
      wrong: 'Sin conexión no puede salir ningún código. Puede esperar o volver con el ticket.',
    },
    outbox: {
      what: 'Todo lo que este terminal ha guardado y hasta dónde llegó cada envío.',
      do: 'Mire lo que requiere atención. Lo pendiente se envía por sí solo cuando hay conexión.',
      customer: 'No es para clientes: aquí hay nombres abreviados de otros.',
      wrong:
        'Casi llena: conecte hoy el terminal. Si las cuentas no cuadran, avise a Informática antes de continuar.',
    },
    outboxEntry: {
      what: 'Un envío: qué se sabe, qué pasó y qué se puede hacer.',
      do: 'Use lo que ofrece el botón principal. Donde falta una respuesta, pregunte y anote lo que digan; no adivine.',
      customer: 'Se le puede preguntar en el mostrador o por teléfono.',
      wrong: 'Algunas opciones requieren un supervisor. Cancelar no retira lo que ya llegó.',
    },
    ownPin: {
      what: 'Cambia su propio PIN.',
      do: 'Escriba el que tiene y después el nuevo dos veces.',
      wrong: 'Olvidado: un supervisor le da uno nuevo.',
    },
    team: {
      what: 'Quién puede entrar en este terminal.',
      do: 'Añada a la persona y dé el primer PIN solo a ella. Quite el acceso a quien se haya ido.',
      wrong: 'Alguien olvidó su PIN: pulse «Cambiar» junto a su nombre y ponga uno nuevo.',
    },
    dashboard: {
      what: 'El día en cifras. No se nombra a nadie.',
      do: 'Mire los pasos que tardan y lo que lleva mucho tiempo en la bandeja de salida.',
      wrong: 'Falta una parte: la bandeja de salida está completa de todos modos.',
    },
    report: {
      what: 'El final del día: todo lo abierto y lo que se terminó hoy.',
      do: 'Compárelo antes de dejar el terminal por la noche.',
      wrong: 'Un envío que no se puede leer es para un supervisor o para Informática.',
    },
    audit: {
      what: 'Qué se hizo aquí, cuándo y quién lo hizo.',
      do: 'Compruebe el registro; expórtelo cuando alguien lo pida.',
      wrong:
        'Una línea no está como se escribió: se puede seguir trabajando. Exporte el registro y avise a Informática.',
    },
    transfer: {
      what: 'Lleva envíos pendientes de un terminal a otro.',
      do: 'Traspase aquí, lleve el archivo y recíbalo allí. Cada archivo se abre solo en el terminal indicado.',
      wrong: 'El traspaso no se puede deshacer aquí. Lo que está sin aclarar o rechazado se queda.',
    },
    credentials: {
      what: 'Lo que este terminal muestra a los proveedores para que lo dejen entrar.',
      do: 'Introduzca lo que le dio Informática o el proveedor, guárdelo y pruebe la conexión.',
      wrong: 'La prueba dice quién lo tiene que arreglar. Lo guardado no se muestra nunca.',
    },
    support: {
      what: 'Un archivo sobre este terminal para quien ayuda a distancia. No contiene nada de ningún cliente.',
      do: 'Cree el archivo y envíelo a soporte como le haya dicho Informática.',
      wrong: 'Tarda unos segundos: se pregunta a cada proveedor.',
    },
  },
} as const;
