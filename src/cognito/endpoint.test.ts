import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { endpointOf } from './endpoint.js';

describe('the endpoint of a region', () => {
  it.each([
    ['eu-central-1', 'https://cognito-idp.eu-central-1.amazonaws.com/'],
    ['us-east-1', 'https://cognito-idp.us-east-1.amazonaws.com/'],
    ['cn-north-1', 'https://cognito-idp.cn-north-1.amazonaws.com.cn/'],
    ['us-gov-west-1', 'https://cognito-idp.us-gov-west-1.amazonaws.com/'],
    ['us-iso-east-1', 'https://cognito-idp.us-iso-east-1.c2s.ic.gov/'],
    ['us-isob-east-1', 'https://cognito-idp.us-isob-east-1.sc2s.sgov.gov/'],
    ['us-isof-south-1', 'https://cognito-idp.us-isof-south-1.csp.hci.ic.gov/'],
    ['eu-isoe-west-1', 'https://cognito-idp.eu-isoe-west-1.cloud.adc-e.uk/'],
    ['eusc-de-east-1', 'https://cognito-idp.eusc-de-east-1.amazonaws.eu/'],
    ['ap-nowhere-9', 'https://cognito-idp.ap-nowhere-9.amazonaws.com/'],
  ])('of %s is %s in the AWS SDK too', (region, url) => {
    expect(endpointOf({ region })).toBe(url);
    expect(endpointOfSdk(region, false)).toBe(url);
  });

  it.each([
    ['us-west-2', 'https://cognito-idp-fips.us-west-2.amazonaws.com/'],
    ['us-gov-east-1', 'https://cognito-idp-fips.us-gov-east-1.amazonaws.com/'],
    ['cn-northwest-1', 'https://cognito-idp-fips.cn-northwest-1.amazonaws.com.cn/'],
  ])('of %s with FIPS is %s in the AWS SDK too', (region, url) => {
    expect(endpointOf({ region, fips: true })).toBe(url);
    expect(endpointOfSdk(region, true)).toBe(url);
  });

  it.each([
    '',
    ' eu-central-1',
    'eu-central-1\n',
    'eu-central-1/',
    'eu-central-1.evil.example/',
    'eu-central-1@evil.example',
    'evil.example/#-1',
    'EU-CENTRAL-1',
    'eu-central-1_AbCdEf',
    'eu-central',
  ])('is refused for %j, which is not a region', (region) => {
    expect(() => endpointOf({ region })).toThrow(
      new TypeError(
        `"${region}" is not an AWS region: the token would go to another host. ` +
          'Give what stands before "_" in the user pool id.',
      ),
    );
  });
});

describe('a custom endpoint', () => {
  it('is used unchanged', () => {
    expect(endpointOf({ endpoint: 'http://localhost:9229' })).toBe('http://localhost:9229');
    expect(endpointOf({ endpoint: new URL('https://api.example.com/cognito') })).toBe(
      'https://api.example.com/cognito',
    );
    expect(endpointOf({ endpoint: '/api/cognito' })).toBe('/api/cognito');
  });

  it('is refused like a missing region when it is empty, as from an unset variable', () => {
    expect(() => endpointOf({ endpoint: '' })).toThrow(TypeError);
  });
});

function endpointOfSdk(region: string, fips: boolean): string {
  const { endpointProvider } = new CognitoIdentityProviderClient({ region }).config;
  return endpointProvider({ Region: region, UseFIPS: fips, UseDualStack: false }).url.href;
}
