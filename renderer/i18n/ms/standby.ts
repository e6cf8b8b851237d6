/**
 * What main says on its own pages, where no page of ours can: out of service, and the way out for staff. Built into main (electron.vite.config.ts);
 * the window never loads it.
 */
export const standby = {
  outOfService: {
    title: 'Terminal ini tidak dapat digunakan buat sementara',
    sentence: 'Skrinnya terhenti beberapa kali. Sila guna kaunter lain, atau hubungi IT.',
    graphics: 'Grafiknya terhenti beberapa kali. Sila guna kaunter lain, atau hubungi IT.',
    trying:
      'Terminal mencuba lagi dengan sendirinya setiap beberapa minit. Yang telah disimpan tidak hilang.',
    waiting_zero: 'Semua yang disimpan di sini sudah dihantar.',
    waiting_other: '{{count}} entri yang disimpan belum dihantar. Penghantaran diteruskan.',
  },
  leave: {
    title: 'Tamatkan Vestibule',
    who: 'Penyelia boleh menamatkan program di sini. Siapakah anda?',
    nobody: 'Tiada penyelia dikenali pada terminal ini. Hubungi IT.',
    pin: '{{name}}, masukkan PIN anda.',
    typed: 'Digit dimasukkan: {{count}}',
    erase: 'Padam PIN',
    confirm: 'Tamatkan Vestibule',
    back: 'Kembali',
    wrong: 'PIN itu tidak sepadan.',
    delayed: 'Terlalu banyak PIN yang salah. Tunggu {{seconds}} saat, kemudian cuba lagi.',
    ending: 'Vestibule sedang ditutup. Sebentar.',
  },
} as const;
