/** What supervisors pass on to IT: parts of the system below the program that are not as the guide says. */
export const osAdvice = {
  lead_other: 'Rujuk IT: {{count}} bahagian terminal ini belum disediakan. Kerja diteruskan.',
  missing: {
    'write-filter': 'Cakera sistem boleh diubah. Cakera patut baca sahaja, atau mempunyai penapis tulis.',
    keyring: 'Rantai kunci tidak dibuka dengan sendirinya apabila terminal dimulakan.',
    sleep: 'Terminal mungkin masuk mod tidur dengan sendirinya.',
    'screen-blank': 'Skrin mungkin padam dengan sendirinya.',
    swap: 'Ingatan dialihkan ke cakera yang tidak disulitkan.',
    'core-dumps': 'Apabila program ranap, ingatan mungkin ditulis ke cakera.',
    user: 'Program berjalan dengan hak melebihi keperluan.',
    session: 'Program berjalan pada desktop, bukan bersendirian pada skrinnya.',
  },
} as const;
