/** Where the user pool is. `endpoint` is for emulators and for your own proxy or backend. */
export type CognitoEndpointOptions =
  | {
      /** The region of the user pool: the part of its id before `_`, such as `eu-central-1`. */
      region: string;
      /**
       * Whether to use the FIPS 140 endpoint.
       * @default false
       */
      fips?: boolean | undefined;
      endpoint?: undefined;
    }
  | {
      /** An absolute URL, or one relative to the page. The client sends the access token there. */
      endpoint: string | URL;
      region?: undefined;
      fips?: undefined;
    };

/** DNS suffixes of the partitions that don't use `amazonaws.com` (the AWS SDK's partitions). */
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
 * @throws TypeError when the region is invalid.
 */
export function endpointOf({ region = '', fips, endpoint }: CognitoEndpointOptions): string {
  // An empty endpoint, as from an unset variable, counts as absent. `fetch` refuses any other invalid URL.
  if (endpoint) return String(endpoint);
  // A slash, a dot or a space could turn it into another host, which would then receive the access token.
  if (!/^[a-z]+(-[a-z]+)+-\d+$/.test(region)) {
    throw new TypeError(
      `"${region}" is not an AWS region: the token would go to another host. ` +
        'Give what stands before "_" in the user pool id.',
    );
  }
  const partition = /^(?:cn|eusc|..-iso[a-z]?)(?=-)/.exec(region)?.[0] ?? '';
  return `https://cognito-idp${fips ? '-fips' : ''}.${region}.${SUFFIXES[partition] ?? 'amazonaws.com'}/`;
}
