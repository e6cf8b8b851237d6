import type { ConsentNotice } from '../consent.ts';

/** The notices in Spanish: the same texts, paragraph by paragraph. A changed word is a new version. */
export const spanishNotices: readonly ConsentNotice[] = [
  {
    noticeId: 'gold-account',
    version: 2,
    language: 'es',
    paragraphs: [
      'Le abriremos una cuenta de oro en Quantum Metal. Para ello enviamos a esa empresa su nombre legal completo, su número de identidad y su número de teléfono o su correo electrónico.',
      'Primero preguntamos a Quantum Metal si ya conoce su número de identidad. Si usted ya tiene una cuenta allí, queda vinculada enseguida a esta sucursal.',
      'Después, Quantum Metal envía un código de un solo uso a su teléfono o a su correo electrónico. Usted nos lo lee para confirmar que el teléfono o el correo es suyo.',
      'Guardamos sus datos en este terminal hasta que se hayan enviado y, después, durante un plazo fijado. Luego se borran. Puede detener el trámite en cualquier momento antes de que se envíen.',
    ],
  },
  {
    noticeId: 'payout-customer',
    version: 2,
    language: 'es',
    paragraphs: [
      'Le registraremos en Noah para que se le pueda pagar dinero. Para ello enviamos a esa empresa sus nombres, su fecha de nacimiento, su dirección y los números y las fechas de los documentos que usted nos muestre.',
      'Si hoy nos pide que corrijamos algo, Noah recibe los datos corregidos en lugar de los primeros.',
      'Guardamos sus datos en este terminal hasta que se hayan enviado y, después, durante un plazo fijado. Luego se borran. Puede detener el trámite en cualquier momento antes de que se envíen.',
    ],
  },
  {
    noticeId: 'wallet-customer',
    version: 2,
    language: 'es',
    paragraphs: [
      'Le abriremos un monedero en Yativo. Para ello enviamos a esa empresa su nombre legal completo, su correo electrónico, su número de teléfono, su dirección y los datos de su documento de identidad con imágenes de él.',
      'Es posible que Yativo le envíe un correo electrónico. Ni nosotros ni nadie más puede volver a leer las imágenes desde Yativo.',
      'Guardamos sus datos y las imágenes en este terminal hasta que se hayan enviado y, después, durante un plazo fijado. Luego se borran. Puede detener el trámite en cualquier momento antes de que se envíen.',
    ],
  },
  {
    noticeId: 'one-visit',
    version: 2,
    language: 'es',
    paragraphs: [
      'Le registraremos en tres empresas en una sola visita. Cada una recibe solo lo que necesita.',
      'Noah recibe sus nombres, su fecha de nacimiento, su dirección y los números y las fechas de su documento. Yativo recibe su nombre legal completo, su correo electrónico, su número de teléfono, su dirección y los datos de su documento con imágenes de él. Quantum Metal recibe su nombre legal completo, su número de identidad y su número de teléfono o su correo electrónico.',
      'Quantum Metal es la última. Preguntamos a Quantum Metal si ya conoce su número de identidad. Si usted ya tiene una cuenta allí, queda vinculada enseguida a esta sucursal. Si no, envía un código de un solo uso a su teléfono o a su correo electrónico, y usted nos lo lee.',
      'Guardamos sus datos y las imágenes en este terminal hasta que se hayan enviado y, después, durante un plazo fijado. Luego se borran. Puede detener el trámite en cualquier momento antes de que se envíen.',
    ],
  },
  {
    noticeId: 'member-look-up',
    version: 1,
    language: 'es',
    paragraphs: [
      'Le buscaremos entre los socios. Para ello enviamos su número de socio o su número de teléfono a KYBIO.',
      'Solo consultamos. Allí no se cambia nada.',
      'Si después empieza otro trámite con nosotros, lo que hayamos encontrado evita tener que escribirlo otra vez. Se le vuelve a preguntar antes de enviarlo a nadie.',
      'Cuando termina la visita, no queda nada de ello en este terminal.',
    ],
  },
  {
    noticeId: 'new-member',
    version: 2,
    language: 'es',
    paragraphs: [
      'Le daremos de alta como socio en KYBIO. Para ello enviamos a esa empresa su nombre y, de los datos siguientes, los que usted nos dé: número de teléfono, correo electrónico, fecha de nacimiento, número de QQ, dirección y observaciones.',
      'Su afiliación empieza sin crédito y sin ningún saldo.',
      'Guardamos sus datos en este terminal hasta que se hayan enviado y, después, durante un plazo fijado. Luego se borran. Puede detener el trámite en cualquier momento antes de que se envíen.',
    ],
  },
  {
    noticeId: 'change-member',
    version: 2,
    language: 'es',
    paragraphs: [
      'Cambiaremos sus datos de socio en KYBIO. Para ello enviamos a esa empresa los datos de nuestro formulario, tal como usted los confirme.',
      'Lo que dejemos vacío se queda allí como está.',
      'Guardamos sus datos en este terminal hasta que se hayan enviado y, después, durante un plazo fijado. Luego se borran. Puede detener el trámite en cualquier momento antes de que se envíen.',
    ],
  },
  {
    noticeId: 'policy-holder',
    version: 1,
    language: 'es',
    paragraphs: [
      'Le ayudaremos a completar sus datos en Democrance, que lleva sus pólizas de seguro. Para ello enviamos a esa empresa su número de teléfono; Democrance envía a ese número un código de un solo uso que usted nos lee.',
      'Después le mostramos lo que Democrance tiene sobre usted y devolvemos lo que usted nos pida cambiar.',
      'Cuando termina la visita, su sesión allí se cierra y en este terminal no queda nada sobre usted.',
    ],
  },
];
