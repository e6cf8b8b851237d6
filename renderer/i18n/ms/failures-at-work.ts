/** What is said for the failures that only somebody who works here can meet: what the visit, the outbox and the sending come to. */
export const failuresAtWork = {
  'name-taken':
    'Nama ini sudah digunakan, mungkin oleh kakitangan yang tidak aktif. Pilih nama yang berbeza.',
  'last-supervisor':
    'Ini penyelia terakhir yang dapat log masuk. Jadikan orang lain penyelia terlebih dahulu.',
  'staff-unknown': 'Orang ini tiada lagi dalam senarai. Lihat senarai sekali lagi.',

  'credentials-unusable':
    'Kredensial ini tidak mungkin betul: {{fields}}. Tiada apa-apa disimpan. Salin semula daripada penyedia.',

  'policy-bundle-unsigned':
    'Dasar ini tidak ditandatangani oleh organisasi anda. Dasar baik yang terakhir kekal. Hubungi IT.',
  'policy-bundle-not-for-us': 'Dasar ini untuk terminal lain. Dasar baik yang terakhir kekal. Hubungi IT.',
  'policy-bundle-unreadable':
    'Dasar ini mempunyai medan yang tidak dapat digunakan: {{field}}. Dasar baik yang terakhir kekal. Hubungi IT.',
  'policy-bundle-newer':
    'Dasar ini untuk versi Vestibule yang lebih baharu. Dasar baik yang terakhir kekal. Minta IT mengemas kini terminal ini.',

  'submission-unknown': 'Entri ini tiada lagi dalam peti keluar terminal ini. Lihat senarai sekali lagi.',
  'ticket-unknown': 'Tiada urusan tersimpan bagi tiket ini. Baca kodnya semula, satu demi satu aksara.',
  'ticket-not-from-here':
    'Tiket ini tidak dibuat pada terminal ini. Tanya pelanggan di kaunter mana tiket itu diterima.',
  'ticket-not-open': 'Urusan bagi tiket ini sudah selesai. Peti keluar menunjukkan hasilnya.',

  'transfer-closed':
    'Pemindahan entri ke terminal lain belum disediakan di sini. Tiada apa-apa diubah. Minta IT menyediakannya.',
  'nothing-to-export': 'Tiada entri yang dapat dibawa ke terminal lain.',
  'bundle-not-for-us':
    'Pakej ini untuk terminal lain. Tiada apa-apa dibawa masuk. Bawa pakej ke terminal itu.',
  'bundle-damaged': 'Pakej ini rosak. Tiada apa-apa dibawa masuk. Salin semula dari tempat ia dibuat.',
  'bundle-newer':
    'Pakej ini daripada versi Vestibule yang lebih baharu. Tiada apa-apa dibawa masuk. Minta IT mengemas kini terminal ini.',
  'bundle-not-written':
    'Entri telah diserahkan, tetapi pakejnya tidak dapat ditulis. Kosongkan ruang atau pasang semula pemacu, kemudian eksport lagi.',
  'bundle-wrong-key': 'Terminal ini tiada kunci untuk pakej ini. Tiada apa-apa dibawa masuk. Hubungi IT.',

  'audit-folder-missing':
    'Folder untuk eksport tidak ditemui. Tiada apa-apa ditulis. Pasang semula pemacu, kemudian eksport lagi.',

  'application-unknown': 'Urusan ini sudah tamat. Mulakan urusan baharu.',
  'visit-open': 'Urusan lain masih terbuka di sini. Teruskan urusan itu, atau tamatkannya dahulu.',
  'journey-closed': 'Ini tidak dapat dimulakan sekarang. Semakan pada skrin utama menunjukkan sebabnya.',
  'consent-missing': 'Pelanggan belum bersetuju. Rekodkan persetujuan dahulu.',
  'details-incomplete': 'Ada butiran yang belum diisi: {{fields}}. Kembali dan lengkapkan.',
  'not-confirmed': 'Pelanggan belum mengesahkan butiran. Kembali ke pengesahan.',

  'member-not-usable':
    'Ahli ini tidak aktif, dipadam atau sudah melepasi tarikh tamat tempoh. Tiada apa-apa diubah. Rujuk penyelia.',
  'picture-too-large':
    'Gambar ini terlalu besar untuk penerimanya. Imbas semula dengan resolusi lebih rendah.',
  'picture-too-many-pixels':
    'Gambar ini mempunyai terlalu banyak piksel. Imbas semula dengan resolusi lebih rendah.',
  'picture-not-jpeg-or-png': 'Fail ini bukan gambar JPEG atau PNG. Pilih fail lain.',
  'picture-broken': 'Gambar ini rosak atau tidak lengkap. Imbas semula.',
  'picture-metadata':
    'Gambar ini membawa data tambahan, seperti lokasi atau nama peranti. Guna imbasan biasa.',
  'picture-poor': 'Gambar ini kurang baik untuk dibaca kemudian. Ambil semula.',
  'document-not-taken-visa': 'Ini visa, bukan pasport. Buka halaman yang ada foto dan ambil halaman itu.',
  'document-not-taken-kind':
    'Dokumen jenis ini tidak diterima dalam urusan ini. Minta dokumen lain daripada pelanggan.',

  'receipt-gone': 'Resit ini tiada lagi di sini. Tunjukkan tiket pelanggan di meja layanan.',
  'printer-missing': 'Pencetak resit tidak ditemui. Hidupkan dan periksa kabelnya, atau hubungi IT.',
  'printer-needs-paper': 'Pencetak resit kehabisan kertas. Masukkan kertas, kemudian cetak lagi.',
  'printer-failed':
    'Resit tidak dapat dicetak. Periksa pencetak, atau minta pelanggan mengambil gambar skrin.',
  'printer-silent':
    'Pencetak tidak memberi respons. Periksa sebelum mencetak lagi: resit mungkin masih keluar.',
  'printer-busy': 'Satu resit masih dihantar ke pencetak. Tunggu sebentar, kemudian cetak lagi.',

  offline: 'Tiada sambungan. Pelanggan belum berdaftar. Butiran disimpan: cuba lagi apabila talian pulih.',
  'captive-portal': 'Rangkaian meminta log masuk. Hubungi IT; butiran disimpan.',
  'provider-down':
    'Perkhidmatan {{provider}} tiada buat masa ini. Butiran disimpan. Cuba lagi dalam beberapa minit.',
  'provider-busy':
    'Perkhidmatan {{provider}} terlalu sibuk sekarang. Butiran disimpan. Cuba lagi dalam {{wait}}.',
  'calls-used':
    'Panggilan hari ini daripada terminal ini kepada {{provider}} sudah habis digunakan. Butiran disimpan. Cuba lagi dalam {{wait}}.',
  'provider-garbled': 'Jawapan daripada {{provider}} tidak dapat dibaca. Jangan masukkan lagi: tekan Semak.',
  'credentials-refused': 'Terminal ini tidak diterima oleh {{provider}}. Hubungi IT; butiran disimpan.',
  'provider-refused':
    'Ditolak oleh {{provider}}. Semak butiran dengan pelanggan, atau hubungi pihak sokongan.',
  'answer-lost': 'Sudah dihantar, tetapi tiada jawapan diterima. Jangan masukkan lagi: tekan Semak.',
  'not-trusted': 'Sambungan ke {{provider}} tidak selamat, jadi tiada apa-apa dihantar. Hubungi IT.',
  'clock-wrong':
    'Jam terminal ini tersasar {{offset}}, jadi permintaan tidak diterima oleh {{provider}}. Hubungi IT; butiran disimpan.',
  'already-customer':
    'Alamat e-mel atau nombor ini sudah dimiliki oleh orang lain di {{provider}}. Semak dengan pelanggan.',

  'code-wrong_zero': 'Kod itu tidak sepadan. Tiada lagi percubaan.',
  'code-wrong_other': 'Kod itu tidak sepadan. Tinggal {{count}} percubaan.',
  'code-not-accepted_zero': 'Kod tidak diterima, dan tiada lagi percubaan. Hantar kod baharu.',
  'code-not-accepted_other':
    'Kod tidak diterima. Tinggal {{count}} percubaan. Minta pelanggan membacanya semula, atau hantar kod baharu.',
  'code-expired': 'Kod sudah tamat tempoh. Hantar kod baharu?',
  'code-tries-used': 'Terlalu banyak percubaan dengan kod ini. Hantar kod baharu?',
  'resend-too-soon': 'Kod baharu boleh dihantar dalam {{wait}}.',
  'resend-used-up': 'Tiada lagi kod baharu dalam urusan ini. Rujuk penyelia.',
} as const;
