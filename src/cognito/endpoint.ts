/** Where the user pool is. `endpoint` is for emulators and for a proxy or backend of your own. */
export type CognitoEndpointOptions =
  | {
      /** The region of the user pool: what stands before `_` in its id, such as `eu-central-1`. */
      region: string;
      /**
       * Whether to use the endpoint that is validated to FIPS 140.
       * @default false
       */
      fips?: boolean | undefined;
      endpoint?: undefined;
    }
  | {
      /** An absolute URL, or one relative to the page. The access token is sent there. */
      endpoint: string | URL;
      region?: undefined;
      fips?: undefined;
    };

/** The DNS suffixes of the partitions that do not have `amazonaws.com` (the AWS SDK's partitions). */
const SUFFIXES: Partial<Record<string, string>> = {
  cn: 'amazonaws.com.cn',
  eusc: 'amazonaws.eu',
  'us-iso': 'c2s.ic.gov',
  'us-isob': 'sc2s.sgov.gov',
  'us-isof': 'csp.hci.ic.gov',
  'eu-isoe': 'cloud.adc-e.uk',
};

/**
 * The URL that operations are posted to.
 * @throws TypeError when the region is not one.
 */
export function endpointOf({ region = '', fips, endpoint }: CognitoEndpointOptions): string {
  // An empty endpoint, as of an unset variable, is none; what else is no URL, `fetch` refuses.
  if (endpoint) return String(endpoint);
  // A slash, a dot or a space could make another host of it, which would then be sent the access token.
  if (!/^[a-z]+(-[a-z]+)+-\d+$/.test(region)) {
    throw new TypeError(
      `"${region}" is not an AWS region: the token would go to another host. ` +
        'Give what stands before "_" in the user pool id.',
    );
  }
  const partition = /^(?:cn|eusc|..-iso[a-z]?)(?=-)/.exec(region)?.[0] ?? '';
  return `https://cognito-idp${fips ? '-fips' : ''}.${region}.${SUFFIXES[partition] ?? 'amazonaws.com'}/`;
}
