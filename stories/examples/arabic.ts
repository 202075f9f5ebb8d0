import type { KitMessages } from 'cognito-account-kit';

/** The words of a user who reads from right to left, with plurals that English does not have. */
export const arabic: KitMessages = {
  mfa: {
    heading: 'المصادقة متعددة العوامل',
    intro: 'أكّد هويتك بخطوة ثانية عند تسجيل الدخول.',
    factor: {
      totp: { name: 'تطبيق المصادقة', about: 'رموز من تطبيق على هاتفك أو حاسوبك' },
      sms: { name: 'رسالة نصية', about: 'رموز تُرسل إلى هاتفك' },
      email: { name: 'البريد الإلكتروني', about: 'رموز تُرسل إلى بريدك' },
      passkey: { name: 'مفتاح المرور', about: 'بصمتك أو وجهك أو قفل الشاشة', setUp: 'إعداد مفتاح المرور' },
    },
    setUp: 'إعداد',
    preferredBadge: 'المفضّلة',
    unsavedBadge: 'غير محفوظ',
    missing: { passkey: 'يجب إنشاء مفتاح مرور أولاً.' },
    preferred: {
      legend: 'الطريقة المفضّلة',
      hint: 'تُطلب أولاً عند تسجيل الدخول.',
      askEachTime: 'اسألني في كل مرة',
    },
    signIn: {
      next: ({ clause }) => `عند تسجيل الدخول القادم ${clause}.`,
      saved: ({ clause }) => `الآن: عند تسجيل الدخول القادم ${clause}.`,
      afterSaving: ({ clause }) => `بعد الحفظ ${clause}.`,
      askedFor: {
        totp: 'سيُطلب منك رمز من تطبيق المصادقة',
        sms: 'سيُطلب منك رمز يصلك في رسالة نصية',
        email: 'سيُطلب منك رمز يصلك بالبريد الإلكتروني',
      },
    },
    status: {
      on: ({ name }) => `تم تشغيل ${name}.`,
      saving: 'جارٍ الحفظ…',
      undo: 'تراجع',
      dismiss: 'إغلاق',
    },
    save: {
      save: 'حفظ التغييرات',
      discard: 'تجاهل التغييرات',
      unsaved: ({ count }, { plural }) =>
        plural(count, {
          one: 'تغيير واحد غير محفوظ',
          two: 'تغييران غير محفوظين',
          few: '# تغييرات غير محفوظة',
          other: '# تغيير غير محفوظ',
        }),
    },
  },
};
