/** What staff are asked while they work: a supervisor's approval. */
export const staffAtWork = {
  approval: {
    title: 'Perlu kelulusan penyelia',
    kind: {
      'cancel-submission': 'Batalkan sesuatu yang belum dihantar',
      'settle-unknown': 'Selesaikan sesuatu yang belum mendapat jawapan',
      'expired-document': 'Terima dokumen yang tamat tempoh',
      'unsupported-document': 'Terima dokumen yang biasanya tidak diterima',
    },
    who: 'Penyelia',
    reason: 'Sebab',
    reasons: {
      'customer-asked': 'Permintaan pelanggan',
      'provider-told-us': 'Arahan penyedia',
      'device-broken': 'Peranti rosak',
      other: 'Sebab lain',
    },
    nobody: 'Tiada penyelia lain disediakan pada terminal ini.',
    action: 'Luluskan',
  },
} as const;
