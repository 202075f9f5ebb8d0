import type { KitMessages } from 'cognito-account-kit';

/**
 * Every message of the kit. TypeScript reports the messages that a translation lacks if it `satisfies` this
 * type.
 */
export type WholeMessages = Whole<KitMessages>;

type Whole<Messages> = Messages extends string | ((...args: never[]) => string)
  ? Messages
  : { readonly [Key in keyof Messages]-?: Whole<Messages[Key]> };
