/** A second sign-in step, by its name for the user. */
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
 * Parses the panel's preview of the next sign-in.
 * @throws Error for an unknown sentence, so that a test can't pass without a preview.
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
