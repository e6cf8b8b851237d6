/** What opens from the bars, and stands beside the work, once somebody has signed in. */
export const tools = {
  staff: { menu: 'الموظف', lock: 'قفل الجهاز', signOut: 'تسجيل الخروج' },
  settings: {
    label: 'إعدادات العرض',
    title: 'العرض',
    language: 'لغة الموظف',
    text: 'حجم النص',
    textSize: { '1': 'عادي', '1.15': 'أكبر', '1.3': 'الأكبر' },
    contrast: 'تباين عالٍ',
    contrastAbout: 'أسود على أبيض، وخطوط أقوى',
    fixed: 'محدد من مؤسستكم',
  },
  rail: {
    label: 'الخطوات',
    position: 'الخطوة {{here}} من {{total}}',
    done: 'تمت',
    here: 'أنت هنا',
    toCome: 'لاحقاً',
  },
  idle: {
    title: 'هل ما زلت هنا؟',
    body: 'المتبقي حتى قفل الجهاز: {{wait}}. عملك محفوظ. للمتابعة يكفي لمس الشاشة أو الضغط على أي مفتاح.',
    stay: 'مواصلة العمل',
  },
} as const;
