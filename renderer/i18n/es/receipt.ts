/** The receipt on the screen: its number, and how the printing goes. */
export const receipt = {
  qr: 'Código QR del comprobante',
  keep: 'Si quiere, hágale una foto.',
  print: 'Imprimir el comprobante',
  again: 'Imprimir otra vez',
  printing: 'Enviando el comprobante a la impresora',
  printingLong: 'La impresora tarda en responder. La visita se puede terminar sin ella.',
  sent: 'Enviado a la impresora. Recoja el papel y mire si está completo.',
} as const;

/**
 * What is printed on the customer's receipt. Built into main (electron.vite.config.ts); the window never loads it. The headline of
 * somebody who is not registered is printed in capitals, in a frame.
 */
export const receiptPaper = {
  headline: {
    registered: 'Registro completado',
    added: 'Socio añadido',
    changed: 'Datos cambiados',
    saved: 'Guardado, aún sin registrar',
    unsent: 'Guardado, aún sin enviar',
    unclear: 'Guardado, aún sin confirmar',
    'in-part': 'Sin terminar con todos los proveedores',
    'not-registered': 'Sin registro',
  },
  lead: {
    registered: 'No queda nada por hacer.',
    added: 'No queda nada por hacer.',
    changed: 'No queda nada por hacer.',
    ownPhone: 'Falta una cosa, en su propio teléfono: una contraseña y un PIN, con su enlace personal.',
    saved: 'Sus datos están guardados y se enviarán. Hasta entonces, su registro no estará hecho.',
    unsent: 'Sus datos nuevos están guardados y se enviarán. Hasta entonces valen los anteriores.',
    unclear: 'Todavía no se sabe si su registro está hecho. La sucursal se ocupa de averiguarlo.',
    'in-part': 'Abajo se indica cómo está con cada proveedor. Su registro solo está hecho donde así consta.',
    'not-registered': 'Ningún proveedor ha aceptado su registro en esta visita.',
    comeBack:
      'Su registro aún no está hecho: para el último paso hace falta que usted esté aquí. Vuelva a esta sucursal con este papel y con el teléfono o el correo que recibe el código.',
  },
  outcome: {
    registered: 'Registro hecho',
    added: 'Socio añadido',
    changed: 'Datos cambiados',
    'by-itself': 'Guardado. Aún sin enviar. Se enviará automáticamente.',
    'looked-into': 'Enviado, pero no llegó respuesta. La sucursal averiguará si llegó.',
    customer: 'Guardado. El registro aún no está hecho.',
    person: 'Aún sin confirmar. La sucursal se ocupa de averiguarlo.',
    refused: 'Rechazado. El registro no se ha hecho.',
    'left-out': 'Omitido en esta visita. Sin registro.',
  },
  number: { customer: 'Número de cliente', member: 'Número' },
  ticket: {
    title: 'Su ticket',
    keep: 'Guarde este papel. Con él se abre otra vez su visita en esta sucursal.',
    qr: 'Código QR del número',
  },
  row: {
    receipt: 'Número de este comprobante',
    when: 'Fecha y hora',
    place: 'Lugar',
    served: 'Atendido por',
    document: 'Documento',
  },
  practice: 'Práctica. Con esto no se ha registrado a nadie.',
} as const;
