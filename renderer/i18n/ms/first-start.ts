/** Before the first sign-in: the first supervisor of a terminal, and a PIN that only its owner knows. */
export const firstStart = {
  supervisor: {
    title: 'Sediakan penyelia pertama',
    lead: 'Terminal ini belum mempunyai kakitangan. Penyelia pertama akan menambah yang lain.',
    name: 'Nama anda, seperti pada skrin log masuk',
    nameFirst: 'Taip nama anda dahulu',
    about:
      'Rahsiakan PIN anda. Tiada sesiapa dapat membacanya di sini, dan hanya penyelia lain dapat menggantikannya. Skrin ini tidak akan muncul lagi.',
    action: 'Sediakan penyelia ini',
    working: 'Menyediakan penyelia',
  },
  choose: {
    title: 'Pilih PIN anda sendiri',
    lead: 'PIN anda ditetapkan oleh orang lain yang mengetahuinya. Mulai sekarang, hanya anda yang tahu.',
    who: 'Anda log masuk sebagai {{name}}.',
    action: 'Simpan PIN dan log masuk',
    working: 'Menyimpan PIN',
  },
} as const;
