import type { WholeMessages } from '../whole-messages.js';

/** Messages that all set-ups share. */
export const flow = {
  close: 'إغلاق',
  cancel: 'إلغاء',
  notNow: 'ليس الآن',
  understood: 'حسنًا',
  back: 'رجوع',
  continue: 'متابعة',
  finish: 'تم',
  turnOn: 'تشغيل',
  turningOn: 'تم قبول الرمز. جارٍ التشغيل…',
  notTurnedOn: 'لم يتم التشغيل بعد',
  loading: 'جارٍ التحميل…',
  code: {
    checking: 'جارٍ التحقق من الرمز…',
    problem: {
      'not-digits': 'يتكوّن الرمز من أرقام فقط.',
      'too-few': ({ missing }, { plural }) =>
        plural(missing, {
          zero: 'لا ينقص الرمز أي رقم.',
          one: 'الرمز قصير: ينقصه رقم واحد.',
          two: 'الرمز قصير: ينقصه رقمان.',
          few: 'الرمز قصير: تنقصه # أرقام.',
          many: 'الرمز قصير: ينقصه # رقمًا.',
          other: 'الرمز قصير: ينقصه # رقم.',
        }),
      'too-many': ({ surplus }, { plural }) =>
        plural(surplus, {
          zero: 'ليس في الرمز أي رقم زائد.',
          one: 'الرمز طويل: فيه رقم واحد زائد.',
          two: 'الرمز طويل: فيه رقمان زائدان.',
          few: 'الرمز طويل: فيه # أرقام زائدة.',
          many: 'الرمز طويل: فيه # رقمًا زائدًا.',
          other: 'الرمز طويل: فيه # رقم زائد.',
        }),
    },
  },
  prefer: { label: 'اجعلها طريقتي المفضّلة' },
  preferRisk: { 'password-reset-blocked': 'لن تتمكن عندئذ من إعادة تعيين كلمة مرور نسيتها.' },
  withPasskey: { label: 'الاستمرار في تسجيل الدخول بمفتاح المرور' },
  leaving: { title: 'هل تريد المغادرة قبل الانتهاء؟', stay: 'أكمل', leave: 'غادر' },
  federated: 'مزوّد تسجيل دخولك هو الذي يقرر ذلك. غيّره في حسابك لديه.',
} satisfies WholeMessages['flow'];
