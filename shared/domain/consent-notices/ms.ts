import type { ConsentNotice } from '../consent.ts';

/** The notices in Malay. Each says what the English one of the same version says, no more and no less; a changed word is a new version. */
export const malayNotices: readonly ConsentNotice[] = [
  {
    noticeId: 'gold-account',
    version: 2,
    language: 'ms',
    paragraphs: [
      'Kami akan membuka akaun emas untuk anda dengan Quantum Metal. Untuk tujuan ini, kami menghantar kepada mereka nama penuh rasmi anda, nombor pengenalan anda, dan nombor telefon atau alamat e-mel anda.',
      'Mula-mula kami bertanya kepada Quantum Metal sama ada mereka sudah mengenali nombor pengenalan anda. Jika anda sudah mempunyai akaun di sana, akaun itu dipautkan dengan cawangan ini serta-merta.',
      'Quantum Metal kemudian menghantar kod sekali guna ke telefon atau e-mel anda. Anda membacakan kod itu kepada kami untuk mengesahkan bahawa telefon atau peti e-mel itu milik anda.',
      'Kami menyimpan butiran anda pada terminal ini sehingga butiran itu dihantar, dan untuk tempoh yang ditetapkan selepas itu. Kemudian butiran itu dipadamkan. Anda boleh berhenti pada bila-bila masa sebelum butiran itu dihantar.',
    ],
  },
  {
    noticeId: 'payout-customer',
    version: 2,
    language: 'ms',
    paragraphs: [
      'Kami akan mendaftarkan anda dengan Noah, supaya wang dapat dibayar keluar kepada anda. Untuk tujuan ini, kami menghantar kepada mereka nama-nama anda, tarikh lahir anda, alamat anda, serta nombor dan tarikh pada dokumen yang anda tunjukkan kepada kami.',
      'Jika anda meminta kami membetulkan sesuatu hari ini, Noah menerima butiran yang dibetulkan sebagai ganti butiran yang pertama.',
      'Kami menyimpan butiran anda pada terminal ini sehingga butiran itu dihantar, dan untuk tempoh yang ditetapkan selepas itu. Kemudian butiran itu dipadamkan. Anda boleh berhenti pada bila-bila masa sebelum butiran itu dihantar.',
    ],
  },
  {
    noticeId: 'wallet-customer',
    version: 2,
    language: 'ms',
    paragraphs: [
      'Kami akan membuka dompet untuk anda dengan Yativo. Untuk tujuan ini, kami menghantar kepada mereka nama penuh rasmi anda, alamat e-mel anda, nombor telefon anda, alamat anda, serta butiran dokumen pengenalan anda bersama gambarnya.',
      'Yativo mungkin menghantar e-mel kepada anda. Gambar itu tidak dapat dibaca semula daripada Yativo, sama ada oleh kami atau oleh sesiapa yang lain.',
      'Kami menyimpan butiran dan gambar anda pada terminal ini sehingga semuanya dihantar, dan untuk tempoh yang ditetapkan selepas itu. Kemudian semuanya dipadamkan. Anda boleh berhenti pada bila-bila masa sebelum semuanya dihantar.',
    ],
  },
  {
    noticeId: 'one-visit',
    version: 2,
    language: 'ms',
    paragraphs: [
      'Kami akan mendaftarkan anda dengan tiga syarikat dalam satu urusan. Setiap satunya hanya menerima apa yang diperlukannya.',
      'Noah menerima nama-nama anda, tarikh lahir anda, alamat anda serta nombor dan tarikh dokumen anda. Yativo menerima nama penuh rasmi anda, alamat e-mel anda, nombor telefon anda, alamat anda, serta butiran dokumen anda bersama gambarnya. Quantum Metal menerima nama penuh rasmi anda, nombor pengenalan anda, dan nombor telefon atau alamat e-mel anda.',
      'Quantum Metal ialah yang terakhir. Kami bertanya kepada mereka sama ada mereka sudah mengenali nombor pengenalan anda. Jika anda sudah mempunyai akaun di sana, akaun itu dipautkan dengan cawangan ini serta-merta. Jika tidak, mereka menghantar kod sekali guna ke telefon atau e-mel anda, dan anda membacakannya kepada kami.',
      'Kami menyimpan butiran dan gambar anda pada terminal ini sehingga semuanya dihantar, dan untuk tempoh yang ditetapkan selepas itu. Kemudian semuanya dipadamkan. Anda boleh berhenti pada bila-bila masa sebelum semuanya dihantar.',
    ],
  },
  {
    noticeId: 'member-look-up',
    version: 1,
    language: 'ms',
    paragraphs: [
      'Kami akan mencari anda dalam kalangan ahli. Untuk tujuan ini, kami menghantar nombor ahli atau nombor telefon anda kepada KYBIO.',
      'Kami hanya melihat. Tiada apa-apa diubah di sana.',
      'Jika selepas ini anda memulakan urusan lain dengan kami, apa yang kami temui tidak perlu ditaip lagi. Anda akan ditanya sekali lagi sebelum ia dihantar kepada sesiapa.',
      'Apabila urusan tamat, tiada apa-apa daripadanya disimpan pada terminal ini.',
    ],
  },
  {
    noticeId: 'new-member',
    version: 2,
    language: 'ms',
    paragraphs: [
      'Kami akan menambah anda sebagai ahli dengan KYBIO. Untuk tujuan ini, kami menghantar kepada mereka nama anda, dan apa-apa lagi yang anda berikan kepada kami daripada yang berikut: nombor telefon, alamat e-mel, tarikh lahir, nombor QQ, alamat dan catatan.',
      'Keahlian anda bermula tanpa kredit dan tanpa sebarang baki.',
      'Kami menyimpan butiran anda pada terminal ini sehingga butiran itu dihantar, dan untuk tempoh yang ditetapkan selepas itu. Kemudian butiran itu dipadamkan. Anda boleh berhenti pada bila-bila masa sebelum butiran itu dihantar.',
    ],
  },
  {
    noticeId: 'change-member',
    version: 2,
    language: 'ms',
    paragraphs: [
      'Kami akan mengubah butiran anda sebagai ahli dengan KYBIO. Untuk tujuan ini, kami menghantar kepada mereka butiran pada borang kami, seperti yang anda sahkan.',
      'Apa yang kami biarkan kosong kekal di sana seperti sedia ada.',
      'Kami menyimpan butiran anda pada terminal ini sehingga butiran itu dihantar, dan untuk tempoh yang ditetapkan selepas itu. Kemudian butiran itu dipadamkan. Anda boleh berhenti pada bila-bila masa sebelum butiran itu dihantar.',
    ],
  },
  {
    noticeId: 'policy-holder',
    version: 1,
    language: 'ms',
    paragraphs: [
      'Kami akan membantu anda melengkapkan butiran anda di Democrance, yang menyimpan polisi insurans anda. Untuk tujuan ini, kami menghantar nombor telefon anda kepada mereka, dan mereka menghantar kod sekali guna ke nombor itu untuk anda bacakan kepada kami.',
      'Kami kemudian menunjukkan maklumat yang mereka ada tentang anda, dan menghantar semula perubahan yang anda minta.',
      'Apabila urusan tamat, anda dilog keluar di sana, dan tiada apa-apa tentang anda ditinggalkan pada terminal ini.',
    ],
  },
];
