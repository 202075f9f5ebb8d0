import { expect, it } from 'vitest';
import { checkupMessages } from '../src/checkup/messages.js';
import { contactMessages } from '../src/contact/messages.js';
import { deletionMessages } from '../src/deletion/messages.js';
import { deviceMessages } from '../src/devices/messages.js';
import type { MessageCatalogue, MessageFunction } from '../src/messages/messages.js';
import { passkeyMessages } from '../src/passkeys/messages.js';
import { passwordMessages } from '../src/password/messages.js';
import { mfaMessages } from '../src/preference/messages.js';
import { profileMessages } from '../src/profile/messages.js';
import { sessionMessages } from '../src/sessions/messages.js';
import { settingsMessages } from '../src/settings/messages.js';
import { totpSetupMessages } from '../src/totp/messages.js';
import { flowMessages } from '../src/wizard/messages.js';
import {
  contactFailures,
  deletionFailures,
  type FailureDocs,
  mfaFailures,
  passkeyFailures,
  passwordFailures,
  profileFailures,
  totpFailures,
} from '../stories/support/failure-docs.js';

// Writes docs/reference.md from the sources: `npx vitest run --project unit scripts/reference.test.ts -u`.

/** Stands for a value: its own name in braces, alone and as a part of a list. */
const values = new Proxy(
  {},
  {
    get(_, key) {
      const name = `{${String(key)}}`;
      return key === 'choices' || key === 'names' ? [name] : name;
    },
  },
);

const textOf = (message: MessageFunction) =>
  message(values as never, {
    list: (parts) => parts.join(', '),
    plural: (count, forms) => forms.other.replaceAll('#', String(count)),
  });

/** A catalogue's messages, one row each. */
function rowsOf(catalogue: MessageCatalogue, path: string): string[] {
  return Object.entries(catalogue).flatMap(([key, message]) => {
    const name = /^[\w$]+$/.test(key) ? `${path}.${key}` : `${path}['${key}']`;
    if (typeof message === 'string') return [`| \`${name}\` | ${message} |`];
    if (typeof message === 'function') return [`| \`${name}\` | ${textOf(message)} |`];
    return rowsOf(message, name);
  });
}

const messageTable = (catalogue: MessageCatalogue, path: string) =>
  ['| message | English |', '| --- | --- |', ...rowsOf(catalogue, path)].join('\n');

const failureTable = (docs: FailureDocs<string>) =>
  [
    '| `kind` | what | from | the way on |',
    '| --- | --- | --- | --- |',
    ...Object.entries(docs).map(
      ([kind, { what, from = [], wayOn }]) =>
        `| \`${kind}\` | ${what} | ${from.map((name) => `\`${name}\``).join(', ')} | ${wayOn} |`,
    ),
  ].join('\n');

const reference = `# Reference

Written from the sources; a test keeps it true.

## Failures

Each failure of a hook has a \`kind\`. "From" names the exceptions of the service, or the errors of the browser, that it stands for.
\`onError\` of the provider gets the \`CognitoError\` itself.

### Of every hook

${failureTable(mfaFailures)}

### Also of the authenticator's set-up

${failureTable(totpFailures)}

### Also of phone numbers and email addresses

${failureTable(contactFailures)}

### Also of passkeys

${failureTable(passkeyFailures)}

### Also of passwords

${failureTable(passwordFailures)}

### Also of a deletion of the account

${failureTable(deletionFailures)}

### Also of profiles

${failureTable(profileFailures)}

## Messages

\`messages\` of \`AccountKitProvider\` replaces any of these. A message with a \`{value}\` is a function of its values, so that a
translation can order them freely; its second argument formats plurals and lists (\`plural(count, forms)\`, \`list(parts)\`).

### \`messages.mfa\`

${messageTable(mfaMessages, 'mfa')}

### \`messages.flow\`

${messageTable(flowMessages, 'flow')}

### \`messages.totpSetup\`

${messageTable(totpSetupMessages, 'totpSetup')}

### \`messages.contact\`

${messageTable(contactMessages, 'contact')}

### \`messages.passkeys\`

${messageTable(passkeyMessages, 'passkeys')}

### \`messages.password\`

${messageTable(passwordMessages, 'password')}

### \`messages.deletion\`

${messageTable(deletionMessages, 'deletion')}

### \`messages.sessions\`

${messageTable(sessionMessages, 'sessions')}

### \`messages.devices\`

${messageTable(deviceMessages, 'devices')}

### \`messages.profile\`

${messageTable(profileMessages, 'profile')}

### \`messages.settings\`

${messageTable(settingsMessages, 'settings')}

### \`messages.checkup\`

${messageTable(checkupMessages, 'checkup')}
`;

it('docs/reference.md lists every failure and every message', async () => {
  await expect(reference).toMatchFileSnapshot('../docs/reference.md');
});
