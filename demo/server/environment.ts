import type { MfaPolicy } from 'cognito-account-kit/headless';
import type { DemoPool } from '../config/demo-config.js';

type Environment = Readonly<Record<string, string | undefined>>;

const MODES = ['off', 'optional', 'required'] as const satisfies readonly MfaPolicy['mfa'][];
const FACTORS = ['totp', 'sms', 'email', 'passkey'] as const satisfies MfaPolicy['factors'];

/** An invalid variable. The message names it, says what is wrong, and which values it accepts. */
export class InvalidVariable extends Error {
  override name = 'InvalidVariable';
}

/**
 * Returns the user pool in the environment; `null` for none, and the demo then uses the emulator.
 * @throws InvalidVariable
 */
export function userPoolOf(environment: Environment): DemoPool | null {
  const endpoint = read(environment, 'COGNITO_ENDPOINT');
  const region = read(environment, 'COGNITO_REGION');
  const clientId = read(environment, 'COGNITO_CLIENT_ID');
  if (endpoint && region) {
    throw new InvalidVariable(
      'COGNITO_ENDPOINT and COGNITO_REGION are both set. Set the region for a pool of AWS, the endpoint for any other.',
    );
  }
  if (!endpoint && !region) {
    const lonely = ['COGNITO_CLIENT_ID', 'COGNITO_MFA', 'COGNITO_FACTORS'].find((name) =>
      read(environment, name),
    );
    if (!lonely) return null;
    throw new InvalidVariable(
      `${lonely} is set, but neither COGNITO_REGION nor COGNITO_ENDPOINT says where the user pool is.`,
    );
  }
  if (!clientId) {
    throw new InvalidVariable(
      'COGNITO_CLIENT_ID is not set. It must be an app client of the user pool, without a secret, that allows USER_PASSWORD_AUTH.',
    );
  }
  return {
    endpoint: endpoint ? checkedEndpoint(endpoint) : endpointOf(region ?? ''),
    clientId,
    policy: { mfa: modeOf(environment), factors: factorsOf(environment) },
  };
}

/**
 * Returns the address to listen on: `PORT`, which must be free if set, and `HOST`. The default is a name,
 * because an IP address can't be a passkey's relying party (WebAuthn, section 5.1.3).
 * @throws InvalidVariable
 */
export function addressOf(environment: Environment): { host: string; port: number | undefined } {
  const port = read(environment, 'PORT');
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) <= 65_535)) {
    throw new InvalidVariable(
      `PORT is "${port}". It must be a number from 0 to 65535; 0 takes any free port.`,
    );
  }
  return {
    host: read(environment, 'HOST') ?? 'localhost',
    port: port === undefined ? undefined : Number(port),
  };
}

function modeOf(environment: Environment): MfaPolicy['mfa'] {
  const value = read(environment, 'COGNITO_MFA') ?? 'optional';
  const mode = MODES.find((known) => known === value.toLowerCase());
  if (mode) return mode;
  throw new InvalidVariable(`COGNITO_MFA is "${value}". It can be ${MODES.join(', ')}.`);
}

function factorsOf(environment: Environment): MfaPolicy['factors'] {
  const value = read(environment, 'COGNITO_FACTORS');
  if (value === undefined) return FACTORS;
  const names = value
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean);
  const unknown = names.find((name) => !FACTORS.some((factor) => factor === name));
  if (unknown !== undefined || names.length === 0) {
    throw new InvalidVariable(
      `COGNITO_FACTORS is "${value}". It can be one or more of ${FACTORS.join(', ')}, with commas between them.`,
    );
  }
  return FACTORS.filter((factor) => names.includes(factor));
}

function checkedEndpoint(value: string): string {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return new URL(value).href;
  throw new InvalidVariable(
    `COGNITO_ENDPOINT is "${value}". It must be a whole URL, such as http://localhost:9229/.`,
  );
}

/** The hosts of AWS's public and Chinese partitions; for a pool in another one, set COGNITO_ENDPOINT. */
function endpointOf(region: string): string {
  if (!/^[a-z]{2}(-[a-z]+)+-\d+$/.test(region)) {
    throw new InvalidVariable(
      `COGNITO_REGION is "${region}". It must be an AWS region, such as eu-central-1: the part before "_" in the user pool's id.`,
    );
  }
  return `https://cognito-idp.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/`;
}

/** An empty variable, as in `PORT= npm start`, counts as unset. */
function read(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}
