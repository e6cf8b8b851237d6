/** A supervisor's view of the providers' credentials: what is set up, entering, testing. */
export const credentials = {
  open: 'Kredensial penyedia',
  title: 'Kredensial penyedia',
  lead: 'Apa yang anda masukkan disimpan dalam rantai kunci terminal ini. Tiada sesiapa dapat membacanya semula di sini, jadi yang tersimpan tidak dipaparkan.',
  training:
    'Latihan: kredensial latihan dibuat semula pada setiap permulaan. Yang anda masukkan di sini tidak digunakan untuk kerja sebenar.',
  reading: 'Menyemak rantai kunci',
  readingLong: 'Rantai kunci mengambil sedikit masa. Anda boleh menutup ini dan kembali kemudian.',
  none: 'Tiada penyedia disediakan untuk terminal ini. Minta IT menambahnya dalam dasar.',
  state: {
    complete: 'Sudah sedia',
    missing: 'Belum sedia',
    unavailable: 'Rantai kunci tertutup',
    none: 'Tidak diperlukan',
  },
  enter: 'Masukkan kredensial',
  replace: 'Ganti kredensial',
  field: {
    apiKey: 'Kunci API',
    secretKey: 'Kunci rahsia',
    signingKey: 'Kunci tandatangan persendirian',
    appId: 'ID aplikasi',
    appKey: 'Kunci aplikasi',
    accountId: 'ID akaun',
    appSecret: 'Rahsia aplikasi',
  },
  hint: {
    kept: 'Tersimpan. Biarkan kosong untuk mengekalkannya.',
    absent: 'Belum disimpan.',
    optional: 'Tidak disimpan. Boleh dibiarkan kosong.',
    key: 'Belum disimpan. Tampal seluruh teks fail kunci, dari BEGIN hingga END.',
    keyOptional: 'Tidak disimpan. Boleh dibiarkan kosong: terminal ini tidak menandatangani permintaannya.',
  },
  problem: {
    empty: 'Tiada nilai tersimpan yang dapat digunakan. Masukkan nilainya.',
    line: 'Ini tidak mungkin betul. Salin semula sepenuhnya, tanpa jarak. Contoh daripada halaman penyedia tidak diterima.',
    'key-file':
      'Kunci ini tidak dapat digunakan. Tampal seluruh fail: kunci persendirian EC tanpa frasa laluan, pada lengkung yang diminta oleh dasar.',
  },
  save: 'Simpan kredensial',
  saving: 'Menyimpan dalam rantai kunci',
  savingLong: 'Rantai kunci mengambil sedikit masa. Mungkin ia sedang meminta kata laluannya.',
  saved: 'Disimpan. Kredensial digunakan mulai panggilan seterusnya. Uji sambungan sekarang.',
  partly: 'Mungkin hanya sebahagian yang disimpan. Simpan sekali lagi apabila rantai kunci memberi respons.',
  test: 'Uji sambungan',
  testing: 'Bertanya kepada {{provider}}',
  testingLong: 'Jawapan mengambil sedikit masa. Ujian akan tamat dengan sendirinya.',
  proof: {
    letIn: '{{provider}} menerima terminal ini. Kredensial berfungsi.',
    suspect:
      '{{provider}} menerima terminal ini, tetapi jawapannya tidak ditandatangani dengan kunci aplikasi ini. Tanya {{provider}} sebelum meneruskan.',
    reachable: '{{provider}} menjawab. Kredensial terminal ini tidak diperlukan.',
    unexplained:
      '{{provider}} menjawab dengan kod {{code}}, yang belum diterangkan oleh sesiapa. Talian berfungsi. Tanya {{provider}} sama ada kod itu berkaitan dengan tandatangan, dan minta IT memasukkannya dalam dasar.',
  },
  /** Without a customer, and for somebody who can put it right. */
  failure: {
    offline: 'Tiada sambungan, jadi {{provider}} tidak ditanya. Periksa rangkaian, kemudian uji lagi.',
    'captive-portal':
      'Rangkaian meminta log masuk, jadi {{provider}} tidak ditanya. Hubungi IT, kemudian uji lagi.',
    'provider-down': '{{provider}} tidak menjawab sekarang. Uji lagi dalam beberapa minit.',
    'provider-busy': '{{provider}} tidak menerima panggilan lagi sekarang. Uji lagi dalam {{wait}}.',
    'provider-garbled':
      'Jawapan datang daripada pihak selain {{provider}}. Minta IT membandingkan alamat dalam dasar.',
    'credentials-refused':
      '{{provider}} tidak menerima terminal ini. Masukkan kredensial sekali lagi, atau tanya {{provider}} sama ada kredensial itu masih sah.',
    'provider-refused':
      '{{provider}} menjawab, tetapi menolak pertanyaan itu ({{code}}). Tanya {{provider}} maksudnya, atau tanya IT sama ada alamat dalam dasar betul.',
    'answer-lost': 'Jawapan {{provider}} hilang di tengah jalan. Tiada apa-apa diubah di sana. Uji lagi.',
    'not-trusted':
      'Sambungan ke {{provider}} tidak selamat, jadi kredensial tidak dihantar. Hubungi IT sebelum meneruskan.',
    'clock-wrong':
      'Jam terminal ini tersasar {{offset}}, jadi {{provider}} tidak menerimanya. Betulkan jam, kemudian uji lagi.',
    'secret-absent': 'Kredensial untuk {{provider}} tidak lengkap. Masukkan kredensial, kemudian uji lagi.',
  },
} as const;
