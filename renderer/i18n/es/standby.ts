/**
 * What main says on its own pages, where no page of ours can: out of service, and the way out for staff. Built into main (electron.vite.config.ts);
 * the window never loads it.
 */
export const standby = {
  outOfService: {
    title: 'Este terminal está fuera de servicio por un momento',
    sentence: 'La pantalla falló varias veces. Use otro mostrador, por favor, o avise a Informática.',
    graphics: 'Los gráficos fallaron varias veces. Use otro mostrador, por favor, o avise a Informática.',
    trying: 'Lo intenta otra vez por sí solo cada pocos minutos. No se pierde nada de lo guardado.',
    waiting_zero: 'Todo lo que se guardó aquí se ha enviado.',
    waiting_one: 'Queda 1 envío guardado sin enviar. Eso sigue en marcha.',
    waiting_many: 'Quedan {{count}} de envíos guardados sin enviar. Eso sigue en marcha.',
    waiting_other: 'Quedan {{count}} envíos guardados sin enviar. Eso sigue en marcha.',
  },
  leave: {
    title: 'Cerrar Vestibule',
    who: 'Aquí un supervisor puede cerrar el programa. ¿Quién es usted?',
    nobody: 'Este terminal no conoce a ningún supervisor. Avise a Informática.',
    pin: '{{name}}, introduzca su PIN.',
    typed: 'Dígitos introducidos: {{count}}',
    erase: 'Borrar el PIN',
    confirm: 'Cerrar Vestibule',
    back: 'Atrás',
    wrong: 'Ese PIN no coincide.',
    delayed: 'Demasiados PIN equivocados. Inténtelo otra vez dentro de {{seconds}} s.',
    ending: 'Vestibule se está cerrando. Un momento.',
  },
} as const;
