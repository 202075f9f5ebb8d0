/**
 * Marks a branch that the types rule out; the compiler refuses the call once a case is added and not handled.
 * @throws Error when the types were wrong at run time.
 */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
