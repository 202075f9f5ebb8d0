/** The input of the first sign-in step. */
export interface Credentials {
  username: string;
  password: string;
}
