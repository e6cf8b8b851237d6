/** What supervisors pass on to IT: parts of the system below the program that are not as the guide says. */
export const osAdvice = {
  lead_one:
    'Consulte a Informática: una parte de este terminal aún no está configurada. Se puede seguir trabajando.',
  lead_many:
    'Consulte a Informática: {{count}} de partes de este terminal aún no están configuradas. Se puede seguir trabajando.',
  lead_other:
    'Consulte a Informática: {{count}} partes de este terminal aún no están configuradas. Se puede seguir trabajando.',
  missing: {
    'write-filter':
      'El disco del sistema se puede modificar. Debería ser de solo lectura o tener un filtro de escritura.',
    keyring: 'El llavero no se abre por sí solo cuando arranca el terminal.',
    sleep: 'El terminal puede suspenderse por sí solo.',
    'screen-blank': 'La pantalla puede apagarse por sí sola.',
    swap: 'La memoria se vuelca a un disco que no está cifrado.',
    'core-dumps': 'Un fallo puede escribir la memoria en el disco.',
    user: 'El programa se ejecuta con más permisos de los que necesita.',
    session: 'El programa se ejecuta en un escritorio, no solo en su pantalla.',
  },
} as const;
