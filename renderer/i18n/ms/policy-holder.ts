/** The visit of a policy holder: signing in, the form that the provider serves, and what became of it. */
export const policyHolder = {
  phone: {
    title: 'Bantu pelanggan log masuk',
    lead: '{{provider}} menghantar kod ke nombor pelanggan yang ada dalam rekodnya.',
    action: 'Hantar kod',
    correct: 'Hantar kod ke nombor ini',
    invalid: 'Nombor ini tidak lengkap, atau bukan milik negara yang dipilih.',
    fixed:
      'Belum pasti sama ada butiran terakhir sudah disimpan. Log masuk dengan nombor yang sama supaya kiosk dapat menyemak.',
    notice: {
      'session-over': 'Pelanggan telah dilog keluar oleh {{provider}}. Log masuk semula.',
      'number-not-accepted': '{{provider}} tidak menerima nombor ini. Semak dengan pelanggan.',
      'no-code-arrived': 'Tiada kod diterima. Semak nombor dengan pelanggan, kemudian hantar kod baharu.',
    },
    kept_other: 'Yang ditaip masih disimpan: {{count}} ruangan.',
  },
  code: {
    title: 'Masukkan kod daripada telefon',
    action: 'Log masuk',
    tries_zero: 'Tiada lagi percubaan untuk kod ini.',
    tries_other: 'Tinggal {{count}} percubaan untuk kod ini.',
    notice: {
      'not-known':
        'Tiada jawapan diterima, dan pelanggan belum log masuk. Kod mungkin sudah digunakan: cuba sekali lagi, atau hantar kod baharu.',
      'no-session': '{{provider}} menerima kod, tetapi pelanggan belum log masuk. Hantar kod baharu.',
    },
    over: 'Terlalu banyak percubaan',
    overLead: 'Kod ini tidak lagi sah. Hantar kod baharu ke {{contact}}?',
  },
  asked: {
    title: 'Adakah kod sudah diterima?',
    lead: 'Permintaan sudah dihantar, tetapi tiada jawapan diterima. Minta pelanggan melihat telefonnya sebelum apa-apa dihantar lagi.',
  },
  unclear: {
    title: 'Dihantar, tetapi tiada jawapan',
    signIn:
      'Tekan Semak: kiosk bertanya kepada {{provider}} sama ada pelanggan sudah log masuk. Jangan masukkan kod lagi.',
    update: 'Tekan Semak: kiosk membaca butiran di {{provider}} dan membandingkannya. Jangan masukkan lagi.',
    still:
      'Masih tiada jawapan. Tunggu seminit dan tekan Semak lagi. Jika masih begitu, hubungi pihak sokongan; yang dihantar tetap disimpan.',
  },
  signedIn: {
    title: 'Pelanggan sudah log masuk',
    as: 'Sudah log masuk di {{provider}} sebagai {{name}}.',
    new: 'Sudah log masuk di {{provider}}. Nama pelanggan ini belum ada di sana.',
  },
  form: {
    title: 'Butiran di {{provider}}',
    lead: 'Soalan ini ialah soalan {{provider}}, dalam kata-kata mereka.',
    empty: '{{provider}} tidak menanyakan apa-apa yang boleh ditaip di sini.',
    action: 'Semak bersama pelanggan',
    nothing: 'Belum ada yang diubah',
    lookAtFields_other: '{{count}} ruangan perlu dilihat',
    required: 'Wajib',
    yes: 'Ya',
    no: 'Tidak',
    none: 'Tiada jawapan',
    has: 'Pada {{provider}}: {{value}}',
    shownOnly: 'Untuk paparan sahaja',
    shownOnlyLead: 'Ini tidak dapat diubah di sini. Ia dikembalikan kepada {{provider}} seadanya.',
    unread_other:
      '{{provider}} juga menanyakan {{count}} perkara yang tidak dapat dipaparkan oleh kiosk ini. Ia dikembalikan seadanya.',
    complaints: '{{provider}} belum menyimpan ini:',
    refusedSilently:
      '{{provider}} tidak menyimpan ini dan tidak menyatakan sebabnya. Semak butiran, atau hubungi pihak sokongan.',
    dropped: 'Borang tidak lagi mempunyai ruangan untuk: {{fields}}. Yang ditaip di situ sudah hilang.',
    another: 'Kini pelanggan lain yang log masuk. Yang ditaip untuk pelanggan sebelumnya sudah hilang.',
    notFetched: 'Borang tidak dapat dibaca. Pelanggan sudah log masuk; baca borang sekali lagi.',
    fetch: 'Baca borang',
    problem: {
      missing: 'Ini mesti dijawab.',
      text: 'Ini terlalu panjang atau mengandungi aksara yang tidak dapat dihantar.',
      choice: 'Pilih satu daripada jawapan.',
      date: 'Tarikh ini tidak lengkap.',
      boolean: 'Jawab ya atau tidak.',
      number: 'Guna digit, dan titik untuk perpuluhan.',
      email: 'Alamat e-mel ini tidak lengkap.',
      phone: 'Nombor ini tidak lengkap, atau bukan milik negara yang dipilih.',
      unknown: 'Ini tidak dapat dijawab di sini.',
    },
  },
  language: {
    label: 'Bahasa yang digunakan {{provider}} untuk menulis kepada pelanggan',
  },
  review: {
    title: 'Adakah ini betul?',
    lead: 'Hanya ini yang dihantar. Pusingkan skrin ke arah pelanggan, atau bacakan.',
    before: 'Sebelum ini: {{value}}',
    emptied: 'Dikosongkan',
    action: 'Simpan di {{provider}}',
  },
  working: {
    code: 'Meminta {{provider}} menghantar kod.',
    signIn: 'Sedang log masuk di {{provider}}.',
    save: 'Menyimpan di {{provider}}, kemudian membacanya semula.',
    check: 'Membaca butiran di {{provider}}.',
    long: 'Ini mengambil masa lebih lama daripada biasa. Minta pelanggan tunggu; kiosk akan berhenti menunggu dengan sendirinya dan memberitahu langkah seterusnya.',
  },
  result: {
    title: { all: 'Disimpan', some: 'Disimpan sebahagian', none: 'Tidak disimpan' },
    lead: 'Kiosk telah membaca butiran semula dan membandingkannya.',
    answerLost: 'Tiada jawapan diterima semasa menyimpan. Inilah yang ada di {{provider}} sekarang.',
    notKept: '{{provider}} tidak menyimpan: {{fields}}.',
    notShown: '{{provider}} tidak memaparkan ini lagi, jadi tidak dapat dibandingkan: {{fields}}.',
    outcome: { saved: 'Disimpan', different: 'Tidak disimpan', 'not-shown': 'Tidak dipaparkan' },
    language: 'Bahasa',
    change: 'Ubah sesuatu',
    again: 'Cuba lagi',
    finish: 'Selesai',
    session: 'Apabila selesai, pelanggan dilog keluar daripada {{provider}}.',
  },
} as const;
