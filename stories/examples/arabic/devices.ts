import type { WholeMessages } from '../whole-messages.js';
import { isolate } from './isolate.js';

/** Remembered devices. */
export const devices = {
  heading: 'الأجهزة المحفوظة',
  intro: 'لا يُطلب منك رمز على هذه الأجهزة.',
  loading: 'جارٍ تحميل أجهزتك…',
  loadFailed: 'تعذّر تحميل أجهزتك',
  unavailableTitle: 'لا تُحفظ أي أجهزة هنا',
  unavailable: 'يُطلب منك رمز على كل جهاز.',
  emptyTitle: 'لا توجد أجهزة محفوظة',
  empty: 'يُطلب منك رمز على كل جهاز.',
  current: 'هذا الجهاز',
  unknownDevice: 'جهاز غير معروف',
  device: ({ name, system }) => `${isolate(name)} على ${isolate(system)}`,
  lastSignIn: ({ ago }) => `آخر تسجيل دخول: ${ago}`,
  forget: 'نسيان',
  forgetLabel: ({ name }) => `نسيان: ${name}`,
  question: {
    title: ({ name }) => `هل تريد نسيان ${name}؟`,
    titleCurrent: 'هل تريد نسيان هذا الجهاز؟',
    about: 'سيُطلب منه رمز في المرة القادمة. ولا يُسجَّل خروجه فورًا.',
    aboutCurrent: 'سيُطلب منك رمز في المرة القادمة. ونسيانه يسجّل خروجك من هنا أيضًا بعد قليل.',
    forget: 'نسيان',
    askForCode: 'طلب رمز فقط',
  },
  ending: 'جارٍ الحفظ…',
  done: {
    forget: ({ name }) => `تم نسيان ${name}.`,
    'ask-for-code': ({ name }) => `سيُطلب رمز من ${name} في المرة القادمة.`,
  },
  failure: {
    unknown: 'لا نعرف هل تم ذلك. حاول مرة أخرى.',
    'not-applied': 'لم يتم ذلك. حاول مرة أخرى.',
  },
} satisfies WholeMessages['devices'];
