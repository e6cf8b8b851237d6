/** Help for staff, screen by screen: what it is for, what to do, what the customer sees or hears, and what helps when it goes wrong. */
export const help = {
  open: 'Bantuan',
  key: 'F1',
  title: 'Bantuan: {{screen}}',
  do: 'Yang perlu dibuat',
  customer: 'Pelanggan',
  wrong: 'Jika ada masalah',
  tasks: 'Baru di sini? Cuba setiap perkara dengan tugasan dalam peti masuk latihan.',
  screen: { home: 'Skrin utama', pictures: 'Gambar: {{way}}', result: 'Hantar: sejauh mana prosesnya' },
  topic: {
    home: {
      what: 'Apa yang berfungsi sekarang, dan apa yang boleh dimulakan.',
      do: 'Pilih tujuan kedatangan pelanggan. Jika pelanggan membawa tiket, teruskan di meja layanan.',
      customer: 'Tiada maklumat pelanggan di sini. Skrin ini boleh dilihat sesiapa sahaja.',
      wrong:
        'Jika perkhidmatan ditutup, sebabnya dinyatakan. Semak lagi selepas seminit, atau hubungi IT jika dinyatakan begitu.',
    },
    consent: {
      what: 'Pelanggan bersetuju sebelum apa-apa tentang dirinya ditanya atau dihantar.',
      do: 'Pilih bahasa pelanggan. Biarkan pelanggan membaca teks, atau bacakan. Rekodkan hanya selepas pelanggan berkata ya.',
      customer: 'Mendengar atau membaca butiran yang mana diberikan kepada siapa, dalam bahasanya sendiri.',
      wrong: 'Pelanggan tidak bersetuju: tekan butang di bawah, dan urusan tamat. Tiada apa-apa dihantar.',
    },
    lookUp: {
      what: 'Mencari orang yang sudah menjadi ahli. Hanya membaca.',
      do: 'Imbas kad, atau taip nombor ahli atau nombor telefon. Urusan yang bermula daripadanya meminta persetujuan semula.',
      customer: 'Menunjukkan kad, atau menyebut nombor.',
      wrong:
        'Tidak ditemui: semak nombor dengan pelanggan. Setiap carian dikira sebagai satu panggilan hari ini.',
    },
    holderSignIn: {
      what: 'Pelanggan log masuk di penyedia dengan kod.',
      do: 'Taip nombor yang dikenali oleh penyedia, hantar kod, dan taip kod yang dibacakan.',
      customer: 'Membaca kod pada telefonnya sendiri. Tiada orang lain melakukannya.',
      wrong:
        'Tiada kod: semak nombor dengan pelanggan, kemudian hantar yang baharu. Tiada jawapan: tekan Semak, dan jangan masukkan kod lagi.',
    },
    servedForm: {
      what: 'Soalan penyedia sendiri, dalam kata-kata mereka.',
      do: 'Isi yang telah berubah, dan semak perubahan bersama-sama sebelum disimpan.',
      customer: 'Melihat perubahan. Hanya ini yang dihantar.',
      wrong: 'Yang tidak disimpan oleh penyedia dinyatakan. Ubah dan simpan lagi.',
    },
    details: {
      what: 'Yang perlu diketahui tentang pelanggan dalam urusan ini.',
      do: 'Taip seperti pada dokumen. Setiap ruangan disimpan apabila anda beralih daripadanya.',
      customer: 'Menyebut atau mengeja yang tiada pada dokumen, seperti nombor telefon.',
      wrong: 'Ruangan menyatakan apa yang kurang. Tiada yang hilang jika anda kembali ke langkah sebelumnya.',
    },
    address: {
      what: 'Tempat tinggal pelanggan.',
      do: 'Taip alamat, dan pilih negara serta negeri daripada senarai.',
      customer: 'Menyebut alamat sekarang; kad mungkin menunjukkan alamat lama.',
      wrong: 'Negara tidak ditemui: taip huruf awal namanya.',
    },
    document: {
      what: 'Nombor dan tarikh dokumen pengenalan.',
      do: 'Salin daripada dokumen. Tarikh ditunjukkan semula dengan nama bulan: bandingkan.',
      customer: 'Membiarkan dokumen di kaunter sehingga skrin ini selesai.',
      wrong: 'Dokumen sudah tamat tempoh: minta dokumen lain.',
    },
    documentKind: {
      what: 'Jenis dokumen. Sisi yang diperlukan bergantung padanya.',
      do: 'Lihat dokumen dan pilih jenisnya.',
      customer: 'Menyerahkan dokumen.',
      wrong: 'Tiada dalam pilihan ini: minta dokumen lain.',
    },
    pictures: {
      what: 'Gambar dokumen pengenalan sudah selesai, atau tidak diperlukan.',
      do: 'Teruskan. Gambar boleh diambil semula selagi tiada apa-apa dihantar.',
      customer: 'Memastikan dokumennya masih ada berdekatan.',
      wrong: 'Gambar bagi yang sudah dihantar tetapi belum selesai tidak boleh diubah.',
    },
    camera: {
      what: 'Mengambil gambar setiap sisi dengan kamera.',
      do: 'Letakkan dokumen rata di bawah kamera dan alihkan tangan. Gambar diambil sendiri, atau dengan F8.',
      customer: 'Hanya melihat gambar dokumennya sendiri.',
      wrong:
        'Ayat di atas gambar menyatakan apa yang perlu diubah: lebih dekat, lebih terang, condongkan. Cara lain ada di sebelahnya.',
    },
    flatbed: {
      what: 'Mengimbas setiap sisi di atas kaca pengimbas.',
      do: 'Menghadap ke bawah, satu sisi pada satu masa, penutup ditutup. Tepinya dicari sendiri.',
      customer: 'Menunggu sehingga setengah minit bagi setiap sisi.',
      wrong: 'Tiada pengimbas: hidupkan dan cari lagi, atau guna kamera.',
    },
    file: {
      what: 'Mengambil setiap sisi daripada fail gambar.',
      do: 'Pilih fail, atau lepaskan di sini. Lihat hasilnya sebelum disimpan.',
      customer: 'Membawa fail; tiada fail lain miliknya dibuka.',
      wrong: 'PDF, HEIC atau TIFF tidak diterima. Imbas dokumen di sini.',
    },
    checkDocument: {
      what: 'Yang telah dibaca oleh mesin, di sebelah jalur asalnya.',
      do: 'Mulakan dengan yang tidak sepadan, kemudian nama. Bandingkan dengan dokumen di tangan anda, bukan dengan borang.',
      customer: 'Menyebut ejaan namanya jika dokumen memendekkannya.',
      wrong:
        'Tiada yang dapat dibaca: taip pada skrin seterusnya. Dokumen yang tamat tempoh memerlukan dokumen lain atau penyelia.',
    },
    review: {
      what: 'Semua yang akan dihantar. Belum ada apa-apa yang dihantar.',
      do: 'Pusingkan skrin ke arah pelanggan, atau bacakan. Sahkan hanya yang telah disahkan oleh pelanggan.',
      customer: 'Menyemak setiap baris, terutamanya nombor telefon: kod dihantar ke situ.',
      wrong: 'Ada baris yang salah: buka dari sini, betulkan, dan kembali.',
    },
    sendPlan: {
      what: 'Menyatakan kepada siapa butiran dihantar, dan menghantarnya sekali.',
      do: 'Tekan hantar, dan minta pelanggan tunggu. Tanpa talian, butang yang sama menyimpan.',
      customer: 'Menunggu di sini: kod mungkin tiba serta-merta.',
      wrong: 'Mengambil masa lama: tunggu. Kiosk berhenti sendiri dan menyatakan sejauh mana prosesnya.',
    },
    sendResult: {
      what: 'Sejauh mana penghantaran, bagi setiap penyedia.',
      do: 'Tekan butang utama. Yang sudah menerima tidak ditanya lagi.',
      customer: 'Berdaftar hanya di tempat yang menyatakan diterima.',
      wrong: 'Ditolak: betulkan bersama. Disimpan: tamatkan urusan, dan berikan tiket jika ada.',
    },
    sendUnclear: {
      what: 'Sudah dihantar, tetapi tiada jawapan. Belum diketahui sama ada sampai.',
      do: 'Tekan Semak. Jika ditanya sama ada kod sudah diterima, minta pelanggan melihat dahulu.',
      customer: 'Melihat telefon dan e-melnya.',
      wrong:
        'Jangan sekali-kali taip lagi: pelanggan boleh didaftarkan dua kali. Masih tiada jawapan: tunggu seminit, semak lagi, atau simpan urusan.',
    },
    code: {
      what: 'Pelanggan membacakan kod, dan anda mengesahkannya.',
      do: 'Taip digitnya. Jarak dan sempang tidak menjadi soal.',
      customer: 'Mempunyai kod terbaharu pada telefon atau e-mel. Kod lama tidak diterima.',
      wrong:
        'Tidak sepadan: baki percubaan ditunjukkan. Tiada kod: semak nombor dengan pelanggan sebelum menghantar yang baharu.',
    },
    done: {
      what: 'Hasil urusan, dan resitnya.',
      do: 'Biarkan pelanggan mengimbas kod atau mencatat nombor, cetak jika mahu, kemudian tamatkan urusan.',
      customer: 'Melihat hasilnya. Langkah yang tinggal dibuat pada telefonnya sendiri.',
      wrong:
        'Pautan tamat tempoh: buat yang baharu. Menamatkan urusan membuang semua tentang pelanggan daripada skrin ini.',
    },
    saved: {
      what: 'Ada yang disimpan pada terminal ini dan belum selesai. Skrin menyatakan apa.',
      do: 'Berikan tiket jika ada. Kemudian kembali ke skrin utama.',
      customer: 'Mengambil gambar tiket atau mencatat kodnya, dan tahu sama ada perlu datang semula.',
      wrong: 'Tiket hilang: senarai di meja layanan juga dapat mencarinya.',
    },
    desk: {
      what: 'Pelanggan yang butirannya sudah disimpan dan perlu hadir untuk langkah terakhir.',
      do: 'Imbas atau taip tiket, atau pilih pelanggan dalam senarai.',
      customer: 'Membawa telefon atau e-mel yang menerima kod.',
      wrong:
        'Tiada talian: kod tidak dapat dihantar. Pelanggan boleh menunggu, atau datang semula dengan tiket.',
    },
    outbox: {
      what: 'Semua yang disimpan oleh kiosk ini, dan status setiap entri.',
      do: 'Lihat yang memerlukan perhatian. Yang menunggu dihantar sendiri apabila ada talian.',
      customer: 'Bukan untuk tatapan pelanggan: nama ringkas orang lain ada di sini.',
      wrong:
        'Hampir penuh: sambungkan kiosk hari ini. Jika kiraan kiosk tidak sepadan, hubungi IT sebelum meneruskan.',
    },
    outboxEntry: {
      what: 'Satu entri: apa yang diketahui, apa yang berlaku, apa yang boleh dibuat.',
      do: 'Guna yang ditawarkan oleh butang utama. Jika jawapan tiada, tanya dan catat apa yang dikatakan; jangan teka.',
      customer: 'Boleh ditanya di kaunter atau melalui telefon.',
      wrong: 'Ada cara yang memerlukan penyelia. Pembatalan tidak menarik balik yang sudah sampai.',
    },
    ownPin: {
      what: 'Menukar PIN anda sendiri.',
      do: 'Taip PIN sekarang, kemudian PIN baharu dua kali.',
      wrong: 'Terlupa: penyelia memberi anda yang baharu.',
    },
    team: {
      what: 'Siapa yang boleh log masuk pada terminal ini.',
      do: 'Tambah seseorang dan berikan PIN pertama kepadanya sahaja. Nyahaktifkan sesiapa yang sudah berhenti.',
      wrong: 'Terlupa PIN: buka namanya dan tetapkan yang baharu.',
    },
    dashboard: {
      what: 'Angka hari ini. Tiada nama disebut.',
      do: 'Lihat langkah yang mengambil masa lama, dan yang lama menunggu dalam peti keluar.',
      wrong: 'Sebahagian tiada: peti keluar tetap lengkap.',
    },
    report: {
      what: 'Penghujung hari: semua yang masih terbuka, dan yang selesai hari ini.',
      do: 'Bandingkan sebelum terminal ditinggalkan pada penghujung hari.',
      wrong: 'Entri yang tidak dapat dibaca ialah urusan penyelia atau IT.',
    },
    audit: {
      what: 'Apa yang dibuat di sini, bila dan oleh siapa.',
      do: 'Semak log; eksport apabila diminta.',
      wrong:
        'Ada baris yang tidak lagi seperti yang asal ditulis: kerja boleh diteruskan. Eksport log dan hubungi IT.',
    },
    transfer: {
      what: 'Memindahkan entri yang belum dihantar dari satu kiosk ke kiosk lain.',
      do: 'Serahkan di sini, bawa fail, dan bawa masuk di sana. Setiap fail hanya dibuka pada kiosk yang dinamakan.',
      wrong: 'Penyerahan tidak dapat ditarik balik di sini. Yang tidak jelas atau ditolak kekal.',
    },
    credentials: {
      what: 'Yang ditunjukkan oleh terminal ini kepada penyedia supaya diterima.',
      do: 'Masukkan yang diberikan oleh IT atau penyedia, simpan, kemudian uji sambungan.',
      wrong: 'Ujian menyatakan siapa yang perlu membetulkannya. Yang disimpan tidak pernah ditunjukkan.',
    },
    support: {
      what: 'Fail tentang terminal ini untuk bantuan dari jauh. Tiada apa-apa tentang pelanggan di dalamnya.',
      do: 'Tulis fail, dan hantar kepada pihak sokongan seperti yang diberitahu oleh IT.',
      wrong: 'Ini mengambil masa beberapa saat: setiap penyedia ditanya.',
    },
  },
} as const;
