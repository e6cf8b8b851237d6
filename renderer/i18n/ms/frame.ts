/** The frame around every screen: bars, counters, notices, and what is said while one waits. */
export const frame = {
  product: 'Vestibule',
  place: '{{branch}} · {{terminal}}',
  loading: 'Sebentar',
  close: 'Tutup',
  cancel: 'Batal',
  back: 'Kembali',
  supportCode: 'Kod sokongan {{code}}',
  time: 'Masa {{time}}',

  keys: { enter: 'Enter', escape: 'Esc', lock: 'F9' },
  tone: { positive: 'Selesai', caution: 'Perhatian', danger: 'Masalah', info: 'Nota' },

  connection: {
    label: 'Sambungan',
    title: 'Sambungan terminal ini',
    online: 'Dalam talian',
    unknown: 'Menyemak talian',
    down: '{{provider}} tidak menjawab',
    /** Their names would not fit. */
    severalDown_other: '{{count}} penyedia tidak menjawab',
    offline: {
      'no-line': 'Tiada sambungan',
      'captive-portal': 'Rangkaian meminta log masuk',
      'not-trusted': 'Rangkaian tidak selamat',
      'clock-wrong': 'Jam tidak betul',
    },
    sentence: {
      online: 'Talian berfungsi dan setiap penyedia menjawab.',
      unknown: 'Sebentar: talian sedang disemak.',
      down: '{{provider}} tidak menjawab. Talian berfungsi; kerja anda disimpan.',
      severalDown: 'Tidak menjawab: {{providers}}. Talian berfungsi; kerja anda disimpan.',
      'no-line': 'Tiada sambungan. Kerja anda disimpan dan boleh dihantar apabila talian pulih.',
      'captive-portal': 'Rangkaian meminta log masuk. Hubungi IT; kerja anda disimpan.',
      'not-trusted':
        'Sesuatu dalam rangkaian menjawab bagi pihak penyedia, jadi tiada apa-apa dihantar. Hubungi IT; kerja anda disimpan.',
      'clock-wrong':
        'Tarikh atau masa terminal ini tidak betul, jadi tiada apa-apa dihantar. Hubungi IT; kerja anda disimpan.',
    },
    since: 'Sejak {{time}}',
    provider: { up: 'menjawab', down: 'tidak menjawab', unknown: 'tidak diketahui tanpa talian' },
  },
  outbox: {
    label: 'Peti keluar',
    empty: 'Tiada yang menunggu',
    waiting_other: '{{count}} menunggu',
    needsCustomer_other: '{{count}} perlukan pelanggan',
    unknown_other: '{{count}} belum pasti',
    needsPerson_other: '{{count}} perlu dilihat',
    'nearly-full': 'Hampir penuh',
    full: 'Penuh',
  },
  training: {
    banner: 'Latihan. Tiada apa-apa keluar dari terminal ini.',
    open: 'Peti masuk latihan',
    unread_other: '{{count}} mesej baharu',
  },
  notices: {
    'keychain-in-memory':
      'Tiada rantai kunci ditemui. Yang disimpan semasa latihan akan hilang apabila kiosk ditutup.',
    'settings-set-aside':
      'Tetapan tidak dapat dibaca. Tetapan itu diasingkan dan tetapan standard digunakan.',
    'audit-broken':
      'Ada baris dalam log audit yang tidak lagi seperti yang asal ditulis. Kerja boleh diteruskan. Hubungi IT hari ini.',
  },
  about: {
    open: 'Tentang terminal ini',
    title: 'Tentang terminal ini',
    version: 'Versi',
    host: 'Berjalan dalam',
    hosts: { electron: 'Electron', 'stand-in': 'Pelayar sistem, sebagai ganti Electron' },
    engine: 'Enjin',
    keychain: 'Rantai kunci',
    keychains: {
      keytar: 'Rantai kunci sistem (keytar)',
      'napi-keyring': 'Rantai kunci sistem (keyring)',
      memory: 'Dalam ingatan sahaja, sehingga kiosk ditutup',
      none: 'Tiada',
    },
    mode: 'Mod',
    modes: { live: 'Sebenar', training: 'Latihan' },
    place: 'Terminal',
    languages: 'Bahasa',
  },
} as const;
