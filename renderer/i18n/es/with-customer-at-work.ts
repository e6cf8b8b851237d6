/** What staff read while customers have a step on a screen of their own. */
export const withCustomer = {
  turn: 'Girar la pantalla',
  hand: 'Mostrarlo otra vez al cliente',
  missing:
    'La pantalla del cliente no está conectada. Gire esta pantalla hacia el cliente o continúe aquí. No se ha perdido nada.',
  declined: 'El cliente no aceptó. Explíqueselo y pregunte otra vez, o cancele la visita.',
  changeAsked: 'El cliente pidió un cambio. Corríjalo con él y muéstreselo otra vez.',
  here: {
    title: 'El cliente tiene esto en su pantalla',
    consent: 'Está leyendo lo que se le pide aceptar. Continúa automáticamente cuando responda.',
    review: 'Está leyendo sus datos. Continúa automáticamente cuando responda.',
    code: 'Está escribiendo su código. Aquí no se muestra nunca.',
    reading: 'El cliente está leyendo.',
    typing: 'El cliente está escribiendo.',
    checking: 'Se está comprobando el código.',
    refused_zero: 'Ese código no coincidió. No quedan intentos.',
    refused_one: 'Ese código no coincidió. Queda {{count}} intento.',
    refused_many: 'Ese código no coincidió. Quedan {{count}} de intentos.',
    refused_other: 'Ese código no coincidió. Quedan {{count}} intentos.',
    take: 'Hacerlo aquí',
  },
  turned: {
    hold: 'Personal: mantenga pulsado para recuperar la pantalla',
    goOn: 'Personal: continuar con la visita',
  },
} as const;
