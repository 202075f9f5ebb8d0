// The same tests run under Vitest. They use nothing that Jest does not have under another name.
export { afterEach, describe, expect, it, jest as vi, test } from '@jest/globals';
