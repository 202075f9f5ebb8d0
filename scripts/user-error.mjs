/** An error whose message says what happened and what to do. A stack would only hide it. */
export class UserError extends Error {
  name = 'UserError';
}

/**
 * Runs a script's main function. A `UserError` ends the process with its message, any other error with its
 * stack.
 *
 * @param {() => unknown} main
 */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof UserError ? `\n${error.message}` : error);
    process.exit(1);
  }
}
