/** "+60123456789" becomes "+6012 ··· 6789": enough to recognise, not enough to copy. Short numbers are hidden whole. */
export function maskPhoneNumber(phoneNumber: string): string {
  const characters = [...phoneNumber];
  return characters.length < 10
    ? '···'
    : `${characters.slice(0, 5).join('')} ··· ${characters.slice(-4).join('')}`;
}

/** "mei@example.com" becomes "m···@example.com". What is no address is hidden whole. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 0) return '···';
  return `${[...email][0] ?? ''}···${email.slice(at)}`;
}

/** "900101-14-5678" becomes "··· 5678". Of a short one four characters would be half: it is hidden whole. */
export function maskIdentityNumber(identityNumber: string): string {
  const characters = [...identityNumber];
  return characters.length < 8 ? '···' : `··· ${characters.slice(-4).join('')}`;
}

/** A name by which staff recognise somebody they have met: the first word, and initials. One word keeps its first letter. */
export function maskName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/u);
  if (others.length === 0) return first === '' ? '' : `${[...first][0]}···`;
  const initials = others.map((word) => `${[...word][0]}.`);
  return [first, ...initials].join(' ').slice(0, 80);
}
