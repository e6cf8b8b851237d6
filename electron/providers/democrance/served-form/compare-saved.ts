import type { FormValues, PolicyHolder, SavedField, ServedForm } from '../../policy-holder-provider.ts';

/** Details by the names that the page gives them, which are the names a form can be expected to use. */
const detailByName: Readonly<Record<string, keyof PolicyHolder>> = {
  first_name: 'firstName',
  last_name: 'lastName',
  mobile: 'mobile',
  email: 'email',
  nationality: 'nationality',
  dob: 'dateOfBirth',
  gender: 'gender',
  passport_number: 'passportNumber',
  nation_id_number: 'nationalIdNumber',
  language: 'language',
  address: 'address',
};

/**
 * Which of the values that were sent are there now, by the details and the form as they were read again. The details
 * decide where they show the field; otherwise the form does. The letter case of an e-mail address, a phone number's
 * punctuation, and zeros at the end of a fraction don't count.
 */
export function compareSaved(
  values: FormValues,
  read: { readonly customer: PolicyHolder; readonly form: ServedForm },
): Readonly<Record<string, SavedField>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, wanted]): [string, SavedField] => {
      const field = read.form.fields.find((served) => served.name === name);
      const detail = Object.hasOwn(detailByName, name) ? detailByName[name] : undefined;
      const shown = detail === undefined ? field?.value : read.customer[detail];
      if (shown === undefined && detail === undefined && !field) return [name, 'not-shown'];
      const kind = detail === 'mobile' ? 'phone' : detail === 'email' ? 'email' : field?.kind;
      const isSame = comparable(wanted, kind) === comparable(shown ?? '', kind);
      return [name, isSame ? 'saved' : 'different'];
    }),
  );
}

function comparable(value: string | boolean, kind: string | undefined): string {
  const text = String(value).normalize('NFC').trim().replace(/\s+/g, ' ');
  if (kind === 'email') return text.toLowerCase();
  // "1200.50" may come back as 1200.5.
  if (kind === 'number' && text.includes('.')) return text.replace(/\.?0+$/, '');
  return kind === 'phone' ? text.replace(/\D/g, '').replace(/^00/, '') : text;
}
