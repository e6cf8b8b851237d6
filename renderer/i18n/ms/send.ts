/** Sending to providers that need no code: the plan, what is under way, and how each of them answered. */
export const send = {
  lead: 'Pelanggan telah mengesahkan semuanya. Belum ada apa-apa yang dihantar.',
  leadOffline: 'Tiada sambungan. Ini akan disimpan dan dihantar kemudian. Pelanggan belum berdaftar.',
  saveAction: 'Simpan butiran',
  leadAnew: 'Pelanggan telah mengesahkan butiran semula. Yang ditolak akan dihantar lagi.',
  leadRest: 'Yang sudah sampai kekal. Ini dihantar kepada yang belum menerimanya.',
  details: 'Butiran dihantar kepada {{provider}}.',
  /** Without a line. */
  plan: {
    saved: 'Butiran disimpan pada terminal ini, disulitkan.',
    later: 'Apabila talian pulih, butiran dihantar kepada {{providers}} secara automatik.',
    ticket: 'Pelanggan mendapat tiket untuk datang semula.',
    back: 'Apabila pelanggan ada di sini dan talian pulih, {{provider}} menghantar kod.',
  },
  working: 'Menghantar kepada {{providers}}.',
  checking: 'Bertanya kepada {{providers}} sama ada sudah sampai.',
  workingLong:
    'Ini mengambil masa lebih lama daripada biasa. Jangan hantar lagi: kiosk akan berhenti menunggu dengan sendirinya dan memberitahu langkah seterusnya.',

  results: 'Hasil penghantaran',
  state: {
    accepted: 'Diterima',
    refused: 'Ditolak',
    unclear: 'Tiada jawapan',
    'not-sent': 'Tidak dihantar',
    saved: 'Disimpan',
    'needs-customer': 'Disimpan',
    skipped: 'Dilangkau',
  },
  title: {
    check: 'Dihantar, tetapi tiada jawapan',
    correct: 'Ditolak oleh {{providers}}',
    save: 'Disimpan, belum dihantar',
    again: 'Belum dihantar',
    end: 'Tidak dapat dilakukan di {{providers}}',
  },
  next: {
    check: 'Tekan Semak untuk memastikan sama ada sudah sampai. Tiada apa-apa dimasukkan dua kali.',
    correct: 'Betulkan butiran dengan pelanggan.',
    save: 'Ini dihantar secara automatik kemudian. Simpan dan tamatkan urusan, atau cuba lagi semasa pelanggan ada di sini.',
    saveAgain: 'Ini dihantar secara automatik kemudian, atau sekarang semasa pelanggan ada di sini.',
    needsCustomer:
      '{{provider}} memerlukan pelanggan untuk kod: pelanggan mendapat tiket untuk datang semula.',
    again: 'Cuba lagi semasa pelanggan ada di sini.',
    end: 'Tiada apa-apa diubah di sana. Tamatkan urusan, atau mulakan urusan lain untuk pelanggan ini.',
    acceptedStays: 'Penyedia yang sudah menerima mengekalkan butiran yang dihantar.',
    thenCode: '{{provider}} kemudian menghantar kod: minta pelanggan tunggu di kaunter.',
  },
  accepted: {
    'put-customer': 'Berdaftar dengan {{provider}}.',
    'add-customer': 'Berdaftar dengan {{provider}}.',
    'add-member': 'Ahli ditambah di {{provider}}.',
    'update-base-info': 'Butiran diubah di {{provider}}.',
  },
  saved: {
    plain: 'Disimpan. Belum dihantar. Akan dihantar secara automatik.',
    line: 'Disimpan. Belum dihantar. Akan dihantar secara automatik apabila talian pulih.',
    portal:
      'Disimpan. Belum dihantar. Rangkaian meminta log masuk: hubungi IT. Selepas itu, ia dihantar secara automatik.',
    down: 'Disimpan. Belum dihantar. Akan dihantar secara automatik apabila {{provider}} menjawab semula.',
    mended: 'Disimpan. Belum dihantar. Akan dihantar secara automatik setelah perkara itu dibetulkan.',
    needsCustomer: 'Disimpan. Belum berdaftar. Kod hanya boleh dihantar semasa pelanggan ada di sini.',
  },
  refusedFields: 'Tidak diterima oleh {{provider}}: {{fields}}. Semak dengan pelanggan.',
  providerCode: 'Kod jawapan: {{providerCode}}.',
  unclear: 'Sudah dihantar, tetapi tiada jawapan diterima. Jangan masukkan lagi: tekan Semak.',
  unclearOffline: 'Tiada sambungan untuk menyemak. Tekan Semak apabila talian pulih.',
  untouched: 'Belum ada apa-apa yang dihantar kepada {{provider}}.',
  /** Also after an answer was lost, so it does not say that the customer is not there. */
  skipped: 'Dilangkau dalam urusan ini: {{provider}} belum mengesahkan apa-apa.',
  changedSince: 'Di {{provider}}, butiran kekal seperti yang mula-mula dihantar.',

  skip: {
    open: 'Teruskan tanpa {{provider}}',
    title: 'Teruskan tanpa {{provider}}?',
    body: 'Pelanggan tidak akan didaftarkan dengan {{provider}} dalam urusan ini.',
    bodyUnclear:
      'Belum pasti sama ada pelanggan sudah ada pada {{provider}}. Kes ini kekal dalam peti keluar terminal ini sehingga diselesaikan.',
    bodyOlder:
      '{{provider}} mengekalkan butiran seperti yang mula-mula dihantar. Pembetulan tidak dihantar kepada mereka dalam urusan ini.',
    keep: 'Kekalkan {{provider}}',
  },
} as const;
