/** What the first step of the sign-in asks for. */
export interface Credentials {
  username: string;
  password: string;
}
