/** A stand-in for the app's sign-in: the server holds the session. */
export async function getAccessToken(): Promise<string> {
  return (await fetch('/token')).text();
}
