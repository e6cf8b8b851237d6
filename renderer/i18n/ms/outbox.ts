/** The outbox as staff work through it: what waits and why, the books, and what a person decides. */
export const outbox = {
  title: 'Peti keluar',
  lead: 'Apa yang disimpan oleh kiosk ini, dan status setiap entri.',
  close: 'Tutup peti keluar',
  nameless: 'Nama tidak disimpan',

  fullness: {
    'nearly-full': {
      submissions:
        'Kiosk ini menyimpan {{held}} entri belum dihantar; hadnya {{limit}}. Sambungkan kiosk ke rangkaian hari ini.',
      sizeBytes:
        'Yang belum dihantar memenuhi {{share}} ruang kiosk ini. Sambungkan kiosk ke rangkaian hari ini.',
      ageMs:
        'Ada entri yang sudah menunggu {{share}} daripada tempoh yang dibenarkan. Sambungkan kiosk ke rangkaian hari ini.',
    },
    full: {
      submissions:
        'Kiosk ini penuh: {{held}} entri belum dihantar, hadnya {{limit}}. Tiada urusan dapat dimulakan sehingga ada yang dihantar. Sambungkan kiosk ke rangkaian sekarang.',
      sizeBytes:
        'Yang belum dihantar memenuhi ruang kiosk ini. Tiada urusan dapat dimulakan sehingga ada yang dihantar. Sambungkan kiosk ke rangkaian sekarang.',
      ageMs:
        'Ada entri yang sudah menunggu melebihi tempoh yang dibenarkan. Tiada urusan dapat dimulakan sehingga entri itu dihantar atau diselesaikan. Sambungkan kiosk ke rangkaian sekarang, dan lihat entri yang paling lama.',
    },
  },

  law: {
    line: '{{captured}} dirakam = {{sum}}',
    nothing: 'Belum ada yang dirakam',
    captured: 'Dirakam',
    sum: 'Jumlah baris ini',
    about:
      'Semua yang dirakam ada dalam salah satu baris ini. Tiada yang keluar daripada senarai tanpa disedari.',
    broken:
      'Kiraan kiosk ini tidak sepadan: {{captured}} dirakam, {{sum}} ditemui. Tiada yang dipadam. Hubungi IT sebelum meneruskan.',
    /** The numbers agree, and still a line is damaged or missing. */
    damaged: 'Rekod kiosk ini rosak. Tiada yang dipadam. Hubungi IT sebelum meneruskan.',
    part: {
      waiting_other: '{{count}} menunggu',
      sending_other: '{{count}} sedang dihantar',
      'needs-customer_other': '{{count}} perlukan pelanggan',
      'code-open_other': '{{count}} menunggu kod',
      unknown_other: '{{count}} belum pasti',
      rejected_other: '{{count}} ditolak',
      quarantined_other: '{{count}} diasingkan',
      accepted_other: '{{count}} diterima',
      'handed-over_other': '{{count}} diserahkan',
      cancelled_other: '{{count}} dibatalkan',
    },
  },

  filter: {
    label: 'Entri yang mana',
    open: 'Belum selesai',
    attention: 'Perlu perhatian',
    done: 'Selesai',
    numbered: '{{name}}: {{amount}}',
  },
  column: {
    who: 'Pelanggan',
    for: 'Untuk',
    state: 'Status',
    since: 'Sejak',
    next: 'Langkah seterusnya',
  },
  list: {
    reading: 'Membaca peti keluar',
    readingLong:
      'Ini mengambil masa lebih lama daripada biasa. Anda boleh kembali dan datang lagi: tiada yang hilang.',
    unread: 'Peti keluar tidak dapat dibaca. Isinya kekal seperti sedia ada.',
    stale: 'Ini tidak dapat dibaca semula. Yang dipaparkan ialah keadaan sebelumnya.',
    again: 'Baca semula',
    pages: 'Halaman peti keluar',
    page: 'Halaman {{page}} daripada {{pages}}',
    before: 'Halaman sebelum',
    after: 'Halaman berikut',
    open: 'Buka',
    whom: '{{who}}, {{provider}}',
    takenBy: 'oleh {{owner}}',
    lastAnswer: 'Jawapan terakhir: {{answer}}',
    empty: {
      open: 'Tiada yang menunggu di sini. Semua yang dirakam sudah selesai.',
      attention: 'Tiada yang memerlukan sesiapa sekarang.',
      done: 'Belum ada yang selesai.',
    },
  },

  send: {
    action: 'Hantar sekarang',
    working: 'Sedang menghantar',
    trying_other: 'Mencuba {{count}} entri sekarang. Jeda yang diminta oleh penyedia dipatuhi.',
    offline: '{{why}}. Akan dihantar secara automatik apabila talian pulih.',
    nothing: 'Tiada yang menunggu untuk dihantar.',
  },

  state: {
    draft: 'Belum dirakam',
    waiting: 'Menunggu',
    sending: 'Sedang dihantar',
    'needs-customer': 'Perlukan pelanggan',
    'code-open': 'Kod dihantar, belum disahkan',
    unknown: 'Belum pasti',
    rejected: 'Ditolak',
    quarantined: 'Diasingkan',
    accepted: 'Diterima',
    'handed-over': 'Diserahkan kepada kiosk lain',
    cancelled: 'Dibatalkan',
  },
  operation: {
    'quantum-metal register': 'Pendaftaran dengan kod',
    'noah put-customer': 'Pendaftaran',
    'kybio add-member': 'Ahli baharu',
    'kybio update-base-info': 'Perubahan butiran ahli',
    'yativo add-customer': 'Pendaftaran',
    'democrance update-customer': 'Perubahan butiran pemegang polisi',
    other: 'Penghantaran',
  },
  next: {
    now: 'Sedang dicuba',
    sending: 'Dalam perjalanan. Menunggu jawapan.',
    in: 'Percubaan seterusnya dalam kira-kira {{wait}}',
    look: 'Sedang disemak',
    lookIn: 'Disemak lagi dalam kira-kira {{wait}}',
    line: 'Apabila talian pulih',
    credentials: 'Setelah penyelia memasukkan semula kredensial {{provider}}',
    customer: 'Apabila pelanggan ada di sini',
    code: 'Apabila pelanggan membacakan kod',
    visit: 'Daripada urusan yang terbuka, atau selepasnya',
    person: 'Perlu diputuskan secara manual',
    unknown: 'Dihantar, tiada jawapan. Pastikan dahulu sebelum menghantar lagi.',
    rejected: 'Betulkan dengan pelanggan',
    quarantined: 'Tidak dapat dibaca. Penyelia memutuskan.',
    never: 'Semuanya selesai',
  },
  /** The last answer, short, and true without a visit around it. */
  answer: {
    offline: 'tiada sambungan',
    'captive-portal': 'rangkaian meminta log masuk',
    'not-trusted': 'sambungan ke {{provider}} tidak selamat',
    'clock-wrong': 'jam terminal ini tidak betul',
    'provider-down': 'perkhidmatan {{provider}} tiada',
    'provider-busy': '{{provider}} sibuk',
    'calls-used': 'panggilan hari ini kepada {{provider}} sudah habis digunakan',
    'provider-garbled': 'jawapan {{provider}} tidak dapat dibaca',
    'answer-lost': 'tiada jawapan diterima',
    'credentials-refused': '{{provider}} tidak menerima terminal ini',
    credentials: 'kredensial {{provider}} tidak dapat digunakan',
    keychain: 'rantai kunci terminal ini tidak dapat dibuka',
    'provider-refused': '{{provider}} menolaknya',
    'already-customer': 'alamat e-mel atau nombor sudah dimiliki oleh orang lain di {{provider}}',
    'member-not-usable': 'ahli tidak aktif, dipadam atau sudah melepasi tarikh tamat tempoh',
    'record-unreadable': 'yang disimpan tidak dapat dibaca',
    'wrong-state': 'tidak dapat dihantar tanpa pelanggan',
    code: 'kod tidak disahkan',
    other: 'ada masalah dalam kiosk',
  },

  item: {
    reading: 'Membaca entri',
    readingLong: 'Ini mengambil masa lebih lama daripada biasa. Anda boleh kembali: tiada yang hilang.',
    unread: 'Entri ini tidak dapat dibaca. Ia kekal seperti sedia ada.',
    back: 'Kembali ke senarai',
    facts: 'Yang diketahui',
    captured: 'Dirakam',
    owner: 'Oleh',
    provider: 'Penyedia',
    what: 'Perkara',
    attempts: 'Percubaan',
    attemptsNone: 'Belum ada',
    lastAnswer: 'Jawapan terakhir',
    reference: 'Nombor di sana',
    cancelledFor: 'Sebab',
    reasons: {
      superseded: 'Digantikan oleh entri yang dibetulkan',
      'customer-stopped': 'Pelanggan tidak mahu meneruskannya',
      'supervisor-decided': 'Keputusan penyelia',
    },
    supersedes: 'Menggantikan',
    supersededBy: 'Digantikan oleh',
    older: 'Buka entri lama',
    newer: 'Buka entri baharu',
    refused: '{{provider}} menolaknya.',
    refusedCode: '{{provider}} menolaknya dengan kod {{providerCode}}.',
    refusedFields: 'Tidak diterima: {{fields}}.',
    history: 'Yang telah berlaku',
    historyNone: 'Belum ada.',
    move: '{{from}}, kemudian {{to}}',
    moveFirst: 'Dirakam, kemudian {{to}}',
  },

  action: {
    label: 'Apa yang boleh dilakukan',
    none: 'Tiada tindakan diperlukan daripada sesiapa di sini.',
    fromVisit:
      'Urusan dengan pelanggan ini masih terbuka. Teruskan di sana; yang belum selesai boleh diselesaikan di sini selepas itu.',
    desk: 'Ke meja layanan',
    retry: 'Cuba lagi sekarang',
    check: 'Semak sama ada sudah sampai',
    correct: 'Betulkan butiran',
    decide: 'Selesaikan dengan bertanya',
    release: 'Lepaskan entri',
    cancel: 'Batalkan entri',
    offline: '{{why}}. Kiosk akan meneruskan dengan sendirinya apabila talian pulih.',
    stillUnreadable:
      'Entri ini masih tidak dapat dibaca, jadi ia kekal diasingkan. Hubungi IT; tiada apa-apa dihantar.',
    correctDuringVisit: 'Urusan lain masih terbuka. Tamatkan dahulu, kemudian betulkan yang ini.',
    working: {
      retry: 'Sedang mencuba',
      check: 'Bertanya kepada {{provider}} sama ada sudah sampai',
      correct: 'Membuka urusan semula',
      decide: 'Sedang merekodkan',
      release: 'Cuba membacanya',
      cancel: 'Sedang membatalkan',
    },
    workingLong:
      'Ini mengambil masa lebih lama daripada biasa. Anda boleh kembali: kiosk akan meneruskan dengan sendirinya.',
    failed: 'Entri kekal seperti sebelumnya.',
    /** After an action: where the entry stands now. */
    after: {
      draft: 'Entri kekal seperti sebelumnya.',
      waiting: 'Entri menunggu untuk dihantar.',
      sending: 'Entri sedang dihantar.',
      'needs-customer': 'Entri disimpan, dan dihantar apabila pelanggan ada di sini.',
      'code-open': 'Kod sudah dihantar. Pelanggan membacakannya dalam urusan.',
      unknown: 'Masih tiada jawapan. Selesaikan dengan bertanya.',
      looking: 'Kiosk bertanya sekali lagi sama ada sudah sampai. Halaman ini akan dikemas kini.',
      rejected: 'Entri ditolak.',
      quarantined: 'Entri diasingkan.',
      accepted: 'Entri diterima.',
      'handed-over': 'Entri ada pada kiosk lain.',
      cancelled: 'Entri dibatalkan. Tiada apa-apa lagi dihantar.',
    },
    otherWays: 'Cara lain',
  },

  cancel: {
    title: 'Batalkan entri ini?',
    body: '{{provider}} tidak akan menerimanya lagi dari kiosk ini. Baris ini kekal dalam rekod.',
    bodyUnknown:
      'Belum pasti sama ada pelanggan sudah ada pada {{provider}}, dan pembatalan di sini tidak menariknya balik. Selesaikan dengan bertanya jika boleh.',
    reason: 'Sebab',
    keep: 'Kekalkan entri',
    action: 'Batalkan entri',
    approve: 'Selepas ini, penyelia meluluskannya.',
  },
  release: {
    title: 'Lepaskan entri ini?',
    body: 'Entri ini diasingkan kerana tidak dapat dibaca. Jika kini dapat dibaca, ia dihantar seperti yang lain.',
    approve: 'Lepaskan entri yang diasingkan',
    keep: 'Biar diasingkan',
    action: 'Lepaskan entri',
  },

  decide: {
    title: 'Sudahkah ia sampai?',
    step: 'Langkah {{here}} daripada {{total}}',
    lead: 'Entri ini dihantar pada {{time}} dan tiada jawapan diterima. Tanya, dan rekodkan jawapannya. Jangan teka.',
    whom: 'Siapa boleh ditanya sekarang?',
    asked: { provider: 'Bahagian operasi {{provider}}', customer: 'Pelanggan' },
    askedAbout: {
      provider: 'Melalui telefon atau e-mel. Mereka dapat melihat apa yang mereka ada.',
      customer: 'Di kaunter ini, atau melalui telefon.',
    },
    toQuestion: 'Ke soalan',
    toWhom: 'Tanya pihak lain',
    readAloud: {
      provider: 'Bacakan ini kepada {{provider}}',
      customer: 'Bacakan ini kepada pelanggan',
    },
    answer: 'Apakah jawapannya?',
    answers: {
      provider: {
        registered: 'Ada pada mereka',
        'not-registered': 'Tiada pada mereka',
        unsure: 'Mereka tidak pasti',
      },
      customer: {
        registered: 'Ya, sudah ada',
        'not-registered': 'Tidak, belum ada',
        unsure: 'Pelanggan tidak pasti',
      },
    },
    follows: {
      registered: 'Entri dikira diterima, dan tidak akan dihantar lagi.',
      'not-registered':
        'Entri dihantar lagi, atau menunggu pelanggan. Jika sebenarnya sudah ada pada mereka, pelanggan akan tercatat dua kali.',
      stopped: 'Entri dibatalkan: pelanggan tidak mahu meneruskannya. Tiada apa-apa lagi dihantar.',
      unsure: 'Entri kekal belum pasti. Tanya lagi kemudian, atau tanya pihak lain.',
    },
    action: {
      registered: 'Rekod: ada pada mereka',
      'not-registered': 'Rekod: tiada pada mereka',
      unsure: 'Biarkan dahulu',
    },
    record: 'Rekodkan jawapan',
    approve: 'Selepas ini, penyelia meluluskannya.',
    question: {
      provider: {
        'quantum-metal register':
          'Pada {{time}} kami menghantar pendaftaran seorang pelanggan, tetapi jawapan anda tidak sampai. Adakah pelanggan ini ada dalam rekod anda, dan adakah pendaftarannya sudah disahkan?',
        'noah put-customer':
          'Pada {{time}} kami menghantar butiran seorang pelanggan di bawah ID kami sendiri, tetapi jawapan anda tidak sampai. Adakah pelanggan ini ada dalam rekod anda?',
        'kybio add-member':
          'Pada {{time}} kami menambah seorang ahli, tetapi jawapan anda tidak sampai. Adakah ahli dengan nombor ini ditambah pada masa itu?',
        'kybio update-base-info':
          'Pada {{time}} kami mengubah butiran seorang ahli, tetapi jawapan anda tidak sampai. Adakah rekod ahli itu menunjukkan perubahan pada masa itu?',
        'yativo add-customer':
          'Pada {{time}} kami menambah seorang pelanggan, tetapi jawapan anda tidak sampai. Adakah rekod pelanggan diwujudkan untuk kami pada masa itu?',
        'democrance update-customer':
          'Pada {{time}} kami mengubah butiran seorang pemegang polisi, tetapi jawapan anda tidak sampai. Adakah rekod pemegang polisi itu menunjukkan perubahan pada masa itu?',
        other:
          'Pada {{time}} kami menghantar butiran seorang pelanggan kepada anda, tetapi jawapan anda tidak sampai. Adakah pelanggan ini ada dalam rekod anda?',
      },
      customer: {
        'quantum-metal register':
          'Pada {{time}} kami menghantar pendaftaran anda kepada Quantum Metal. Dapatkah anda membuka akaun emas anda, atau adakah Quantum Metal sudah memaklumkan bahawa akaun itu dibuka?',
        'democrance update-customer':
          'Pada {{time}} kami menghantar perubahan butiran anda kepada Democrance. Apabila anda log masuk di sana, adakah perubahan itu kelihatan?',
        other:
          'Pada {{time}} kami menghantar butiran anda kepada {{provider}}. Sudahkah mereka memaklumkan bahawa anda berdaftar?',
      },
    },
    sentAs: 'Kami menghantarnya sebagai: {{sentAs}}',
    customer: 'Pelanggan: {{who}}',
  },
} as const;
