/** Where the pages send their requests. The benchmark answers them; nothing leaves the machine. */
export const endpoint = 'http://localhost/cognito/';

/** The token that the benchmark made for the page. Any text will do where the token isn't checked. */
export const accessToken = new URLSearchParams(location.search).get('token') ?? 'token';
