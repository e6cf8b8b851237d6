/** Taking unsent work to another kiosk of the organisation. For supervisors. */
export const transfer = {
  open: 'Pindah ke kiosk lain',
  title: 'Pindahkan kerja yang belum dihantar ke kiosk lain',
  lead: 'Untuk kiosk yang terus tanpa talian, atau yang akan dibawa pergi. Yang dipindahkan disulitkan dalam satu fail, untuk satu kiosk.',
  reading: 'Melihat apa yang boleh dipindahkan',
  readingLong:
    'Folder mungkin berada pada cakera yang perlahan. Anda boleh menutup ini dan kembali kemudian.',
  again: 'Lihat semula',
  folder: 'Folder: {{folder}}',

  export: {
    title: 'Serahkan dari kiosk ini',
    closed: {
      'no-recipient': 'Belum disediakan: dasar tidak menamakan sesiapa yang dapat membuka fail. Rujuk IT.',
      'folder-missing': 'Folder untuknya tidak ditemui. Sambungkan, atau rujuk IT. Kemudian lihat semula.',
    },
    nothing:
      'Tiada yang dapat diserahkan di sini. Yang dalam perjalanan, belum pasti atau ditolak diselesaikan pada kiosk ini.',
    count_other: '{{count}} entri belum dihantar boleh diserahkan sekarang.',
    terminal: 'Nama kiosk lain itu',
    hint: 'Seperti pada bar atasnya. Kiosk ini bernama {{terminal}}.',
    self: 'Ini nama kiosk ini. Taip nama kiosk yang satu lagi.',
    begin: 'Serahkan',
    ask_other: 'Serahkan {{count}} entri kepada {{terminal}}?',
    meaning:
      'Entri ini tidak akan dihantar dari sini lagi. Hanya {{terminal}} dapat membawanya masuk dan menghantarnya. Ini tidak dapat ditarik balik di sini.',
    keep: 'Kekalkan di sini',
    action: 'Serahkan sekarang',
    working: 'Menulis dan menyulitkan fail',
    workingLong: 'Gambar mengambil sedikit masa. Biarkan kiosk terus hidup.',
    done_other: '{{count}} entri telah diserahkan, dalam fail {{name}}.',
    next: 'Bawa fail itu ke {{terminal}} dan bawa masuk di sana.',
    left_other:
      '{{count}} entri kekal di sini: dalam perjalanan, belum pasti atau ditolak, jadi hanya kiosk ini dapat menyelesaikannya.',
  },
  import: {
    title: 'Bawa masuk dari kiosk lain',
    closed: {
      'no-identity': 'Belum disediakan: kiosk ini tiada kunci untuk membuka fail begitu. Rujuk IT.',
      'folder-missing': 'Folder untuknya tidak ditemui. Sambungkan, atau rujuk IT. Kemudian lihat semula.',
    },
    none: 'Tiada fail dari kiosk lain dalam folder.',
    files: 'Fail dari kiosk lain',
    file: '{{size}} kB, {{time}}',
    action: 'Bawa masuk',
    about: 'Bawa masuk: {{name}}',
    working: 'Membaca {{name}}',
    workingLong: 'Gambar mengambil sedikit masa. Biarkan kiosk terus hidup.',
    added_zero: 'Tiada yang baharu di sini dalam {{name}}.',
    added_other: '{{count}} entri dibawa masuk daripada {{name}}. Kini dihantar dari sini.',
    known_other: '{{count}} entri sudah ada di sini dan kekal seperti sedia ada.',
  },
  handedOver: {
    title: 'Yang telah diserahkan',
    line_other: '{{count}} entri kepada {{terminal}}, {{time}}',
  },
} as const;
