import type { WholeMessages } from '../whole-messages.js';

/** The deletion of the account. */
export const deletion = {
  heading: 'حذف الحساب',
  intro: 'يحذف حسابك نهائيًا. لا يمكنك التراجع عن ذلك.',
  open: 'حذف الحساب',
  title: { question: 'هل تريد حذف حسابك؟', deleted: 'تم حذف الحساب' },
  about: 'لا يمكنك التراجع عن ذلك، ولن تتمكن من تسجيل الدخول بعد الآن.',
  phrase: 'حذف حسابي',
  typeIt: ({ phrase }) => `اكتب «${phrase}» للتأكيد`,
  wrongPhrase: ({ phrase }) => `اكتب «${phrase}».`,
  submit: 'حذف الحساب',
  deleting: 'جارٍ حذف حسابك…',
  deleted: 'لم يعد حسابك موجودًا.',
  failure: {
    stopped: 'لا يمكن حذف حسابك الآن. حاول لاحقًا، أو تواصل مع الدعم.',
    unknown: 'لا نعرف هل حُذف حسابك. حاول مرة أخرى.',
    'not-applied': 'لم يُحذف حسابك. حاول مرة أخرى.',
  },
} satisfies WholeMessages['deletion'];
