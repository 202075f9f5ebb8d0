import type { WholeMessages } from '../whole-messages.js';

const phoneLost = 'من دون هاتفك لن تتمكن من الدخول.';

/** The check-up. */
export const checkup = {
  heading: 'فحص الأمان',
  loading: 'جارٍ فحص حسابك',
  loadFailed: 'تعذّر فحص حسابك',
  federated: 'تحقق من أمانك في حسابك هناك.',
  allSet: { title: 'كل شيء على ما يرام', about: 'لم نجد ما يحتاج إلى تحسين.' },
  finding: {
    'no-second-step': {
      title: 'التحقق بخطوتين متوقف',
      about: 'كلمة مرورك وحدها تفتح حسابك.',
    },
    'only-way-in': { title: 'طريق واحد للدخول', about: 'من دون مفتاح المرور لن تتمكن من الدخول.' },
    'lone-method': {
      title: 'طريقة واحدة فقط',
      about: { totp: phoneLost, sms: phoneLost, email: 'من دون بريدك الإلكتروني لن تتمكن من الدخول.' },
    },
    'no-password-reset': {
      title: 'لا يمكن إعادة تعيين كلمة المرور',
      about: 'إذا نسيت كلمة مرورك فلن تتمكن من إعادة تعيينها.',
    },
    'password-reset-blocked': {
      title: 'لا يمكن إعادة تعيين كلمة المرور',
      about: {
        sms: 'غير ممكن ما دامت الرسائل النصية هي المفضّلة.',
        email: 'غير ممكن ما دام البريد الإلكتروني هو المفضّل.',
      },
    },
    'unverified-contact': {
      title: { phone: 'لم يتم التحقق من الهاتف', email: 'لم يتم التحقق من البريد الإلكتروني' },
      about: 'قد لا تصلك الرموز.',
    },
    'text-message-preferred': { title: 'الرسائل النصية هي المفضّلة', about: 'تطبيق المصادقة أكثر أمانًا.' },
    'old-sessions': {
      title: ({ count }, intl) =>
        intl.plural(count, {
          zero: '# عملية دخول قديمة',
          one: 'عملية دخول قديمة واحدة',
          two: 'عمليتا دخول قديمتان',
          few: '# عمليات دخول قديمة',
          many: '# عملية دخول قديمة',
          other: '# عملية دخول قديمة',
        }),
      about: 'غير نشطة منذ 90 يومًا.',
    },
    'lone-passkey': { title: 'مفتاح مرور واحد فقط', about: 'أضف مفتاحًا آخر تحسبًا لفقدانه.' },
    'no-passkey': { title: 'لا يوجد مفتاح مرور بعد', about: 'أسرع، وآمن من المواقع المزيفة.' },
  },
  way: {
    contact: {
      add: { phone: 'إضافة هاتف', email: 'إضافة بريد إلكتروني' },
      verify: { phone: 'التحقق من الهاتف', email: 'التحقق من البريد الإلكتروني' },
    },
    preference: 'عرض الطرق',
    passkey: 'إضافة مفتاح مرور',
    sessions: 'عرض عمليات الدخول',
  },
} satisfies WholeMessages['checkup'];
