import type { WholeMessages } from '../whole-messages.js';
import { isolate } from './isolate.js';

const passkeyAlone = 'لا يمكن أن يكون مفتاح المرور طريقتك الوحيدة. شغّل طريقة أخرى أولاً.';

/** The panel, and the service's errors everywhere. */
export const mfa = {
  heading: 'التحقق بخطوتين',
  loading: 'جارٍ تحميل طرق تسجيل الدخول',
  loadingSetUp: 'جارٍ التحميل…',
  notLoaded: 'تعذّر تحميل هذا الجزء. تحقق من اتصالك ثم أعد تحميل الصفحة.',
  reload: 'إعادة تحميل الصفحة',

  factor: {
    totp: {
      name: 'تطبيق المصادقة',
      about: 'يعمل دون اتصال',
      setUp: 'إعداد تطبيق المصادقة',
      manage: 'استبدال تطبيق المصادقة',
    },
    sms: {
      name: 'الرسائل النصية',
      about: 'رموز تُرسل إلى هاتفك',
      setUp: 'إعداد الرسائل النصية',
      manage: 'تغيير رقم الهاتف',
    },
    email: {
      name: 'البريد الإلكتروني',
      about: 'رموز تُرسل إلى بريدك',
      setUp: 'إعداد البريد الإلكتروني',
      manage: 'تغيير عنوان البريد الإلكتروني',
    },
    passkey: {
      name: 'مفتاح المرور',
      about: 'البصمة أو الوجه أو قفل الشاشة',
      setUp: 'إعداد مفتاح المرور',
      manage: 'إدارة مفاتيح المرور',
    },
  },
  setUp: 'إعداد',
  manage: { totp: 'استبدال', sms: 'تغيير', email: 'تغيير', passkey: 'إدارة' },
  unfinished: {
    replacement: 'لم تُكمل استبدال تطبيق المصادقة. قد لا تعود رموزه صالحة.',
    finish: 'إكمال الاستبدال',
    leftOff: ({ name }) => `لا تزال هذه الطريقة متوقفة لأن تغييرًا لم يكتمل: ${name}.`,
  },
  endingIn: ({ digits }) => `ينتهي بـ ${digits}`,
  unknownFactor: 'مشغّلة. لا يمكنك تغييرها هنا.',
  otherMethod: { VOICE_MFA: 'مكالمة صوتية', unknown: 'طريقة أخرى' },
  preferredBadge: 'المفضّلة',
  unsavedBadge: 'غير محفوظ',
  requiredBadge: 'مطلوب',
  state: { on: 'مفعّل', off: 'متوقف' },
  turnOn: {
    totp: 'تفعيل تطبيق المصادقة',
    sms: 'تفعيل الرسالة النصية',
    email: 'تفعيل البريد الإلكتروني',
  },

  missing: {
    authenticator: 'أعدّ تطبيق مصادقة أولاً.',
    'phone-number': 'أضف رقم هاتف أولاً.',
    'phone-verification': 'تحقق من رقم هاتفك أولاً.',
    'email-address': 'أضف عنوان بريد إلكتروني أولاً.',
    'email-verification': 'تحقق من عنوان بريدك الإلكتروني أولاً.',
    passkey: 'أنشئ مفتاح مرور أولاً.',
  },

  lock: {
    'last-factor-required': 'شغّل طريقة أخرى قبل إيقاف هذه.',
    'needs-another-factor': passkeyAlone,
  },

  preferred: {
    legend: 'الطريقة المفضّلة',
    askEachTime: 'اسألني في كل مرة',
    resetRisk: 'لن تتمكن من إعادة تعيين كلمة مرورك.',
    locked: ({ name }) => `المفضّلة: ${isolate(name)}. لا يمكنك تغيير ذلك هنا.`,
  },

  signIn: {
    next: ({ clause }) => `تسجيل الدخول القادم: ${clause}.`,
    afterSaving: ({ clause }) => `بعد الحفظ: ${clause}.`,
    orPasskey: 'أو بمفتاح المرور.',
    askedFor: {
      totp: 'كلمة المرور، ثم رمز من تطبيق المصادقة',
      sms: 'كلمة المرور، ثم رمز في رسالة نصية',
      email: 'كلمة المرور، ثم رمز بالبريد الإلكتروني',
    },
    choice: { totp: 'تطبيق المصادقة', sms: 'الرسائل النصية', email: 'البريد الإلكتروني' },
    clause: {
      'password-only': 'كلمة المرور فقط',
      passwordless: 'كما هو الآن، من دون كلمة مرور',
      'passkey-only': 'مفتاح مرورك',
      'password-missing': 'غير ممكن من دون كلمة مرور',
      'never-asked': 'كلمة المرور فقط، لأن التحقق بخطوتين غير مستخدم هنا',
      'asked-to-choose': ({ choices }, { list }) => `كلمة المرور، ثم الاختيار بين ${list(choices)}`,
      'asked-to-set-up': 'كلمة المرور، ثم رمز، أو إعداد طريقة',
      unknown: 'كلمة المرور، ثم ربما طريقة أخرى',
      federated: 'يقرر مزوّد تسجيل الدخول ما يُطلب منك',
    },
    unless: {
      'unusual-sign-in': 'كلمة المرور، ورمز فقط إذا بدا تسجيل الدخول غير معتاد',
      'remembered-device': ({ clause }) => `${clause}، إلا على جهاز محفوظ`,
    },
  },

  risk: {
    'password-reset-blocked': {
      sms: 'لا يمكنك إعادة تعيين كلمة مرورك ما دامت الرسائل النصية مفضّلة. اختر طريقة أخرى.',
      email: 'لا يمكنك إعادة تعيين كلمة مرورك ما دام البريد الإلكتروني مفضّلاً. اختر طريقة أخرى.',
    },
    'sign-in-lost': 'لا يمكنك تسجيل الدخول من دون كلمة مرور ما دامت طريقة مشغّلة. عيّن كلمة مرور أولاً.',
    'passkey-sign-in-lost': 'لا يمكنك تسجيل الدخول بمفتاح مرورك حتى تستخدمه خطوةً ثانية أيضًا.',
    passkeyUseless: 'لا يمكنك تسجيل الدخول بمفتاح مرورك ما دامت طريقة أخرى مشغّلة.',
  },

  consequence: {
    'preference-cleared': {
      before: ({ name }) => `لن تبقى هذه مفضّلة: ${name}.`,
      after: ({ name }) => `لم تعد هذه مفضّلة: ${name}.`,
    },
    'passkey-turned-off': {
      before: 'سيتوقف مفتاح مرورك أيضًا. لا يمكن أن يكون طريقتك الوحيدة.',
      after: 'توقف مفتاح مرورك أيضًا. لا يمكن أن يكون طريقتك الوحيدة.',
    },
    'no-factor-left': {
      before: 'لن تحمي حسابك إلا كلمة مرورك.',
      after: 'لا تحمي حسابك الآن إلا كلمة مرورك.',
    },
  },

  confirmation: {
    title: {
      'no-factor-left': 'هل تريد إيقاف التحقق بخطوتين؟',
      'passkey-turned-off': 'هل تريد إيقاف مفتاح مرورك أيضًا؟',
      'sign-in-lost': 'ليست لديك كلمة مرور',
      'passkey-sign-in-lost': 'هل تريد إبقاء تسجيل الدخول بمفتاح المرور؟',
      'password-reset-blocked': 'هل تريد المتابعة من دون إعادة تعيين كلمة المرور؟',
      'preference-cleared': 'هل تريد إيقاف طريقتك المفضّلة؟',
    },
    confirm: {
      'no-factor-left': 'إيقاف',
      'passkey-turned-off': 'إيقاف الاثنتين',
      'sign-in-lost': 'تشغيل على أي حال',
      'passkey-sign-in-lost': 'المتابعة من دونه',
      'password-reset-blocked': 'متابعة',
      'preference-cleared': 'إيقاف',
    },
    withPasskey: 'تشغيل مفتاح المرور',
    passkeyOff: { title: 'هل تريد إيقاف تسجيل الدخول بمفتاح المرور؟', confirm: 'إيقاف' },
    cancel: 'إلغاء',
  },

  status: {
    saving: 'جارٍ الحفظ…',
    on: ({ name }) => `تم تشغيل ${name}.`,
    off: ({ name }) => `تم إيقاف ${name}.`,
    preferred: ({ name }) => `المفضّلة الآن: ${name}.`,
    askedEachTime: 'سنسألك في كل مرة.',
    undone: ({ changes }) => `تم التراجع. ${changes}`,
    again: {
      on: ({ name }) => `عادت هذه الطريقة إلى العمل: ${name}.`,
      off: ({ name }) => `توقفت هذه الطريقة من جديد: ${name}.`,
      preferred: ({ name }) => `عادت هذه الطريقة مفضّلة: ${name}.`,
      askedEachTime: 'سنسألك من جديد في كل مرة.',
    },
    changedElsewhere: ({ changes }) => `تم التغيير في نافذة أخرى أو على جهاز آخر. ${changes}`.trimEnd(),
    undo: 'تراجع',
    dismiss: 'إغلاق',
  },

  save: {
    save: 'حفظ التغييرات',
    discard: 'تجاهل التغييرات',
    unsaved: ({ count }, { plural }) =>
      plural(count, {
        zero: 'لا تغييرات غير محفوظة',
        one: 'تغيير واحد غير محفوظ',
        two: 'تغييران غير محفوظين',
        few: '# تغييرات غير محفوظة',
        many: '# تغييرًا غير محفوظ',
        other: '# تغيير غير محفوظ',
      }),
    problem: {
      federated: 'يدير مزوّد تسجيل الدخول هذا.',
      'preferred-inactive': ({ name }) => `المفضّلة متوقفة: ${name}. شغّلها أو اختر طريقة أخرى.`,
      'preferred-unknown': 'لا يمكنك تغيير طريقتك المفضّلة هنا.',
      'passkey-alone': passkeyAlone,
      'last-factor-required': 'يتطلب حسابك التحقق بخطوتين. شغّل طريقة.',
      'cannot-turn-on': ({ name }) => `لا يمكن تشغيل ${name} بعد. يلزم الإعداد أولاً.`,
    },
  },

  failure: {
    unreachable: {
      read: 'تعذّر الاتصال. تحقق من شبكتك ثم حاول مرة أخرى.',
      'not-applied': 'تعذّر الاتصال. لم يتغيّر شيء.',
      unknown: 'انقطع الاتصال. لا نعرف هل تم هذا التغيير.',
    },
    busy: 'نحن مشغولون الآن. حاول مرة أخرى بعد قليل.',
    'limit-exceeded': 'محاولات كثيرة جدًا. حاول مرة أخرى لاحقًا.',
    'session-ended': 'انتهت جلستك. سجّل الدخول مرة أخرى.',
    'scope-missing': 'لا يُسمح لهذا التطبيق بتغيير هذه الإعدادات. تواصل مع فريق دعمه.',
    'not-set-up': ({ missing }) => `تعذّر التشغيل. ${missing}`,
    'passkey-alone': passkeyAlone,
    blocked: 'تم حظر هذا لأسباب أمنية. تواصل مع الدعم.',
    account: {
      'password-reset-required': 'أعد تعيين كلمة مرورك قبل تغيير هذا.',
      'not-confirmed': 'أكّد حسابك قبل تغيير هذا.',
      'not-found': 'لم نجد حسابك. ربما تم حذفه.',
      disabled: 'حسابك معطّل. تواصل مع الدعم.',
    },
    'not-available': 'هذا غير متاح هنا.',
    'not-applied': 'لم يتم هذا التغيير. ما تراه هو الحالة الحالية.',
    'changed-elsewhere': 'لم يتغيّر شيء. تغيّرت إعداداتك في مكان آخر، ولم يعد هذا مناسبًا.',
    unexpected: 'حدث خطأ ما. حاول مرة أخرى بعد قليل.',
    reference: ({ reference }) => `الرقم المرجعي: ${isolate(reference)}`,
  },

  tryAgain: 'حاول مرة أخرى',
  tryAgainFor: ({ name }) => `حاول مرة أخرى: ${name}`,
  signInAgain: 'سجّل الدخول مرة أخرى',
  signInHint: 'سجّل الخروج، ثم سجّل الدخول من جديد.',

  notice: {
    loadFailed: 'تعذّر تحميل طرق تسجيل الدخول',
    outdated: 'قد لا تكون هذه المعلومات محدّثة',
    offline: 'أنت غير متصل بالإنترنت. لا يمكن حفظ التغييرات الآن.',
    federatedTitle: 'يديره مزوّد تسجيل الدخول',
    federated: 'غيّر التحقق بخطوتين في حسابك لديه.',
    emptyTitle: 'لا شيء لإدارته هنا',
    empty: 'التحقق بخطوتين غير مستخدم هنا.',
  },
} satisfies WholeMessages['mfa'];
