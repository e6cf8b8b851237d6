/** The receipt on the screen: its number, and how the printing goes. */
export const receipt = {
  qr: 'Kod QR resit',
  keep: 'Ambil gambarnya jika mahu.',
  print: 'Cetak resit',
  again: 'Cetak sekali lagi',
  printing: 'Menghantar resit ke pencetak',
  printingLong: 'Pencetak lambat memberi respons. Urusan boleh ditamatkan tanpa resit bercetak.',
  sent: 'Dihantar ke pencetak. Ambil kertasnya, dan pastikan semuanya tercetak.',
} as const;

/**
 * What is printed on the customer's receipt. Built into main (electron.vite.config.ts); the window never loads it. The headline of
 * somebody who is not registered is printed in capitals, in a frame.
 */
export const receiptPaper = {
  headline: {
    registered: 'Pendaftaran berjaya',
    added: 'Ahli ditambah',
    changed: 'Butiran diubah',
    saved: 'Disimpan, belum berdaftar',
    unsent: 'Disimpan, belum dihantar',
    unclear: 'Disimpan, belum disahkan',
    'in-part': 'Belum selesai dengan semua penyedia',
    'not-registered': 'Tidak berdaftar',
  },
  lead: {
    registered: 'Semuanya selesai.',
    added: 'Semuanya selesai.',
    changed: 'Semuanya selesai.',
    ownPhone:
      'Tinggal satu perkara, pada telefon anda sendiri: kata laluan dan PIN, melalui pautan peribadi anda.',
    saved: 'Butiran anda disimpan dan akan dihantar. Anda belum berdaftar sebelum itu.',
    unsent: 'Butiran baharu anda disimpan dan akan dihantar. Butiran lama masih terpakai sehingga itu.',
    unclear: 'Belum pasti sama ada anda sudah berdaftar. Cawangan akan memastikan langkah seterusnya.',
    'in-part':
      'Di bawah ialah kedudukan anda dengan setiap penyedia. Anda berdaftar hanya jika dinyatakan demikian.',
    'not-registered': 'Tiada penyedia yang menerima anda dalam urusan ini.',
    comeBack:
      'Anda belum berdaftar: anda perlu hadir di sini untuk langkah terakhir. Datang semula ke cawangan ini dengan kertas ini, serta telefon atau e-mel yang menerima kod.',
  },
  outcome: {
    registered: 'Berdaftar',
    added: 'Ahli ditambah',
    changed: 'Butiran diubah',
    'by-itself': 'Disimpan. Belum dihantar. Akan dihantar secara automatik.',
    'looked-into': 'Dihantar, tetapi tiada jawapan diterima. Cawangan akan memastikan sama ada sudah sampai.',
    customer: 'Disimpan. Belum berdaftar.',
    person: 'Belum disahkan. Cawangan akan memastikan langkah seterusnya.',
    refused: 'Ditolak. Tidak berdaftar.',
    'left-out': 'Dilangkau dalam urusan ini. Tidak berdaftar.',
  },
  number: { customer: 'Nombor pelanggan', member: 'Nombor' },
  ticket: {
    title: 'Tiket anda',
    keep: 'Simpan kertas ini. Dengannya, urusan anda dibuka semula di cawangan ini.',
    qr: 'Kod QR nombor',
  },
  row: {
    receipt: 'Nombor resit ini',
    when: 'Tarikh dan masa',
    place: 'Tempat',
    served: 'Dilayan oleh',
    document: 'Dokumen',
  },
  practice: 'Latihan. Tiada sesiapa didaftarkan dengan ini.',
} as const;
