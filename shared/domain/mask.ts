/** "+60123456789" becomes "+6012 ··· 6789": enough to recognise, not enough to copy. Short numbers are hidden whole. */
export function maskPhoneNumber(phoneNumber: string): string {
  const characters = [...phoneNumber];
  return characters.length < 10
    ? '···'
    : `${characters.slice(0, 5).join('')} ··· ${characters.slice(-4).join('')}`;
}

/** "mei@example.com" becomes "m···@example.com". */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email][0] ?? ''}···${email.slice(at)}`;
}

/** "900101-14-5678" becomes "··· 5678". */
export function maskIdentityNumber(identityNumber: string): string {
  return `··· ${[...identityNumber].slice(-4).join('')}`;
}
