/** Before the first sign-in: the first supervisor of a terminal, and a PIN that only its owner knows. */
export const firstStart = {
  supervisor: {
    title: 'Configure el primer supervisor',
    lead: 'Este terminal aún no tiene personal. El primer supervisor añade a todos los demás.',
    name: 'Su nombre, como aparecerá en la pantalla de entrada',
    nameFirst: 'Escriba antes su nombre',
    about:
      'No comparta el PIN. Aquí nadie puede leerlo, y solo otro supervisor puede cambiarlo. Esta pantalla no vuelve a aparecer.',
    action: 'Crear este supervisor',
    working: 'Creando el supervisor',
  },
  choose: {
    title: 'Elija un PIN propio',
    lead: 'Su PIN lo puso otra persona y lo conoce. El que elija ahora solo lo sabrá usted.',
    who: 'Entra como {{name}}.',
    action: 'Guardar este PIN y entrar',
    working: 'Guardando el PIN',
  },
} as const;
