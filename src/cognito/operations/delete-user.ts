import type { NoInput, NoOutput } from './common.js';

/** Input of DeleteUser. */
export type DeleteUserInput = NoInput;

/** Output of DeleteUser: nothing. */
export type DeleteUserOutput = NoOutput;
