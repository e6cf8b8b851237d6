/** The text of a licence's barcode, of somebody who does not exist. */

const elements: Readonly<Record<string, string>> = {
  DAQ: 'T64235789',
  DCS: 'SAMPLE',
  DDE: 'N',
  DAC: 'MARIA',
  DDF: 'N',
  DAD: 'QUINCY',
  DDG: 'N',
  DCA: 'D',
  DCB: 'K',
  DCD: 'PH',
  DBD: '06062019',
  DBB: '06061986',
  DBA: '12102032',
  DBC: '2',
  DAU: '068 in',
  DAY: 'BRO',
  DAG: '2300 WEST BROAD STREET',
  DAI: 'RICHMOND',
  DAJ: 'VA',
  DAK: '232690000  ',
  DCF: '2424244747474786102204',
  DCG: 'USA',
};

interface Choices {
  readonly issuer?: string;
  readonly version?: string;
  readonly type?: 'DL' | 'ID';
  readonly changed?: Readonly<Record<string, string | undefined>>;
  /** A second part, of the jurisdiction's own. */
  readonly own?: string;
}

/** Writes the barcode with its directory as the standard wants it. */
export function writeLicence({
  issuer = '636000',
  version = '10',
  type = 'DL',
  changed = {},
  own,
}: Choices = {}): string {
  const said = Object.entries({ ...elements, ...changed }).filter(([, value]) => value !== undefined);
  const body = `${type}${said.map(([name, value]) => `${name}${value}`).join('\n')}\n\r`;
  const parts = own === undefined ? [body] : [body, `${own}\r`];
  const begin = `@\n\x1e\rANSI ${issuer}${version}${version === '01' ? '' : '01'}0${parts.length}`;
  let offset = begin.length + parts.length * 10;
  const directory = parts.map((part) => {
    const entry = `${part.slice(0, 2)}${String(offset).padStart(4, '0')}${String(part.length).padStart(4, '0')}`;
    offset += part.length;
    return entry;
  });
  return [begin, ...directory, ...parts].join('');
}
