/** What staff are asked while they work: a supervisor's approval. */
export const staffAtWork = {
  approval: {
    title: 'يلزم إذن من المشرف',
    kind: {
      'cancel-submission': 'إلغاء ما لم يُرسل',
      'settle-unknown': 'حسم ما لم يصل رد عليه',
      'expired-document': 'قبول وثيقة منتهية الصلاحية',
      'unsupported-document': 'قبول وثيقة لا تُقبل عادة',
    },
    who: 'المشرف',
    reason: 'السبب',
    reasons: {
      'customer-asked': 'طلب العميل ذلك',
      'provider-told-us': 'طلب المزوّد ذلك',
      'device-broken': 'يوجد جهاز معطّل',
      other: 'سبب آخر',
    },
    nobody: 'لا يوجد مشرف آخر مُعدّ على هذا الجهاز.',
    action: 'منح الإذن',
  },
} as const;
