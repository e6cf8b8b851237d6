/**
 * What a customer agreed to is kept as a version and a hash of its text. A text that was published under a version is never another one: whoever
 * changes a word gives it the next version, and writes its hash here.
 */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { type ConsentNotice, consentNoticeText } from '../../shared/domain/consent.ts';
import { consentNotices } from '../../shared/domain/consent-notices.ts';

/** Every text that was ever published, by notice, version and language. A line is added for a new one; none is changed or taken away. */
const published: Readonly<Record<string, string>> = {
  'gold-account 1 en': '9c32ef42f6817d82ed15e29b72bcc02bcf830432aa962ed0299e67e0e4f9bfcc',
  'payout-customer 1 en': 'fd1829f1cb1590f3832d2ace142fca321eba66fba9cbc9f74ebb0d8430e2df53',
  'wallet-customer 1 en': 'b6b83fa23ba6c63312cea6c2cd9235f8cf755f80905d7791f26bce5ae1a44739',
  'one-visit 1 en': '39f7347814492b45e8a2946147d8d2e09409f41f90850d15e65e01b9044990bc',
  'member-look-up 1 en': '13d886e7e21019cd0341e7f2c664d79d8950dfef8a986d76d22cc3d5504724ec',
  'new-member 1 en': '521e72e1f614de6da49ac7dce6cb856704c716daf0f4c3f1d6001c71e2b5093b',
  'change-member 1 en': '0d9de4df1fce0876be36fa049e4ab3586e16129903e742496655f4d19fc06740',
  'policy-holder 1 en': '84f6b02384c498f2539512617d44459867da28fa6179ef46a5c1275d2d016e39',
  'gold-account 1 ms': '4bc029f3f2ebce59e8bf52f45d63606cde541a6ce93bde6442a842fb1fbda212',
  'payout-customer 1 ms': '2e6fa22e711a7588224081ae26889a5b3c3a2c8d42b4ecbdb07662d497687cec',
  'wallet-customer 1 ms': 'bf262aee3135f6927a1a4b25070b360f5bf3aa3c61e314261a5c268b9bb89ea0',
  'one-visit 1 ms': '560861d86f5760ba03f2b38e12c9f28b533d591de5c189fe766e32e73ceb884e',
  'member-look-up 1 ms': '76c1b75ed2e5d85ac38eee30d429c9ad9c8b1af03ff06e04b3afce679b336e05',
  'new-member 1 ms': '51fa8f9d2f696eb413bb080aaeacd9c6f14e1f55e332dc07c6a5452238ed334d',
  'change-member 1 ms': '9506f2446d9d8dfa1a264cc3cc315e0a99fa57f2194a35eaf5d3d0b200b2666a',
  'policy-holder 1 ms': '47a419022320bac47c5caa8d622520ef1457a7c78d0890b6dccc379c5afaaa84',
  'gold-account 1 zh': '192ba6cc7aa41ec7cab9f752179ebd15c69209d8968afcd49f7c83106def2133',
  'payout-customer 1 zh': '60290202c00d930c42e16f7f9ec10dfe909fad3f9972ff6502d2afe71428b32a',
  'wallet-customer 1 zh': '161084c39b255feaf9cae5676f0b1bf6a9ff27d17b2d95b148f7ddb54217d6c1',
  'one-visit 1 zh': '25ad895b56ade1a42ac66109058ca5fae108295250baeb07a1db3d3a04fcca80',
  'member-look-up 1 zh': 'c07bf58933c02ab0a6a4d8c849b696cbd459251cc085c2d0c3604c1c18672a50',
  'new-member 1 zh': '9da24bce0b6b15f995bef8a0798d3ed1df89b9f4243a4b5ce3ec04f947ea086e',
  'change-member 1 zh': 'ce3f326a40b505222aab752fb3611c1cbe1b74fdbdf5661e2ae686792ce80037',
  'policy-holder 1 zh': '55faacbfafdc8f139125694c585ea0e41b3573b97e998ed86b5abc5f59e8a6d6',
  'gold-account 1 es': '0462c122ee4397bc0d8e80450862f7dd2e9d707af38edd9914bb3c688bd5633b',
  'payout-customer 1 es': '49a11ce458c7c67b67e3832897056b3f7b127d62ddce76060a9bb650561a8fbd',
  'wallet-customer 1 es': '6236aa94195c3501bcef67dbc0ae8e090a5b55730b574e570dab7731f7b4a8e7',
  'one-visit 1 es': '48dc4d60a03ae2da91c5d520ea1ec3d951c28c87c6ca189934da21c0bb0a3b5a',
  'member-look-up 1 es': 'e21d661a04c7e17280d4c83d81f0433c9314259b60d5fc40fa301bbde6460f56',
  'new-member 1 es': '7231fb7f656c23c4caa1c22274ac48cd9e163bf72c2ac3f901e43512b0463c0f',
  'change-member 1 es': '5bf292d0445e35e03d2dc6743736764b62fd74d17460ba6f72c0309942b031c1',
  'policy-holder 1 es': '5af8d58bbf6ae71d96f65ac0dece873980dd34d548ae861c3302ad5affbe3e3c',
  'gold-account 1 ar': '4cb023437ef28b5be0e02950059dabe576fdc87d7830e2b2f869c72984014cd0',
  'payout-customer 1 ar': 'a8aa00957980b11a60db7ef693b7df6cca5f479df14d3817a12794c387ece27c',
  'wallet-customer 1 ar': '53d62ee532867924086a3d50b59363b807d7f9996631cde6ec1cc43926706e1d',
  'one-visit 1 ar': '3dc8fc5ba9fad4308cb84331d2f48fde25f44c267c6cc5290d442382f903011e',
  'member-look-up 1 ar': '49724ec564e8971f8e4aeabe8610328cfbb6444018983326a22ad16eb3b57b1a',
  'new-member 1 ar': 'd746fa40de48a42398ff814c44111b4db2afe5ff8e1f9b5c955657500804e370',
  'change-member 1 ar': 'fa0656ec6966cbb143ebb294845f5134513efe01f59f48953e72c1cad0e01d7e',
  'policy-holder 1 ar': '68bdfac21c49adab2138caba639bffbf2f06b7ced48beabcc4b6a5972e4fbf45',
};

/** Notices whose text is not the one that was published under their version. */
const changed = (notices: readonly ConsentNotice[]): readonly string[] =>
  notices
    .filter((notice) => {
      const hash = createHash('sha256').update(consentNoticeText(notice)).digest('hex');
      return published[nameOf(notice)] !== hash;
    })
    .map(nameOf);

const nameOf = ({ noticeId, version, language }: ConsentNotice) => `${noticeId} ${version} ${language}`;

it('every notice says what was published under its version', () => {
  expect(changed(consentNotices)).toEqual([]);
  expect(new Set(consentNotices.map(nameOf)).size).toBe(consentNotices.length);
});

it('negative control: a word changed, a paragraph less, another language or an unpublished version is refused', () => {
  const [notice] = consentNotices;
  if (!notice) throw new Error('no notice');
  const { paragraphs } = notice;
  const others: readonly Partial<ConsentNotice>[] = [
    { paragraphs: paragraphs.map((text) => text.replace('gold', 'silver')) },
    { paragraphs: paragraphs.slice(1) },
    { paragraphs: [paragraphs.join(' ')] },
    { paragraphs: paragraphs.map((text) => `${text} `) },
    { version: 2 },
    { language: 'ar' },
  ];
  for (const other of others) expect(changed([{ ...notice, ...other }])).toHaveLength(1);
});
