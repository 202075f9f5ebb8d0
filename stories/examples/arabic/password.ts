import type { WholeMessages } from '../whole-messages.js';

/** The change of the password. */
export const password = {
  heading: 'كلمة المرور',
  intro: 'استخدم كلمة لا تستخدمها في أي مكان آخر.',
  title: {
    change: 'تغيير كلمة المرور',
    set: 'تعيين كلمة مرور',
    changed: 'تم تغيير كلمة المرور',
    'was-set': 'تم تعيين كلمة المرور',
  },
  current: 'كلمة المرور الحالية',
  next: 'كلمة المرور الجديدة',
  show: { label: 'إظهار', name: ({ name }) => `إظهار ${name}` },
  hide: { label: 'إخفاء', name: ({ name }) => `إخفاء ${name}` },
  requirements: 'يجب أن تحتوي على:',
  requirement: {
    length: ({ count }, intl) =>
      intl.plural(count, {
        zero: '# حرف على الأقل',
        one: 'حرف واحد على الأقل',
        two: 'حرفين على الأقل',
        few: '# أحرف على الأقل',
        many: '# حرفًا على الأقل',
        other: '# حرف على الأقل',
      }),
    lowercase: 'حرف لاتيني صغير',
    uppercase: 'حرف لاتيني كبير',
    number: 'رقم',
    symbol: 'رمز',
  },
  met: 'متوفر',
  unmet: 'ناقص',
  problem: {
    'current-missing': 'أدخل كلمة المرور الحالية.',
    'next-missing': 'أدخل كلمة مرور جديدة.',
    unmet: ({ names }, intl) => `أضف: ${intl.list(names)}.`,
    'too-long': ({ count }, intl) =>
      intl.plural(count, {
        zero: 'استخدم # حرف كحد أقصى.',
        one: 'استخدم حرفًا واحدًا كحد أقصى.',
        two: 'استخدم حرفين كحد أقصى.',
        few: 'استخدم # أحرف كحد أقصى.',
        many: 'استخدم # حرفًا كحد أقصى.',
        other: 'استخدم # حرف كحد أقصى.',
      }),
    same: 'هذه كلمة مرورك الحالية. اختر كلمة أخرى.',
  },
  submit: { change: 'تغيير كلمة المرور', set: 'تعيين كلمة المرور' },
  saving: 'جارٍ تغيير كلمة المرور…',
  useAnyway: 'استخدامها على أي حال',
  done: {
    change: 'استخدم كلمة المرور الجديدة عند تسجيل الدخول التالي.',
    set: 'يمكنك الآن تسجيل الدخول بكلمة المرور.',
    otherSessions: 'تبقى الأجهزة الأخرى مسجّلة الدخول.',
    signOutOthers: 'تسجيل خروجها',
  },
  failure: {
    'wrong-password': 'هذه ليست كلمة مرورك الحالية.',
    'password-exists': 'لديك كلمة مرور بالفعل. أدخلها لتغييرها.',
    'maybe-changed': 'ربما أصبحت كلمة المرور الجديدة سارية. سجّل الخروج وجرّبها.',
    unknown: 'لا نعرف هل تغيّرت كلمة مرورك. حاول مرة أخرى، أو سجّل الدخول بالكلمة الجديدة.',
    'password-refused': 'كلمة المرور هذه غير مقبولة. اختر كلمة أطول وأقل شيوعًا.',
    'used-before': 'استخدمت كلمة المرور هذه من قبل. اختر كلمة أخرى.',
    leaked: 'ظهرت كلمة المرور هذه في تسريب بيانات، وقد يسهل تخمينها. اختر كلمة أخرى.',
    'limit-exceeded': 'يمكنك المحاولة خمس مرات في الساعة. انتظر ثم حاول مرة أخرى.',
  },
} satisfies WholeMessages['password'];
