/** What opens from the bars, and stands beside the work, once somebody has signed in. */
export const tools = {
  staff: { menu: 'Kakitangan', lock: 'Kunci terminal', signOut: 'Log keluar' },
  settings: {
    label: 'Tetapan paparan',
    title: 'Paparan',
    language: 'Bahasa kakitangan',
    text: 'Saiz teks',
    textSize: { '1': 'Biasa', '1.15': 'Besar', '1.3': 'Paling besar' },
    contrast: 'Kontras tinggi',
    contrastAbout: 'Hitam di atas putih, garisan lebih tebal',
    fixed: 'Ditetapkan oleh organisasi anda',
  },
  rail: {
    label: 'Langkah',
    position: 'Langkah {{here}} daripada {{total}}',
    done: 'selesai',
    here: 'anda di sini',
    toCome: 'seterusnya',
  },
  idle: {
    title: 'Masih di sini?',
    body: 'Terminal akan dikunci dalam {{wait}}. Kerja anda disimpan. Sentuh di mana-mana atau tekan sebarang kekunci untuk meneruskan.',
    stay: 'Terus bekerja',
  },
} as const;
