import { ServiceError } from './errors.js';

/** The JSON object of a request, before any check. */
export type Input = Readonly<Record<string, unknown>>;

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a JSON value is nested more deeply than so many levels. It looks no deeper. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((member) => isDeeperThan(member, levels - 1));
}

/** A string member, `undefined` if absent or null. */
export function stringMember(input: Input, name: string): string | undefined {
  const value = input[name] ?? undefined;
  if (value !== undefined && typeof value !== 'string') throw notA('String', value);
  return value;
}

/** A boolean member, `undefined` if absent or null. */
export function booleanMember(input: Input, name: string): boolean | undefined {
  const value = input[name] ?? undefined;
  if (value !== undefined && typeof value !== 'boolean') throw notA('Boolean', value);
  return value;
}

/** A number member, `undefined` if absent or null. */
export function numberMember(input: Input, name: string): number | undefined {
  const value = input[name] ?? undefined;
  if (value !== undefined && typeof value !== 'number') throw notA('Integer', value);
  return value;
}

/** An object member, `undefined` if absent or null. */
export function objectMember(input: Input, name: string): Input | undefined {
  const value = input[name] ?? undefined;
  if (value !== undefined && !isObject(value)) throw notA('Object', value);
  return value;
}

/** A list of strings, `undefined` if absent or null. */
export function stringList(input: Input, name: string): string[] | undefined {
  return listMember(input, name)?.map((item) => {
    if (typeof item !== 'string') throw notA('String', item);
    return item;
  });
}

/** A list of objects, `undefined` if absent or null. */
export function objectList(input: Input, name: string): Input[] | undefined {
  return listMember(input, name)?.map((item) => {
    if (!isObject(item)) throw notA('Object', item);
    return item;
  });
}

function listMember(input: Input, name: string): unknown[] | undefined {
  const value = input[name] ?? undefined;
  if (value !== undefined && !Array.isArray(value)) throw notA('List', value);
  return value;
}

// Assumed: the wording. The protocol implies that the service refuses a wrong JSON type before the operation
// runs.
function notA(wanted: string, value: unknown): ServiceError {
  const given = Array.isArray(value) ? 'LIST' : typeof value === 'object' ? 'STRUCTURE' : typeof value;
  return new ServiceError(
    'SerializationException',
    `${given.toUpperCase()}_VALUE can not be converted to ${wanted}`,
  );
}

/** Returns a string of `AuthParameters` or `ChallengeResponses` that the flow requires. */
export function requiredParameter(parameters: Input, name: string): string {
  const value = stringMember(parameters, name);
  if (value !== undefined) return value;
  // Assumed: the text.
  throw new ServiceError('InvalidParameterException', `Missing required parameter ${name}`);
}
