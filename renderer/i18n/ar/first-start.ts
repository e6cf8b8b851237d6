/** Before the first sign-in: the first supervisor of a terminal, and a PIN that only its owner knows. */
export const firstStart = {
  supervisor: {
    title: 'إعداد المشرف الأول',
    lead: 'لا موظفين على هذا الجهاز بعد. المشرف الأول يضيف جميع الآخرين.',
    name: 'اسمك، كما يظهر في شاشة تسجيل الدخول',
    nameFirst: 'يرجى كتابة الاسم أولاً',
    about:
      'يرجى عدم إطلاع أحد على رقم PIN. لا يمكن لأحد قراءته هنا، ولا يستبدله إلا مشرف آخر. لن تظهر هذه الشاشة مرة أخرى.',
    action: 'إعداد هذا المشرف',
    working: 'جارٍ إعداد المشرف',
  },
  choose: {
    title: 'اختيار رقم PIN خاص بك',
    lead: 'رقم PIN الحالي عيّنه شخص آخر ويعرفه. من الآن لن يعرف رقمك سواك.',
    who: 'تسجيل الدخول باسم {{name}}.',
    action: 'حفظ PIN وتسجيل الدخول',
    working: 'جارٍ حفظ رقم PIN',
  },
} as const;
