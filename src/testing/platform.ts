// The web APIs that the emulator and its libraries run on. The build replaces their global names by these (`scripts/build.mjs`), because
// a simulated browser may lack some that Node has below it: jsdom under Jest has no `Request`, no `TextEncoder` and no `crypto.subtle`.

type Platform = Pick<typeof globalThis, 'Request' | 'Response' | 'TextEncoder' | 'TextDecoder' | 'crypto'>;

const page: Partial<Platform> = globalThis;
const isComplete =
  page.Request && page.Response && page.TextEncoder && page.TextDecoder && page.crypto?.subtle;
/** All of one realm. */
const platform = isComplete ? globalThis : (nodeBelow() ?? globalThis);

/** Node's own global object, from inside the context in which a test runner simulates a browser. */
function nodeBelow(): Platform | undefined {
  if (typeof process === 'undefined') return undefined;
  return process.getBuiltinModule('node:vm').runInThisContext('globalThis') as Platform;
}

export const { Request, Response, TextEncoder, TextDecoder, crypto } = platform;
