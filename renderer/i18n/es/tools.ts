/** What opens from the bars, and stands beside the work, once somebody has signed in. */
export const tools = {
  staff: { menu: 'Personal', lock: 'Bloquear el terminal', signOut: 'Cerrar sesión' },
  settings: {
    label: 'Ajustes de pantalla',
    title: 'Pantalla',
    language: 'Idioma del personal',
    text: 'Tamaño del texto',
    textSize: { '1': 'Normal', '1.15': 'Grande', '1.3': 'Muy grande' },
    contrast: 'Contraste alto',
    contrastAbout: 'Negro sobre blanco, líneas más fuertes',
    fixed: 'Fijado por su organización',
  },
  rail: {
    label: 'Pasos',
    position: 'Paso {{here}} de {{total}}',
    done: 'hecho',
    here: 'usted está aquí',
    toCome: 'por hacer',
  },
  idle: {
    title: '¿Sigue ahí?',
    body: 'El terminal se bloquea dentro de {{wait}}. Su trabajo está guardado. Toque en cualquier sitio o pulse una tecla para seguir.',
    stay: 'Seguir trabajando',
  },
} as const;
