/** Where the pages send their requests; the benchmark answers them, nothing leaves the machine. */
export const endpoint = 'http://localhost/cognito/';

/** The token that the benchmark made for the page, or a word where nobody looks at it. */
export const accessToken = new URLSearchParams(location.search).get('token') ?? 'token';
