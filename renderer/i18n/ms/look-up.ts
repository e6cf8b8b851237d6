/** Finding a member, and what can begin from one. */
export const lookUp = {
  title: 'Cari ahli',
  lead: 'Imbas kad, taip nombornya, atau guna nombor telefon.',
  by: {
    label: 'Cari melalui',
    number: 'Nombor ahli',
    phone: 'Nombor telefon',
  },
  hint: {
    number: 'Seperti pada kad',
    phone: 'Dengan kod negara, atau tanpanya',
  },
  missing: {
    number: 'Masukkan nombor ahli dahulu',
    phone: 'Masukkan nombor telefon dahulu',
  },
  unreadable: {
    number: 'Ini terlalu panjang untuk nombor ahli.',
    phone: 'Guna digit sahaja, dengan tanda tambah sebelum kod negara.',
  },
  action: 'Cari ahli',
  working: 'Bertanya kepada {{provider}}.',
  workingLong:
    'Ini mengambil masa lebih lama daripada biasa. Kiosk akan berhenti menunggu dengan sendirinya dan memberitahu langkah seterusnya.',
  calls: '{{used}} daripada {{limit}} panggilan digunakan hari ini',
  callsNear: '{{used}} daripada {{limit}} panggilan digunakan hari ini. Cari yang perlu sahaja.',
  signature: 'Tandatangan pada jawapan tidak sepadan. Beritahu IT. Butiran mungkin masih betul.',
  found: 'Ditemui: {{name}}, {{standing}}',
  several_other: '{{count}} ahli mempunyai nombor telefon ini.',
  who: 'Siapa di kaunter?',
  noneOfThem: 'Pelanggan tiada dalam senarai',
  nobody: {
    number: 'Tiada ahli dengan nombor ini. Semak dengan pelanggan.',
    phone: 'Tiada ahli dengan nombor telefon ini. Semak dengan pelanggan.',
  },
  addNew: 'Tambah ahli baharu',
  changeDetails: 'Ubah butiran',
  nameless: 'Tiada nama dalam rekod',
  standing: {
    available: 'Aktif',
    disabled: 'Tidak aktif',
    deleted: 'Dipadam',
    expired: 'Tamat tempoh',
    expiredOn: 'Tamat tempoh pada {{date}}',
  },
  why: {
    disabled:
      'Keahlian ini dinyahaktifkan oleh {{provider}}, jadi tiada urusan dapat dimulakan daripadanya. Rujuk penyelia.',
    deleted:
      'Keahlian ini dipadam oleh {{provider}}, jadi tiada urusan dapat dimulakan daripadanya. Rujuk penyelia.',
    expired: 'Keahlian ini sudah tamat, jadi tiada urusan dapat dimulakan daripadanya. Rujuk penyelia.',
  },
  field: {
    number: 'Nombor ahli',
    category: 'Kategori',
    phone: 'Telefon',
    email: 'E-mel',
    birthday: 'Tarikh lahir',
    address: 'Alamat',
    points: 'Mata',
    balance: 'Baki',
    discount: 'Bayaran',
    credit: 'Kredit',
    expiry: 'Sah hingga',
    created: 'Ahli sejak',
  },
  discount: '{{percent}}% daripada harga',
  credit: { yes: 'Dibenarkan', no: 'Tidak dibenarkan' },
  start: {
    open: 'Mulakan urusan lain',
    title: 'Apakah yang diperlukan pelanggan?',
    lead: 'Yang ditemui diisi terus dan disemak oleh pelanggan. Carian ini tamat.',
    begin: 'Mulakan: {{journey}}',
    none: 'Tiada yang lain dapat dimulakan sekarang. Semakan pada skrin utama menunjukkan sebabnya.',
    checking: 'Menyemak apa yang dibuka',
    checkingLong: 'Ini mengambil masa lebih lama daripada biasa. Tutup ini dan cuba lagi.',
  },
  failure: {
    offline: 'Tiada sambungan. Ahli boleh dicari apabila talian pulih.',
    captivePortal: 'Rangkaian meminta log masuk. Hubungi IT.',
    down: 'Perkhidmatan {{provider}} tiada buat masa ini. Cuba lagi dalam beberapa minit.',
    busy: 'Perkhidmatan {{provider}} terlalu sibuk sekarang. Cuba lagi dalam {{wait}}.',
    callsUsed_other:
      '{{provider}} tidak menerima panggilan lagi daripada terminal ini buat masa ini. Carian boleh dibuat semula dalam masa {{count}} jam.',
    garbled:
      'Jawapan daripada {{provider}} tidak dapat dibaca. Tiada apa-apa diubah di sana. Cuba lagi, atau hubungi IT.',
    lost: 'Tiada jawapan daripada {{provider}}. Tiada apa-apa diubah di sana. Cuba lagi.',
    refused: '{{provider}} menolak pertanyaan itu. Cuba lagi, atau hubungi pihak sokongan.',
    notLetIn: 'Terminal ini tidak diterima oleh {{provider}}. Hubungi IT.',
    clockWrong: 'Jam terminal ini tersasar {{offset}}, jadi {{provider}} tidak menjawab. Hubungi IT.',
  },
} as const;
