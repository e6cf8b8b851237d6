/** What staff are asked while they work: a supervisor's approval. */
export const staffAtWork = {
  approval: {
    title: 'Esto lo tiene que autorizar un supervisor',
    kind: {
      'cancel-submission': 'Cancelar algo que no se envió',
      'settle-unknown': 'Aclarar algo que quedó sin respuesta',
      'expired-document': 'Aceptar un documento caducado',
      'unsupported-document': 'Aceptar un documento que normalmente no se acepta',
    },
    who: 'Supervisor',
    reason: 'Motivo',
    reasons: {
      'customer-asked': 'Lo pidió el cliente',
      'provider-told-us': 'Lo indicó el proveedor',
      'device-broken': 'Un aparato está averiado',
      other: 'Otro motivo',
    },
    nobody: 'En este terminal no hay configurado ningún otro supervisor.',
    action: 'Autorizar',
  },
} as const;
