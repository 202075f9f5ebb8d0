import type { WholeMessages } from '../whole-messages.js';
import { isolate } from './isolate.js';

/** Sessions. */
export const sessions = {
  heading: 'أين سجّلت الدخول',
  intro: 'ربما استُخدم الجهاز بعد الوقت المعروض.',
  loading: 'جارٍ تحميل جلساتك…',
  loadFailed: 'تعذّر تحميل جلساتك',
  unavailableTitle: 'لا يمكن عرض الجلسات هنا',
  unavailable: 'لا يزال بإمكانك تسجيل الخروج من كل مكان دفعة واحدة.',
  current: 'هذا الجهاز',
  unknownDevice: 'جهاز غير معروف',
  device: ({ name, system }) => `${isolate(name)} على ${isolate(system)}`,
  browser: 'تتذكّره صفحة تسجيل الدخول',
  active: ({ ago }) => `آخر نشاط: ${ago}`,
  revoked: 'تم تسجيل خروجه',
  revoke: 'تسجيل الخروج',
  revokeLabel: ({ name }) => `تسجيل الخروج: ${name}`,
  revokeOthers: 'تسجيل خروج كل الأجهزة الأخرى',
  everywhere: 'تسجيل الخروج من كل مكان',
  question: {
    one: ({ name }) => `هل تريد تسجيل خروج ${name}؟`,
    all: ({ count }, intl) =>
      intl.plural(count, {
        zero: 'هل تريد تسجيل خروج # جلسة أخرى؟',
        one: 'هل تريد تسجيل خروج جلسة أخرى واحدة؟',
        two: 'هل تريد تسجيل خروج جلستين أخريين؟',
        few: 'هل تريد تسجيل خروج # جلسات أخرى؟',
        many: 'هل تريد تسجيل خروج # جلسة أخرى؟',
        other: 'هل تريد تسجيل خروج # جلسة أخرى؟',
      }),
    linked: 'يُسجَّل أيضًا خروج التطبيقات التي تشارك تسجيل الدخول نفسه.',
    notYou: 'إذا كنت لا تعرف هذا الجهاز، فغيّر كلمة مرورك أيضًا.',
    confirm: 'تسجيل الخروج',
  },
  revoking: 'جارٍ تسجيل الخروج…',
  done: ({ count }, intl) =>
    intl.plural(count, {
      zero: 'تم تسجيل خروج # جلسة.',
      one: 'تم تسجيل الخروج.',
      two: 'تم تسجيل خروج جلستين.',
      few: 'تم تسجيل خروج # جلسات.',
      many: 'تم تسجيل خروج # جلسة.',
      other: 'تم تسجيل خروج # جلسة.',
    }),
  partly: ({ done, all }) => `تم تسجيل خروج ${done} من ${all}.`,
  everywhereQuestion: {
    title: 'هل تريد تسجيل الخروج من كل مكان؟',
    about: 'يُسجَّل خروجك من كل الأجهزة، ومن هنا أيضًا.',
    rest: 'قد تبقى خدمات أخرى فتحتها من هنا مسجّلة الدخول لبعض الوقت.',
    confirm: 'تسجيل الخروج من كل مكان',
    signingOut: 'جارٍ تسجيل الخروج…',
  },
  signedOut: { title: 'تم تسجيل الخروج من كل مكان', about: 'سجّل الدخول مرة أخرى للمتابعة.' },
  failure: {
    unknown: 'لا نعرف هل تم تسجيل الخروج. حاول مرة أخرى.',
    'not-applied': 'لم يتم تسجيل الخروج. حاول مرة أخرى.',
  },
} satisfies WholeMessages['sessions'];
