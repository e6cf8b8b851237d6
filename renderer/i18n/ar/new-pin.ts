/** Choosing a PIN: at the first start, at a first sign-in, and at work. */
export const newPin = {
  first: 'رقم PIN الجديد',
  again: 'رقم PIN الجديد مرة أخرى',
  about: 'من 6 إلى 12 رقماً. لا تُقبل سلسلة مثل 123456، ولا تكرار مثل 121212، ولا تاريخ ميلاد.',
  next: 'إعادة كتابة PIN',
  repeatFirst: 'يرجى كتابة الرقم نفسه مرة أخرى',
  different: 'الرقمان غير متطابقين. يرجى البدء من الرقم الأول.',
  why: {
    'not-digits': 'أرقام فقط',
    'too-short': '6 أرقام على الأقل',
    'too-long': '12 رقماً على الأكثر',
    trivial: 'سهل التخمين. يرجى اختيار رقم آخر.',
    'same-as-before': 'هذا هو رقم PIN القديم. يرجى اختيار رقم آخر.',
  },
} as const;
