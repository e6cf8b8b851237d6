/** How this terminal stands to newer versions. For supervisors. */
export const updates = {
  'not-built-in': 'Kiosk ini tidak mengemas kini dirinya sendiri. IT yang memasang versi baharu.',
  off: 'Kemas kini dimatikan di sini. IT yang memasang versi baharu.',
  current: 'Ini versi terbaharu yang diketahui oleh kiosk ini.',
  later: 'Versi {{version}} sudah dikeluarkan. Ia tiba di kiosk ini kemudian.',
  offered: 'Versi {{version}} sudah dikeluarkan. Ia diambil semasa tiada sesiapa log masuk.',
  waiting:
    'Versi {{version}} sudah sedia. Ia mengambil alih antara {{from}} dengan {{to}}: biarkan kiosk hidup, tanpa sesiapa log masuk.',
  'ask-it': 'Versi {{version}} sudah dikeluarkan. Minta IT memasangnya.',
  'on-trial': 'Versi ini baharu di sini, dan belum cukup lama berjalan untuk dikira berfungsi.',
  refused: 'Versi baharu tidak diterima. Versi ini terus berfungsi. Beritahu IT kod sokongan ini.',
} as const;
