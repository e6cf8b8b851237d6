/** Checking what the machine has read of a document. */
export const checkDocument = {
  title: 'Semak bacaan dokumen',
  lead: {
    settled: 'Semua yang dibaca sepadan. Bandingkan sekali lagi dengan dokumen.',
    disagree_other: '{{count}} ruangan tidak sepadan. Jalur gambar menunjukkan asal setiap nilai.',
    names: 'Nama tidak dilindungi oleh digit semakan. Bandingkan dengan dokumen.',
    values: 'Nilai yang teratas di sini tidak dilindungi oleh digit semakan. Bandingkan dengan dokumen.',
    nothing: 'Tiada yang dapat dibaca. Butiran ditaip pada skrin seterusnya.',
  },
  /** Where only one side was read: nothing but the eye ties the other one to it. */
  sameCard: 'Kedua-dua sisi daripada kad yang sama?',
  disagreement: {
    words: 'Ditaip {{typed}}, pada dokumen {{read}}',
    otherScript: 'Ditaip {{typed}}, dalam tulisan lain. Pada dokumen {{read}}',
    typed: 'Guna taipan',
    read: 'Guna dokumen',
    /** For a screen reader. */
    about: '{{action}}: {{field}}',
  },
  names: {
    hint: 'Seperti ditulis pada dokumen: huruf besar, tanpa tanda aksen.',
    cut: 'Nama memenuhi ruangnya hingga ke hujung. Mungkin ada yang terpotong: lihat dokumen.',
    label: 'Seperti yang akan dihantar',
  },
  field: {
    checked: 'Digit semakan sepadan.',
    unchecked: 'Tiada digit semakan untuk nilai ini. Bandingkan dengan dokumen.',
    typed: 'Ditaip',
    lookTwice:
      'Lihat sekali lagi: {{read}} yang bertanda (aksara {{at}}) mungkin {{couldBe}}. Digit semakan tidak akan mengesannya.',
  },
  strip: {
    zone: 'zon boleh baca mesin, {{side}}',
    zoneLine: 'zon boleh baca mesin, {{side}}, baris {{line}}',
    barcode: 'kod bar, {{side}}',
    alt: 'Jalur gambar: {{where}}',
    loading: 'Mengambil gambar',
    missing: 'Gambar tidak dapat dipaparkan. Lihat dokumen itu sendiri.',
    side: { front: 'hadapan', back: 'belakang' },
  },
  expired: {
    allow: 'Dokumen tamat tempoh pada {{day}}. Minta dokumen lain, atau minta penyelia membenarkannya.',
    allowAction: 'Rujuk penyelia',
    allowSelf: 'Benarkan kali ini',
    allowed: 'Dokumen tamat tempoh pada {{day}}. Penyelia telah membenarkannya.',
    stop: 'Dokumen tamat tempoh pada {{day}}. Urusan ini tidak menerima dokumen yang tamat tempoh. Minta dokumen lain, atau tamatkan urusan.',
    retake: 'Ambil dokumen lain',
    approve: 'Dokumen yang tamat tempoh pada {{day}} akan diterima.',
  },
  why: {
    disagree: 'Selesaikan {{fields}} untuk meneruskan',
    expired: 'Dokumen sudah tamat tempoh',
  },
  action: 'Teruskan',
  actionDone: 'Sahkan butiran',
} as const;
