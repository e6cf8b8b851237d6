/** The first screen after sign-in: what works, and what can be begun. */
export const home = {
  greeting: {
    morning: 'Selamat pagi, {{name}}',
    afternoon: 'Selamat petang, {{name}}',
    evening: 'Selamat malam, {{name}}',
  },
  lead: {
    ready: 'Semuanya berfungsi. Pilih perkhidmatan yang diperlukan pelanggan.',
    warning: 'Kebanyakannya berfungsi. Yang tidak berfungsi dinyatakan di bawah.',
    offline:
      '{{why}}, sejak {{time}}. Pendaftaran tidak dapat dibuat sekarang: urusan disimpan dan dihantar apabila talian pulih.',
    closedOffline: '{{why}}, sejak {{time}}. Tiada kerja dapat dimulakan sekarang.',
    closed: 'Tiada kerja dapat dimulakan sekarang. Yang masih kurang dinyatakan di bawah.',
    checking: 'Menyemak apa yang berfungsi sekarang.',
    unread: 'Apa yang berfungsi sekarang tidak dapat dipastikan.',
  },
  providersDown: 'Perkhidmatan {{providers}} tiada buat masa ini. Cuba lagi dalam beberapa minit.',
  checks: {
    label: 'Apa yang berfungsi sekarang',
    again: 'Semak lagi',
    line: 'Talian',
    provider: '{{provider}}',
    keychain: 'Rantai kunci',
    credentials: 'Kredensial',
    credentialsOf: 'Kredensial {{provider}}',
    disk: 'Cakera',
    outbox: 'Peti keluar',
    recovery: 'Salinan pemulihan',
    diskRoom: '{{amount}} GB kosong',
    outboxRoom: 'Ruang untuk {{amount}} lagi',
    state: { ok: 'berfungsi', warning: 'perlu dilihat', failed: 'tidak berfungsi' },
  },
  journeys: {
    title: 'Mulakan urusan',
    open: 'Dibuka',
    'capture-only': 'Rakam dahulu, hantar kemudian',
    'capture-then-customer': 'Rakam dahulu, kod kemudian',
    closed: 'Ditutup',
    begin: 'Mulakan: {{journey}}',
    notSetUp: 'Belum disediakan pada terminal ini: {{providers}}. Rujuk IT.',
    none: 'Tiada perkhidmatan disediakan pada terminal ini. Rujuk IT.',
  },
  noRecovery:
    'Salinan pemulihan kunci terminal ini tidak dapat dibuat. Kerja diteruskan. Hubungi IT: jika terminal rosak, yang menunggu di sini akan hilang.',
  endFailed: 'Urusan terakhir tidak dapat ditutup dengan teratur. Butirannya sudah tiada pada skrin ini.',
} as const;
