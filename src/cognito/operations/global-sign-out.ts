import type { NoInput, NoOutput } from './common.js';

/** Input of GlobalSignOut. */
export type GlobalSignOutInput = NoInput;

/** Output of GlobalSignOut: nothing. The cookie of managed login stays. */
export type GlobalSignOutOutput = NoOutput;
