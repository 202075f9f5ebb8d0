/** A second step of the sign-in, by the name under which the user knows it. */
export type Method = 'Authenticator app' | 'Text message' | 'Email';

/** What a sign-in asks for after the password. */
export type Asked = 'nothing' | Method | { readonly choiceOf: readonly Method[] };

const askedFor: Readonly<Record<string, Method>> = {
  'a code from your authenticator app': 'Authenticator app',
  'a code sent to you by text message': 'Text message',
  'a code sent to you by email': 'Email',
};

const choices: Readonly<Record<string, Method>> = {
  'your authenticator app': 'Authenticator app',
  'a text message': 'Text message',
  'an email': 'Email',
};

/**
 * What the panel's sentence on the next sign-in promises.
 * @throws Error for a sentence that promises nothing: a promise that cannot be read cannot be kept.
 */
export function promiseIn(sentence: string): Asked {
  const clause = /^Next time you sign in, (.+)\.$/.exec(sentence)?.[1] ?? '';
  if (clause === 'your password alone will be enough') return 'nothing';
  const asked = askedFor[clause.replace(/^you will be asked for /, '')];
  if (asked) return asked;
  const list = /^you will be asked to choose between (.+)$/.exec(clause)?.[1]?.split(/, and | and |, /) ?? [];
  const methods = list.flatMap((words) => choices[words] ?? []);
  if (methods.length < 2 || methods.length !== list.length) {
    throw new Error(`The panel's sentence on the next sign-in cannot be read: "${sentence}"`);
  }
  return { choiceOf: methods };
}
