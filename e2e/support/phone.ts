/** Where a sign-in takes place, and where its codes arrive. */
export interface Phone {
  /** The address of the demo, absolute or relative to the tests' own server. */
  readonly address: string;
  /** A code of the user's authenticator that was not used before. */
  appCode(username: string): Promise<string>;
  /** The newest code that was sent to the user's phone or inbox. */
  sentCode(username: string, medium: 'SMS' | 'EMAIL'): Promise<string>;
}
