import { accessToken, endpoint } from './service.js';

/** The members of GetUser's answer that the pages read. */
export interface GetUserOutput {
  readonly UserAttributes: readonly { readonly Name: string; readonly Value: string }[];
  readonly UserMFASettingList?: readonly string[];
  readonly PreferredMfaSetting?: string;
}

/** One operation as a developer in a hurry writes it: no timeout, no retry, an error that says little. */
export async function call(operation: 'GetUser' | 'SetUserMFAPreference', input: object): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
    },
    body: JSON.stringify({ ...input, AccessToken: accessToken }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${operation} failed`);
  return answer;
}
