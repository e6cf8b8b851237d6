/** A file for whoever helps from afar. For supervisors. */
export const support = {
  open: 'Fail sokongan',
  title: 'Fail untuk pihak sokongan',
  lead: 'Fail ini menerangkan keadaan terminal: versi, tetapan, semakan, kiraan, tempoh dan ralat. Tiada nama, nombor telefon atau nombor pengenalan, gambar, mahupun maklumat tentang mana-mana pelanggan atau kakitangan.',
  write: 'Tulis fail',
  working: 'Menyemak terminal dan lognya',
  workingLong: 'Semakan bertanya kepada setiap penyedia. Ini mengambil masa beberapa saat.',
  done: 'Ditulis, {{size}} kB. Hantar fail ini kepada pihak sokongan:',
} as const;
