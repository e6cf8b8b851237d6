/** The receipt on the screen: its number, and how the printing goes. */
export const receipt = {
  qr: 'رمز QR للإيصال',
  keep: 'يمكن تصويره عند الرغبة.',
  print: 'طباعة الإيصال',
  again: 'إعادة الطباعة',
  printing: 'جارٍ إرسال الإيصال إلى الطابعة',
  printingLong: 'الطابعة تتأخر في الرد. يمكن إنهاء الزيارة دون الإيصال.',
  sent: 'أُرسل إلى الطابعة. يرجى أخذ الورقة والتأكد من اكتمالها.',
} as const;

/**
 * What is printed on the customer's receipt. Built into main (electron.vite.config.ts); the window never loads it. The headline of
 * somebody who is not registered is printed in capitals, in a frame.
 */
export const receiptPaper = {
  headline: {
    registered: 'تم التسجيل',
    added: 'أُضيف العضو',
    changed: 'تغيّرت البيانات',
    saved: 'تم الحفظ، ولم يتم التسجيل بعد',
    unsent: 'تم الحفظ، ولم يُرسل بعد',
    unclear: 'تم الحفظ، ولم يتأكد بعد',
    'in-part': 'لم يكتمل لدى كل المزوّدين',
    'not-registered': 'لم يتم التسجيل',
  },
  lead: {
    registered: 'لم يبق شيء للقيام به.',
    added: 'لم يبق شيء للقيام به.',
    changed: 'لم يبق شيء للقيام به.',
    ownPhone: 'بقيت خطوة واحدة على هاتفك، عبر رابطك الشخصي: كلمة مرور ورقم PIN.',
    saved: 'بياناتك محفوظة وستُرسل. لن يتم تسجيلك قبل ذلك.',
    unsent: 'بياناتك الجديدة محفوظة وستُرسل. تبقى البيانات السابقة سارية حتى ذلك الحين.',
    unclear: 'لم يُعرف بعد هل تم تسجيلك. سيستفسر الفرع عن الخطوة التالية.',
    'in-part': 'فيما يلي الوضع لدى كل مزوّد. لا يُعدّ تسجيلك تاماً إلا حيث ذُكر ذلك.',
    'not-registered': 'لم يتم قبولك لدى أي مزوّد في هذه الزيارة.',
    comeBack:
      'لم يتم تسجيلك بعد: الخطوة الأخيرة تتطلب حضورك إلى هنا. يرجى العودة إلى هذا الفرع ومعك هذه الورقة، والهاتف أو البريد الذي يصل إليه الرمز.',
  },
  outcome: {
    registered: 'تم التسجيل',
    added: 'أُضيف العضو',
    changed: 'تغيّرت البيانات',
    'by-itself': 'تم الحفظ. لم يُرسل بعد. سيُرسل تلقائياً.',
    'looked-into': 'تم الإرسال ولم يصل رد. يستعلم الفرع عن وصوله.',
    customer: 'تم الحفظ. لم يتم التسجيل بعد.',
    person: 'لم يتأكد بعد. سيستفسر الفرع عن الخطوة التالية.',
    refused: 'مرفوض. لم يتم التسجيل.',
    'left-out': 'تم تخطيه في هذه الزيارة. لم يتم التسجيل.',
  },
  number: { customer: 'رقم العميل', member: 'الرقم' },
  ticket: {
    title: 'تذكرتك',
    keep: 'يرجى الاحتفاظ بهذه الورقة. بها تُفتح زيارتك من جديد في هذا الفرع.',
    qr: 'رمز QR للرقم',
  },
  row: {
    receipt: 'رقم هذا الإيصال',
    when: 'الوقت',
    place: 'المكان',
    served: 'الموظف',
    document: 'الوثيقة',
  },
  practice: 'تدريب. لم يتم بهذا تسجيل أحد.',
} as const;
