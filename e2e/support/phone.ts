/** The demo of a sign-in, and the source of its codes. */
export interface Phone {
  /** The demo's URL, absolute or relative to the tests' server. */
  readonly address: string;
  /** Returns an unused code of the user's authenticator. */
  appCode(username: string): Promise<string>;
  /** Returns the latest code that was sent to the user's phone or inbox. */
  sentCode(username: string, medium: 'SMS' | 'EMAIL'): Promise<string>;
}
