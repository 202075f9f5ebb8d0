/* global window, MessageChannel, Headers, Response */

/** Authenticator app preferred, text message and passkey on, email off and verified. */
export const ada = {
  UserAttributes: [
    { Name: 'sub', Value: 'ada' },
    { Name: 'email', Value: 'ada@example.com' },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'phone_number', Value: '+15555550100' },
    { Name: 'phone_number_verified', Value: 'true' },
  ],
  UserMFASettingList: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'WEB_AUTHN_MFA'],
  PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
};

/**
 * Runs in the page: puts a `fetch` in place that answers the three operations from memory, without a network, so that what
 * is timed is the page's own work. A read is answered at once, though in a task of its own; a write when `benchAnswerWrite` is
 * called: an answer before the paint would be counted as part of the click, as it never is over a network.
 *
 * @param {typeof ada} user
 */
export function answerInPage(user) {
  const wireNames = {
    SoftwareTokenMfaSettings: 'SOFTWARE_TOKEN_MFA',
    SMSMfaSettings: 'SMS_MFA',
    EmailMfaSettings: 'EMAIL_OTP',
    WebAuthnMfaSettings: 'WEB_AUTHN_MFA',
  };
  const operations = {
    GetUser: () => ({ Username: 'ada', ...user }),
    GetUserAuthFactors: () => ({ Username: 'ada', ConfiguredUserAuthFactors: ['SOFTWARE_TOKEN'] }),
    SetUserMFAPreference(input) {
      for (const [member, name] of Object.entries(wireNames)) {
        const setting = input[member];
        if (!setting) continue;
        const others = user.UserMFASettingList.filter((other) => other !== name);
        user.UserMFASettingList = setting.Enabled ? [...others, name] : others;
        if (setting.PreferredMfa) user.PreferredMfaSetting = name;
        else if (user.PreferredMfaSetting === name) user.PreferredMfaSetting = '';
      }
      return {};
    },
  };
  const taskOfItsOwn = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  let answerWrite;
  let hasReadBack;
  let isWritten = false;
  let written = new Promise((resolve) => (answerWrite = resolve));
  /** Answers the write that was sent or is about to be. Resolves when the page has been told what it then read. */
  window.benchAnswerWrite = () => {
    const readBack = new Promise((resolve) => (hasReadBack = resolve));
    answerWrite();
    return readBack;
  };
  window.fetch = async (_url, { headers, body }) => {
    const operation = new Headers(headers).get('x-amz-target').split('.')[1];
    if (operation === 'SetUserMFAPreference') {
      await written;
      written = new Promise((resolve) => (answerWrite = resolve));
      isWritten = true;
    }
    await taskOfItsOwn();
    if (operation === 'GetUser' && isWritten) {
      isWritten = false;
      hasReadBack();
    }
    return new Response(JSON.stringify(operations[operation](JSON.parse(body))), {
      headers: { 'content-type': 'application/x-amz-json-1.1' },
    });
  };
}
