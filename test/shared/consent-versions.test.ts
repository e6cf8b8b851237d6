/**
 * What a customer agreed to is kept as a version and a hash of its text. A text that was published under a version is never another one: whoever
 * changes a word gives it the next version, and writes its hash here.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ConsentNotice, consentNoticeText } from '../../shared/domain/consent.ts';
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
  'gold-account 2 en': '78b5cbed24d5988a1ab01931e0d072284e4cb4fd085d06b84ffad29637a4927d',
  'payout-customer 2 en': '748992b4dd30a30ef3940adc305d2d151ec36033a5635ff87e384b0dd2b93bbd',
  'wallet-customer 2 en': 'c1e35dab0bcf8abcddadcbe89d9fb72cf101a81c2df19a35e76e07d9e2dc9b41',
  'one-visit 2 en': 'e135e953fb39ecd70e5a9b1c48945cde89417d55aa4790661f0d685259644c91',
  'new-member 2 en': 'b116ac44208cc75ab1be5f986c12145e3e79fc190abef0969b09e60bcea8e341',
  'change-member 2 en': 'f5b173289f7a7eff4189fe264e15dda4af9c07997606f95e3e34aafea640a66a',
  'gold-account 2 ms': 'a02973a8331425bf2e0b88efdc87861d34970e281e33485d9c969f342ad0fe6c',
  'payout-customer 2 ms': 'fcae706a87f6345655029f1e875440dc32fc15afe94d1c92e50e89b2c689a2fd',
  'wallet-customer 2 ms': '1fbea99347d803ee58982dc68dcfad06cb022e83ba323f46c193f2e4783c0ba4',
  'one-visit 2 ms': '1311202fe328fded227227fadb37b587d5cf3c1ddd7a1f1bac02c3de4afda9d0',
  'new-member 2 ms': 'caa78e21967712dbcd2bf408eb083129f2c3393ea4bcbacb08630ee15e64d423',
  'change-member 2 ms': 'd77730a025f602947230ba798e1a801d58aa5652fcf8a032202cadb897b104a4',
  'gold-account 2 zh': '061527a0c3aa41484fb850f91c2de4d4cb032d65c43e166e981ec6e517ce823a',
  'payout-customer 2 zh': '680e9e10f5bbcfb1725528b42dcd0182d6c7721a5c4579bc8401e70d4f72e769',
  'wallet-customer 2 zh': '15ad90d9b972ef80d672e94b788f68546ee38b72daefff2b3da10780e0fa6b22',
  'one-visit 2 zh': '5efc0b9afbd995d168d926d2fda3471efa364c24b5c30e938a05bc401b449cbc',
  'new-member 2 zh': 'a71e7fdd58b479975e39c479161c2eae182af1517abdfefc9cc2c7e9de6b68c8',
  'change-member 2 zh': '8813d3a9d09125676a02aa9266fa78667f23ec40aa8c61a9169fbf8868f7d185',
  'gold-account 2 es': '2fb6c172d924f5b28a25dcaca44b1a9a5e601f6870a2251b21166c15d0cfbe33',
  'payout-customer 2 es': '9ec56fe5a43159f86f8a87cb886c8082d2bc5e0724b23d96d2aafd7b2125f21c',
  'wallet-customer 2 es': '9428eb75af8df2266be7c6494a305ccfe61bb62c18ad4eb03cb36e32cbca4b05',
  'one-visit 2 es': '1b8fcca9d659f306db0b2d6322f30456b17d2fa68e66863c47b1b773044b7ec8',
  'new-member 2 es': 'dea633dac96b7e2e8c5999ea0ac28b73ea83464ae1434e77ea706f685bd785d9',
  'change-member 2 es': '28b0ef954451ffde1282d5fcc7909b65265388e2fecd3c142fcfa065dc0ba8a3',
  'gold-account 2 ar': '1436b41af43fd23e17fb30f7ec74aa86551c82a5144072c0e9f71597cb004796',
  'payout-customer 2 ar': '1cc524c71a86deb715891b296d3710215cca57fd209c3fc184b9bb464e986b2b',
  'wallet-customer 2 ar': 'b2cccb96dd899cc3f3de1436e99a70795ee9360f5393395746b12b568ad9df8a',
  'one-visit 2 ar': 'b1f8fda053763287cb2cf4c26c0d8357274beb072d2480f841930ef5c67435f6',
  'new-member 2 ar': 'e48894bf7eb671e9b0fef3f260e93dfedb533bbfb7e7fcd99271252feb91f89e',
  'change-member 2 ar': 'c1624310d20db7f48da3699f7a4d51e915911c3c4c35a3bab2ee090b5474664a',
};

/** Notices whose text is not the one that was published under their version. */
const changed = (notices: readonly ConsentNotice[]): readonly string[] =>
  notices
    .filter((notice) => {
      const hash = createHash('sha256').update(consentNoticeText(notice)).digest('hex');
      return published[nameOf(notice)] !== hash;
    })
    .map(nameOf);

/** What customers agreed to before, kept as it was hashed: a record of an agreement can be read for as long as anybody holds one. */
const retired = readdirSync(new URL('../../docs/notices/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) =>
    z
      .array(ConsentNotice)
      .parse(JSON.parse(readFileSync(new URL(`../../docs/notices/${name}`, import.meta.url), 'utf8'))),
  );

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
    { version: 9 },
    { language: 'ar' },
  ];
  for (const other of others) expect(changed([{ ...notice, ...other }])).toHaveLength(1);
});

it('whatever was ever agreed to can still be read, word for word', () => {
  expect(changed(retired)).toEqual([]);
  expect([...retired, ...consentNotices].map(nameOf).sort()).toEqual(Object.keys(published).sort());
});

it('no notice hangs on a button: with a line the details are sent, without one they are saved', () => {
  const namesPress = /[“”«»"]|\b(press|button)\b|menekan|butang|按下|按钮|puls|botón|نضغط|زر/i;
  const hanging = (notices: readonly ConsentNotice[]) =>
    notices.filter(({ paragraphs }) => paragraphs.some((text) => namesPress.test(text))).map(nameOf);
  expect(hanging(consentNotices)).toEqual([]);
  // A control: the first version did, in every language.
  expect(hanging(retired)).toEqual(retired.map(nameOf));
});
