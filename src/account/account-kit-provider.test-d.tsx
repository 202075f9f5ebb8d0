import type { CognitoClient } from '../cognito/index.js';
import { AccountKitProvider, type AccountKitProviderProps } from './account-kit-provider.js';

declare const client: CognitoClient;
const getAccessToken = () => 'token';
const rest = {
  accountId: 'ada',
  userPool: { mfa: 'optional', factors: ['totp'] },
  children: null,
} satisfies Omit<AccountKitProviderProps, 'client' | 'region' | 'endpoint' | 'getAccessToken'>;

/** Each way to the service, and nothing of another. */
export const allowed = [
  <AccountKitProvider key="region" {...rest} region="eu-central-1" getAccessToken={getAccessToken} />,
  <AccountKitProvider key="none" {...rest} region="eu-central-1" getAccessToken={() => undefined} />,
  <AccountKitProvider
    key="null"
    {...rest}
    endpoint="/cognito"
    getAccessToken={() => Promise.resolve(null)}
  />,
  <AccountKitProvider key="client" {...rest} client={client} />,
];

export const refused = [
  // @ts-expect-error A client has its own way to the token.
  <AccountKitProvider key="1" {...rest} client={client} getAccessToken={getAccessToken} />,
  // @ts-expect-error An endpoint is in place of the region's.
  <AccountKitProvider
    key="2"
    {...rest}
    endpoint="/c"
    region="eu-central-1"
    getAccessToken={getAccessToken}
  />,
  // @ts-expect-error A client is in place of both.
  <AccountKitProvider key="3" {...rest} client={client} region="eu-central-1" />,
  // @ts-expect-error Without a client, the kit needs the token.
  <AccountKitProvider key="4" {...rest} region="eu-central-1" />,
  // @ts-expect-error Nothing says where the service is.
  <AccountKitProvider key="5" {...rest} getAccessToken={getAccessToken} />,
];
