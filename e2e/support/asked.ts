/** A second sign-in step, by its name for the user. */
export type Method = 'Authenticator app' | 'Text message' | 'Email';

/** What a sign-in asks for after the password. */
export type Asked = 'nothing' | Method | { readonly choiceOf: readonly Method[] };

const askedFor: Readonly<Record<string, Method>> = {
  'a code from your authenticator app': 'Authenticator app',
  'a code by text message': 'Text message',
  'a code by email': 'Email',
};

const choices: Readonly<Record<string, Method>> = {
  'authenticator app': 'Authenticator app',
  'text message': 'Text message',
  email: 'Email',
};

/**
 * Parses the panel's preview of the next sign-in.
 * @throws Error for an unknown sentence, so that a test can't pass without a preview.
 */
export function promiseIn(sentence: string): Asked {
  const clause =
    /^Next sign-in: password(?:, then)? (.+?)\.(?: Or use your passkey\.)?$/.exec(sentence)?.[1] ?? '';
  if (clause === 'only') return 'nothing';
  const asked = askedFor[clause];
  if (asked) return asked;
  const list = /^choose between (.+)$/.exec(clause)?.[1]?.split(/, and | and |, /) ?? [];
  const methods = list.flatMap((words) => choices[words] ?? []);
  if (methods.length < 2 || methods.length !== list.length) {
    throw new Error(`The panel's sentence on the next sign-in cannot be read: "${sentence}"`);
  }
  return { choiceOf: methods };
}
