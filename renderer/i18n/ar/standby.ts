/**
 * What main says on its own pages, where no page of ours can: out of service, and the way out for staff. Built into main (electron.vite.config.ts);
 * the window never loads it.
 */
export const standby = {
  outOfService: {
    title: 'هذا الجهاز خارج الخدمة مؤقتاً',
    sentence: 'توقفت شاشته عدة مرات. يرجى التوجه إلى شباك آخر، أو الاتصال بتقنية المعلومات.',
    graphics: 'توقفت بطاقة العرض فيه عدة مرات. يرجى التوجه إلى شباك آخر، أو الاتصال بتقنية المعلومات.',
    trying: 'يعيد المحاولة تلقائياً كل بضع دقائق. لم يُفقد شيء مما حُفظ.',
    waiting_zero: 'أُرسل كل ما حُفظ هنا.',
    waiting_one: 'معاملة محفوظة واحدة لم تُرسل بعد. الإرسال مستمر.',
    waiting_two: 'معاملتان محفوظتان لم تُرسلا بعد. الإرسال مستمر.',
    waiting_few: '{{count}} معاملات محفوظة لم تُرسل بعد. الإرسال مستمر.',
    waiting_many: '{{count}} معاملة محفوظة لم تُرسل بعد. الإرسال مستمر.',
    waiting_other: 'المعاملات المحفوظة التي لم تُرسل بعد: {{count}}. الإرسال مستمر.',
  },
  leave: {
    title: 'إنهاء Vestibule',
    who: 'يمكن للمشرف إنهاء البرنامج هنا. من أنت؟',
    nobody: 'لا يوجد مشرف معروف على هذا الجهاز. يرجى الاتصال بتقنية المعلومات.',
    pin: '{{name}}، يرجى إدخال رقم PIN.',
    typed: 'الأرقام المدخلة: {{count}}',
    erase: 'مسح رقم PIN',
    confirm: 'إنهاء Vestibule',
    back: 'رجوع',
    wrong: 'رقم PIN غير مطابق.',
    delayed: 'أُدخل رقم PIN خاطئ مرات كثيرة. مدة الانتظار بالثواني قبل إعادة المحاولة: {{seconds}}.',
    ending: 'جارٍ إغلاق Vestibule. لحظة من فضلك.',
  },
} as const;
