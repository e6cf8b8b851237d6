/** The end of a visit without a code: what came of it, per provider, and the receipt. */
export const done = {
  registered: {
    title: 'Pendaftaran berjaya',
    lead: 'Semuanya selesai. Pelanggan boleh mencatat nombor ini.',
  },
  member: {
    title: 'Ahli ditambah',
    lead: 'Semuanya selesai. Nombor ini ialah nombor untuk kad ahli.',
  },
  changed: { title: 'Butiran diubah', lead: 'Semuanya selesai. Keahliannya kekal seperti sebelum ini.' },
  saved: {
    title: 'Butiran disimpan',
    lead: 'Pelanggan sudah dilog keluar. Semuanya selesai.',
    what: 'Yang telah dihantar',
  },
  none: {
    title: 'Tidak berdaftar',
    lead: 'Tiada penyedia yang menerima pelanggan dalam urusan ini.',
  },
  state: {
    accepted: 'Berdaftar',
    added: 'Ahli ditambah',
    changed: 'Butiran diubah',
    skipped: 'Belum disahkan: dilangkau dalam urusan ini',
  },
  number: { customer: 'Nombor pelanggan', member: 'Nombor' },
} as const;
