/**
 * A certificate that nobody vouches for, made in the test itself: no file with a private key lies in the project, and
 * no tool of the machine is needed. DER by hand, after RFC 5280.
 */
import { generateKeyPairSync, sign } from 'node:crypto';

const tlv = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const length =
    content.length < 0x80
      ? [content.length]
      : content.length < 0x100
        ? [0x81, content.length]
        : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
};
const sequence = (...parts: readonly Buffer[]) => tlv(0x30, ...parts);
const oid = (hex: string) => tlv(0x06, Buffer.from(hex, 'hex'));
const generalizedTime = (at: Date) =>
  tlv(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));

const commonName = '550403';
const subjectAltName = '551d11';
const ecdsaWithSha256 = '2a8648ce3d040302';

/** A key and a certificate over it, both PEM; it can stand as its own authority. */
export interface SelfMadeCertificate {
  readonly key: string;
  readonly cert: string;
}

const day = 24 * 60 * 60 * 1000;

/** Makes one for the address 127.0.0.1, or for a DNS name instead, valid until the given days from now (negative: it has run out). */
export function makeCertificate(options: { dnsName?: string; validDays?: number } = {}): SelfMadeCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const notBefore = new Date(Date.now() - 10 * day);
  const notAfter = new Date(Date.now() + (options.validDays ?? 10) * day);
  const name = sequence(tlv(0x31, sequence(oid(commonName), tlv(0x0c, Buffer.from('self-made for a test')))));
  const algorithm = sequence(oid(ecdsaWithSha256));
  const host =
    options.dnsName === undefined
      ? tlv(0x87, Buffer.from([127, 0, 0, 1]))
      : tlv(0x82, Buffer.from(options.dnsName));
  const extensions = sequence(sequence(oid(subjectAltName), tlv(0x04, sequence(host))));
  const toBeSigned = sequence(
    tlv(0xa0, tlv(0x02, Buffer.from([2]))),
    tlv(0x02, Buffer.from([1])),
    algorithm,
    name,
    sequence(generalizedTime(notBefore), generalizedTime(notAfter)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, extensions),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = sequence(toBeSigned, algorithm, tlv(0x03, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}
