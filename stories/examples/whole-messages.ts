import type { KitMessages } from 'cognito-account-kit';

/** Every message of the kit. A translation that `satisfies` it has forgotten none, and TypeScript names those that a new version adds. */
export type WholeMessages = Whole<KitMessages>;

type Whole<Messages> = Messages extends string | ((...args: never[]) => string)
  ? Messages
  : { readonly [Key in keyof Messages]-?: Whole<Messages[Key]> };
