/** Training only: tasks that walk a new clerk through what happens at a counter. The buttons are named by their own words. */
export const practiceTasks = {
  title: 'Tugasan latihan',
  lead: 'Setiap satu memberitahu langkah seterusnya dan menanda yang sudah dibuat. Gunakan pelanggan rekaan.',
  done: '{{done}} daripada {{all}} selesai hari ini',
  doneToday: 'selesai hari ini',
  running: 'sedang dijalankan',
  begin: 'Mulakan: {{task}}',
  label: 'Tugasan latihan semasa',
  close: 'Tamatkan tugasan',
  closeDone: 'Tutup tugasan',
  progress: 'Langkah {{here}} daripada {{total}}',
  again: 'Sekali lagi:',
  task: {
    visit: {
      name: 'Satu urusan',
      about: 'Daripada persetujuan hingga resit.',
      seen: 'Selesai. Anda telah melihat satu urusan penuh: persetujuan, butiran, pengesahan, kod, selesai.',
    },
    'offline-visit': {
      name: 'Urusan tanpa talian',
      about: 'Disimpan di sini, dan dihantar sendiri apabila talian pulih.',
      seen: 'Selesai. Anda telah melihat urusan yang disimpan tanpa talian, kemudian dihantar sendiri oleh kiosk. Sebelum itu pelanggan belum berdaftar.',
    },
    'wrong-code': {
      name: 'Kod yang salah',
      about: 'Pelanggan tersalah baca satu digit.',
      seen: 'Selesai. Anda telah melihat kod yang tidak sepadan, baki percubaan, dan kod yang betul masih diterima.',
    },
    'unknown-answer': {
      name: 'Jawapan belum pasti',
      about: 'Dihantar, tetapi tiada jawapan kembali.',
      seen: 'Selesai. Anda telah melihat apa yang berlaku apabila jawapan hilang. Tiada apa-apa ditaip dua kali, dan kod baharu menyelesaikannya.',
    },
  },
  /** The next thing to do. */
  step: {
    'line-gone': 'Tugasan ini memutuskan talian. Tunggu sehingga bar di atas menunjukkan: {{said}}.',
    begin: 'Pada skrin utama tekan anak panah pada “{{journey}}”.',
    agree: 'Tanya pelanggan, kemudian tekan “{{button}}”.',
    form: 'Isi “{{screen}}” dengan butiran rekaan, kemudian tekan “{{button}}”.',
    review: 'Biarkan pelanggan melihatnya, kemudian tekan “{{button}}”.',
    send: 'Tekan “{{button}}”.',
    code: 'Buka “{{inbox}}”, baca kod terbaharu, taip kod itu, dan tekan “{{button}}”.',
    end: 'Tekan “{{button}}”.',
    save: 'Tiada talian. Tekan “{{button}}”: butiran disimpan di sini.',
    'save-visit': 'Tekan “{{button}}”.',
    leave: 'Tekan “{{button}}”.',
    'line-back': 'Talian pulih sekarang. Perhatikan peti keluar di atas: kiosk menghantar sendiri.',
    'wrong-code': 'Pelanggan tersalah baca: taip 000000 dan tekan “{{button}}”.',
    'send-lost': 'Tekan “{{button}}”. Jawapannya akan hilang di tengah jalan.',
    check: 'Jangan hantar lagi. Tekan “{{button}}”, dan jawab: “{{answer}}”.',
    'new-code': 'Kod pertama tidak diterima. Apabila tiba masanya, tekan “{{button}}”.',
  },
  /** Somebody has gone another way. */
  detour: {
    'other-visit': 'Ini urusan lain. Tamatkan dahulu; tugasan ini tentang “{{journey}}”.',
    'looked-back': 'Anda sedang melihat langkah terdahulu. Teruskan ke “{{screen}}”.',
    passed: 'Urusan ini sudah melepasi bahagian tugasan. Tamatkan urusan, dan mulakan semula.',
  },
} as const;
