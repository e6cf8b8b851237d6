/** The end of a visit without a code: what came of it, per provider, and the receipt. */
export const done = {
  registered: {
    title: 'تم التسجيل',
    lead: 'لم يبق شيء للقيام به. يمكن للعميل تدوين الرقم.',
  },
  member: {
    title: 'أُضيف العضو',
    lead: 'لم يبق شيء للقيام به. هذا هو رقم بطاقة العضو.',
  },
  changed: { title: 'تغيّرت البيانات', lead: 'لم يبق شيء للقيام به. العضو هو نفسه كما كان.' },
  saved: {
    title: 'حُفظت البيانات',
    lead: 'تم تسجيل خروج العميل. لم يبق شيء للقيام به.',
    what: 'ما أُرسل',
  },
  none: {
    title: 'لم يتم التسجيل',
    lead: 'لم يُقبل العميل لدى أي مزوّد في هذه الزيارة.',
  },
  state: {
    accepted: 'تم التسجيل',
    added: 'أُضيف العضو',
    changed: 'تغيّرت البيانات',
    skipped: 'لم يتأكد: تم تخطيه في هذه الزيارة',
  },
  number: { customer: 'رقم العميل', member: 'الرقم' },
} as const;
