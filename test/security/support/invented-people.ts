/** People who do not exist, by the thousand and always the same ones: names of many scripts, and every kind of number that follows a person about. */

/** What of a person must be found in no log. */
export interface InventedPerson {
  readonly name: string;
  /** Every spelling to look for, the name's parts among them. */
  readonly facts: readonly string[];
}

const givenNames = [
  ...['Émilie', 'Søren', 'Zoë', 'Łukasz', 'Þórunn', 'Nguyễn', 'Ağustos', 'Björn', 'Ñusta', 'Dvořák', 'Ţepeş'],
  ...['Siobhán', 'Mahalakshmi', 'Nurul-Huda', 'Oluwaseun', 'Jean-François', 'Tuğçe', 'Ștefan', 'Kjærsti'],
  ...[
    'محمدين',
    'فاطمه',
    'יהודית',
    'Ярославна',
    'Ελευθερία',
    'Գայանեի',
    'ნინოჩკა',
    'प्रियंकाजी',
    'তাসনিমা',
    'தமிழ்ச்செல்வி',
  ],
  ...['李小龍峰', '山田花子美', '김서연아', 'สมศักดิ์', 'ሰላማዊት', 'ភិរម្យរដ្ឋ', 'မြတ်နိုးသူ'],
];
const familyNames = [
  ...['Müller-Lüdenscheidt', "O'Brien-Ní", 'Østergård', 'García Márquez', 'Çelikoğlu', 'Wójcik', 'Trần-Lê'],
  ...[
    'd’Aubigné',
    'van der Meersch',
    'Rahmanovich',
    'Þorsteinsdóttir',
    'Kaunitz',
    'Balasubramaniam',
    'Tanaka',
  ],
  ...['العبدالله', 'בןגוריון', 'Достоевская', 'Παπαδόπουλος', 'Հովհաննիս', 'ბერიძეები', 'चतुर्वेदी', 'মুখোপাধ্যায়'],
  ...['歐陽司馬', '佐々木原', '남궁선우', 'วงศ์สวัสดิ์', 'ገብረማርያም', 'សុវណ្ណារ៉ា', 'အောင်ဆန်းကြည်'],
];

/** Mulberry32: small, quick, and the same on every machine. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The `index`-th person. */
export function inventPerson(index: number): InventedPerson {
  const below = seeded(index + 1);
  const digits = (length: number) =>
    Array.from({ length }, (_, at) => (at === 0 ? 1 + below(9) : below(10))).join('');
  const pick = (from: readonly string[]) => from[below(from.length)] ?? '';
  const two = (value: number) => String(value).padStart(2, '0');

  const given = pick(givenNames);
  const family = pick(familyNames);
  const name = `${given} ${family}`;
  const year = 1930 + below(80);
  const month = two(1 + below(12));
  const day = two(1 + below(28));
  const iban = `DE${digits(20)}`;
  const card = `4${digits(15)}`;
  const fours = (text: string, by: string) => text.match(/.{1,4}/g)?.join(by) ?? text;
  const myNumber = `${two(year % 100)}${month}${day}-14-${digits(4)}`;
  const phone = digits(9);
  const picture = Buffer.from(`\xff\xd8\xff\xe0${digits(60)}`, 'latin1').toString('base64');
  const token = `eyJ${Buffer.from(digits(24)).toString('base64url')}.${Buffer.from(name).toString('base64url')}.x`;

  return {
    name,
    facts: [
      ...[name, given, family, name.toUpperCase(), `${family}, ${given}`, name.normalize('NFD')],
      ...[iban, fours(iban, ' '), card, fours(card, ' '), fours(card, '-')],
      // Malaysia, China, Spain, the United States, Brazil.
      ...[myNumber, myNumber.replaceAll('-', ''), `${digits(17)}X`, `${digits(8)}Z`],
      ...[`${digits(3)}-${digits(2)}-${digits(4)}`, `${digits(3)}.${digits(3)}.${digits(3)}-${digits(2)}`],
      // One number in six manners.
      ...[`+60${phone}`, `0060${phone}`, `0${phone}`, `+60 ${phone.slice(0, 2)} ${phone.slice(2)}`],
      ...[
        `(0${phone.slice(0, 2)}) ${phone.slice(2, 5)}-${phone.slice(5)}`,
        `${phone.slice(0, 3)}.${phone.slice(3, 6)}.${phone.slice(6)}`,
      ],
      ...[`mei.${digits(5)}@example.com`, `MEI+${digits(4)}@EXAMPLE.COM`],
      ...[
        `${year}-${month}-${day}`,
        `${day}/${month}/${year}`,
        `${day}.${month}.${year}`,
        `${year}${month}${day}`,
      ],
      // One-time codes, a picture, tokens and a key.
      ...[digits(6), `${digits(3)}-${digits(3)}`, picture, token, `sk_live_${digits(16)}`],
    ],
  };
}
