/** Training only: tasks that walk a new clerk through what happens at a counter. The buttons are named by their own words. */
export const practiceTasks = {
  title: 'Tareas de práctica',
  lead: 'Cada una dice qué hacer a continuación y marca lo que ya está hecho. Invente los datos del cliente.',
  done: 'Hechas hoy: {{done}} de {{all}}',
  doneToday: 'hecha hoy',
  running: 'en curso',
  begin: 'Empezar: {{task}}',
  label: 'Tarea de práctica',
  close: 'Terminar la tarea',
  closeDone: 'Cerrar la tarea',
  progress: 'Paso {{here}} de {{total}}',
  again: 'Otra vez:',
  task: {
    visit: {
      name: 'Una visita',
      about: 'Del consentimiento al comprobante.',
      seen: 'Hecha. Ha visto una visita completa: consentimiento, datos, revisión, código y final.',
    },
    'offline-visit': {
      name: 'Una visita sin conexión',
      about: 'Se guarda aquí y se envía por sí sola cuando vuelve la conexión.',
      seen: 'Hecha. Ha visto cómo una visita se guarda sin conexión y el terminal la envía por sí solo. Hasta entonces, el cliente no estaba registrado.',
    },
    'wrong-code': {
      name: 'Un código equivocado',
      about: 'El cliente lee mal un dígito.',
      seen: 'Hecha. Ha visto un código que no coincide, los intentos que quedan y que el correcto sigue valiendo.',
    },
    'unknown-answer': {
      name: 'Una respuesta que no llega',
      about: 'Se envía, y la respuesta se pierde.',
      seen: 'Hecha. Ha visto cómo se pierde una respuesta. No se escribió nada dos veces, y un código nuevo lo aclaró.',
    },
  },
  /** The next thing to do. */
  step: {
    'line-gone': 'Esta tarea corta la conexión. Espere hasta que la barra de arriba diga: {{said}}.',
    begin: 'En el inicio, pulse la flecha de «{{journey}}».',
    agree: 'Pregunte al cliente y pulse «{{button}}».',
    form: 'Rellene «{{screen}}» con datos inventados y pulse «{{button}}».',
    review: 'Deje que el cliente lo mire y pulse «{{button}}».',
    send: 'Pulse «{{button}}».',
    code: 'Abra «{{inbox}}», lea el código más reciente, escríbalo y pulse «{{button}}».',
    end: 'Pulse «{{button}}».',
    save: 'No hay conexión. Pulse «{{button}}»: se guarda aquí.',
    'save-visit': 'Pulse «{{button}}».',
    leave: 'Pulse «{{button}}».',
    'line-back':
      'La conexión vuelve ahora. Mire la bandeja de salida, arriba: el terminal envía por sí solo.',
    'wrong-code': 'El cliente lo lee mal: escriba 000000 y pulse «{{button}}».',
    'send-lost': 'Pulse «{{button}}». La respuesta se perderá por el camino.',
    check: 'No envíe otra vez. Pulse «{{button}}» y responda: «{{answer}}».',
    'new-code': 'El primer código no vale. Cuando llegue el momento, pulse «{{button}}».',
  },
  /** Somebody has gone another way. */
  detour: {
    'other-visit': 'Esta es otra visita. Termínela primero; la tarea trata de «{{journey}}».',
    'looked-back': 'Está mirando un paso anterior. Siga hasta «{{screen}}».',
    passed: 'Esta visita ya pasó el punto de la tarea. Termínela y empiece de nuevo.',
  },
} as const;
