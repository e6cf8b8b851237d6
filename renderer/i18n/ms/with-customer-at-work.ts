/** What staff read while customers have a step on a screen of their own. */
export const withCustomer = {
  turn: 'Pusingkan skrin',
  hand: 'Tunjukkan lagi kepada pelanggan',
  missing:
    'Skrin pelanggan tidak disambungkan. Pusingkan skrin ini ke arah pelanggan, atau teruskan di sini. Tiada yang hilang.',
  declined: 'Pelanggan tidak bersetuju. Terangkan dan tanya lagi, atau hentikan urusan.',
  changeAsked: 'Pelanggan meminta perubahan. Betulkan bersama pelanggan, dan tunjukkan lagi.',
  here: {
    title: 'Ini ada pada skrin pelanggan',
    consent:
      'Pelanggan membaca perkara yang dipersetujui. Ini diteruskan dengan sendirinya selepas pelanggan menjawab.',
    review: 'Pelanggan membaca butirannya. Ini diteruskan dengan sendirinya selepas pelanggan menjawab.',
    code: 'Pelanggan memasukkan kod. Kod tidak dipaparkan di sini.',
    reading: 'Pelanggan sedang membaca.',
    typing: 'Pelanggan sedang menaip.',
    checking: 'Kod sedang disemak.',
    refused_zero: 'Kod itu tidak sepadan. Tiada lagi percubaan.',
    refused_other: 'Kod itu tidak sepadan. Tinggal {{count}} percubaan.',
    take: 'Lakukan di sini',
  },
  turned: {
    hold: 'Kakitangan: tekan lama untuk ambil semula skrin',
    goOn: 'Kakitangan: teruskan urusan',
  },
} as const;
