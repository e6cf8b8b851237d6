/** Saved for later: what the customer takes along, who is still here, tickets, and a visit that was interrupted. */
export const desk = {
  saved: {
    title: {
      customer: 'Disimpan, belum berdaftar',
      others: 'Disimpan, belum dihantar',
      unclear: 'Disimpan, belum disahkan',
      mixed: 'Belum selesai dengan semua penyedia',
    },
    lead: {
      customer: 'Berikan tiket kepada pelanggan sebelum pelanggan pergi.',
      others: 'Pelanggan boleh pergi. Tiada apa-apa lagi yang perlu dilakukan di sini.',
      person:
        'Pelanggan boleh pergi. Perkara ini kekal dalam peti keluar terminal ini sehingga diselesaikan oleh seseorang.',
    },
    customerTitle: {
      customer: 'Anda belum berdaftar',
      others: 'Butiran anda disimpan',
      unclear: 'Belum pasti sama ada anda sudah berdaftar',
      mixed: 'Belum selesai dengan semua penyedia',
      /** Below a ticket. */
      rest: 'Penyedia lain',
    },
    ends: {
      'by-itself': 'Disimpan. Belum dihantar. Akan dihantar secara automatik.',
      'looked-into':
        'Dihantar, tetapi tiada jawapan diterima. Kiosk akan menyemak sendiri sama ada sudah sampai.',
      customer: 'Disimpan. Belum berdaftar. Anda perlu hadir di sini untuk langkah terakhir.',
      person: 'Belum disahkan. Cawangan akan memastikan langkah seterusnya.',
      refused: 'Ditolak. Tidak berdaftar.',
    },
    when: 'Disimpan pada {{time}}, {{place}}',
    action: 'Kembali ke skrin utama',
  },
  ticket: {
    title: 'Tiket anda',
    code: 'Kod tiket',
    qr: 'Kod QR tiket',
    notYet: 'Anda belum berdaftar: anda perlu hadir di sini untuk langkah terakhir.',
    keep: 'Ambil gambar tiket ini, atau catatkan kodnya.',
    comeBack: 'Datang semula ke cawangan ini dengan tiket ini, serta telefon atau e-mel yang menerima kod.',
    of: 'Tiket {{code}}',
    show: 'Paparkan tiket',
    close: 'Tutup',
  },

  open: 'Buka meja layanan',
  title: 'Meja layanan',
  lead: 'Butiran disimpan, dan pelanggan perlu hadir di sini untuk kod. Tiada apa-apa dihantar kepada orang yang sudah pergi.',
  leadOffline:
    '{{why}}: kod tidak dapat dihantar sehingga talian pulih. Tiada apa-apa dihantar kepada orang yang sudah pergi.',
  back: 'Kembali ke skrin utama',
  count_other: '{{count}} pelanggan belum berdaftar; butirannya disimpan.',
  countLeft_other:
    '{{count}} pelanggan yang sudah meninggalkan cawangan belum berdaftar; butirannya disimpan.',
  lineBack_other: 'Talian sudah pulih. {{count}} pelanggan sedang menunggu kod.',

  scan: {
    label: 'Tiket pelanggan',
    hint: 'Imbas tiket, atau taip kodnya, contohnya K7QF-2M9P.',
    action: 'Teruskan dengan tiket ini',
    missing: 'Imbas atau taip tiket',
    working: 'Mencari urusan bagi tiket ini',
    workingLong: 'Ini mengambil masa lebih lama daripada biasa. Tiada yang hilang.',
  },
  list: {
    here: 'Masih di cawangan',
    left: 'Sudah pergi',
    nobodyHere: 'Tiada sesiapa menunggu di sini.',
    empty: 'Tiada pelanggan yang perlu datang semula.',
    reading: 'Membaca siapa yang menunggu',
    readingLong: 'Ini mengambil masa lebih lama daripada biasa. Tiket masih boleh diimbas.',
    nameless: 'Nama tidak terbaca',
    since: 'Disimpan {{time}}',
    goOn: 'Teruskan',
    hasLeft: 'Sudah pergi',
    isBack: 'Sudah kembali',
    about: '{{action}}: {{who}}',
  },

  interrupted: {
    body: 'Satu urusan tergendala pada {{time}}: {{journey}}.',
    bodyDay: 'Satu urusan tergendala pada {{time}}: {{journey}}.',
    goOn: 'Teruskan urusan',
    end: 'Tamatkan',
    ask: {
      title: 'Tamatkan urusan yang tergendala?',
      body: 'Yang telah disahkan oleh pelanggan kekal disimpan dan diteruskan. Yang hanya ditaip akan dipadam.',
      keep: 'Kekalkan',
      action: 'Tamatkan urusan',
    },
  },
} as const;
