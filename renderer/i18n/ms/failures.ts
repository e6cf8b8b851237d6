/**
 * What is said for the failures that somebody can meet before the sign-in; those of the work are in `failures-at-work.ts`. `failure-words.ts` ties
 * every failure code to one of them.
 */
export const failures = {
  'malformed-input':
    'Kiosk tidak dapat membaca apa yang dihantar oleh skrin ini. Tiada apa-apa diubah. Hubungi IT jika berulang.',
  'sender-refused': 'Kiosk menolak panggilan daripada tetingkap ini. Tiada apa-apa diubah. Hubungi IT.',
  'too-large': 'Terlalu panjang. Pendekkan dan cuba lagi.',
  'too-many-calls': 'Terlalu cepat. Tunggu {{wait}} dan cuba lagi.',
  'not-available-here': 'Ini hanya ada dalam latihan.',
  'wrong-state': 'Itu tidak dapat dilakukan pada tahap ini. Lihat skrin semula dan teruskan dari situ.',
  internal: 'Ada masalah dalam kiosk. Kerja anda disimpan. Hubungi IT jika berulang.',

  'not-signed-in': 'Belum ada yang log masuk. Log masuk untuk meneruskan.',
  locked: 'Terminal dikunci. Masukkan PIN anda untuk meneruskan.',
  'supervisor-needed': 'Hanya penyelia boleh melakukan ini. Minta penyelia datang ke kaunter.',
  'pin-wrong_zero': 'PIN itu tidak sepadan.',
  'pin-wrong_other': 'PIN itu tidak sepadan. Tinggal {{count}} percubaan.',
  'pin-delayed': 'Terlalu banyak PIN yang salah. Tunggu {{wait}}, kemudian cuba lagi.',
  'same-person': 'Kerja sendiri tidak boleh diluluskan sendiri. Minta penyelia lain.',
  'pin-to-choose': 'Pilih PIN anda sendiri dahulu.',
  'pin-unsuitable': 'PIN ini tidak dapat diterima. Pilih PIN lain.',
  'not-acknowledged': 'Ada entri dalam peti keluar yang perlu dilihat dahulu.',
  'staff-list-missing': 'Senarai kakitangan terminal ini tidak ditemui. Tiada apa-apa diubah. Hubungi IT.',

  'settings-invalid':
    'Fail tetapan {{file}} mempunyai medan yang tidak dapat digunakan: {{field}}. Betulkan dan mulakan semula.',
  'policy-invalid':
    'Fail dasar {{file}} mempunyai medan yang tidak dapat digunakan: {{field}}. Betulkan dan mulakan semula.',
  'file-missing': 'Fail {{file}} tidak ditemui. Letakkan fail itu kembali dan mulakan semula.',
  'file-unreadable': 'Fail {{file}} tidak dapat dibuka. Benarkan kiosk membacanya dan mulakan semula.',
  'file-too-large': 'Fail {{file}} terlalu besar. Gantikan dengan fail yang betul dan mulakan semula.',
  'file-not-json': 'Fail {{file}} tidak dapat dibaca mulai {{field}}. Betulkan di situ dan mulakan semula.',
  'settings-not-saved':
    'Perubahan tidak dapat disimpan ke {{file}}. Tetapan lama kekal. Hubungi IT: cakera mungkin penuh.',
  'policy-bundle-older':
    'Dasar terminal ini lebih lama daripada yang pernah ada. Tiada apa-apa dibuka. Hubungi IT.',
  'fixed-by-policy': 'Organisasi anda telah menetapkan ini. Minta IT mengubahnya.',

  'secret-absent': 'Kredensial “{{name}}” tiada dalam rantai kunci. Minta IT memasukkannya.',
  'keychain-locked': 'Rantai kunci terminal ini terkunci. Hubungi IT untuk membukanya.',
  'keychain-unavailable': 'Rantai kunci terminal ini tidak memberi respons. Hubungi IT; tiada yang hilang.',
  'keychain-denied': 'Rantai kunci tidak membenarkan kiosk masuk. Hubungi IT; tiada yang hilang.',
  'keychain-changed':
    'Rantai kunci ini bukan yang digunakan semasa terminal ini disediakan. Tiada apa-apa dibuka. Hubungi IT.',
  'keychain-not-set-up': 'Terminal ini belum disediakan untuk kerja sebenar. Minta IT memasukkan kredensial.',

  'vault-key-missing':
    'Kunci kepada data pelanggan tersimpan tiada dalam rantai kunci. Tiada apa-apa dibuka atau diubah. Hubungi IT.',
  'vault-key-wrong':
    'Kunci dalam rantai kunci tidak sepadan dengan data pelanggan tersimpan. Tiada apa-apa dibuka atau diubah. Hubungi IT.',
  'vault-newer':
    'Data pelanggan tersimpan berasal daripada versi Vestibule yang lebih baharu. Tiada apa-apa dibuka. Minta IT mengemas kini terminal ini.',
  'vault-damaged': 'Data pelanggan tersimpan tidak dapat dibaca. Tiada apa-apa diubah. Hubungi IT.',
  'storage-full': 'Cakera terminal ini penuh. Ini tidak disimpan. Hubungi IT untuk mengosongkan ruang.',
  'storage-unavailable': 'Cakera terminal ini tidak dapat digunakan. Ini tidak disimpan. Hubungi IT.',
  'record-unreadable': 'Yang disimpan di sini tidak dapat dibaca. Ia tidak dihantar. Panggil penyelia.',
} as const;
