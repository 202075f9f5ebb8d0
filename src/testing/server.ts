import { allowAnyOrigin, preflightResponse } from './cors.js';
import { ConnectionDropped, errorResponse, ServiceError } from './errors.js';
import { aborted, delay, type Fault, type FaultList, garbageResponse, truncate } from './faults.js';
import { type Input, isDeeperThan, isObject } from './input.js';
import { OPERATIONS } from './operations/operations.js';
import { type LoggedRequest, pushBounded, withoutSecrets } from './request-log.js';
import { requesterOf } from './requester.js';
import type { Services } from './services.js';
import { toJson } from './wire-date.js';

/** No operation takes input that is nested more deeply, and code that walks through it may recurse. */
const deepestInput = 64;

const TARGET_PREFIX = 'AWSCognitoIdentityProviderService.';

/** Dependencies of the server, with the services of the operations. */
export interface ServerParts {
  readonly services: Omit<Services, 'requester'>;
  readonly faults: FaultList;
  readonly requests: LoggedRequest[];
}

/** Routes a request to its operation (protocol awsJson1_1: one path, the operation in `x-amz-target`). */
export async function handleRequest(
  request: Request,
  signal: AbortSignal,
  parts: ServerParts,
): Promise<Response> {
  if (request.method === 'OPTIONS') return preflightResponse();
  const operation = operationOf(request);
  const input = parseBody(await readBody(request));
  pushBounded(parts.requests, {
    operation: operation ?? '',
    input: input ? withoutSecrets(input) : {},
    at: parts.services.clock(),
  });
  const services = { ...parts.services, requester: requesterOf(request) };
  const answer = () => answerTo(operation, input, services);
  const response = await withFaults(parts.faults.hitting(operation ?? ''), signal, answer);
  response.headers.set('date', new Date(parts.services.clock()).toUTCString());
  return allowAnyOrigin(response);
}

function operationOf(request: Request): string | undefined {
  const target = request.headers.get('x-amz-target');
  if (request.method !== 'POST' || !target?.startsWith(TARGET_PREFIX)) return undefined;
  return target.slice(TARGET_PREFIX.length);
}

/** A client that hangs up in the middle of a body has lost the connection. */
async function readBody(request: Request): Promise<string> {
  try {
    return await request.text();
  } catch {
    request.signal.throwIfAborted();
    throw new ConnectionDropped(false);
  }
}

function parseBody(body: string): Input | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    return isObject(parsed) && !isDeeperThan(parsed, deepestInput) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

async function answerTo(
  operation: string | undefined,
  input: Input | undefined,
  services: Services,
): Promise<Response> {
  const requestId = crypto.randomUUID();
  try {
    const run = OPERATIONS.get(operation ?? '');
    if (!run) throw unknownOperation(operation);
    // Assumed: the name, which is that of AWS's JSON protocols; clients can't rely on the text.
    if (!input) throw new ServiceError('SerializationException', 'The request body is not a JSON object.');
    const answer = await run(input, services);
    return new Response(answer && toJson(answer), {
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId },
    });
  } catch (error) {
    if (error instanceof ServiceError) return errorResponse(error, requestId);
    throw error;
  }
}

/** Assumed: name and status; AWS's JSON protocols use them. Never a 500, which clients would retry. */
function unknownOperation(operation: string | undefined): ServiceError {
  const known = [...OPERATIONS.keys()].join(', ');
  const what = operation ? `does not carry out ${operation}` : 'got no POST with an x-amz-target of Cognito';
  return new ServiceError('UnknownOperationException', `The emulator ${what}. It carries out: ${known}.`);
}

/** Answers under the faults. The operation runs at most once, and not at all if a fault comes before it. */
async function withFaults(
  faults: readonly Fault[],
  signal: AbortSignal,
  answer: () => Promise<Response>,
): Promise<Response> {
  for (const fault of faults) {
    if ('latency' in fault) await delay(fault.latency, signal);
    else return applyFault(fault, signal, answer);
  }
  return answer();
}

async function applyFault(
  fault: Exclude<Fault, { latency: number }>,
  signal: AbortSignal,
  answer: () => Promise<Response>,
): Promise<Response> {
  if ('error' in fault) {
    const { error, message = '', status, thrown = 'before' } = fault;
    if (thrown === 'after') await answer();
    return errorResponse(new ServiceError(error, message, status), crypto.randomUUID());
  }
  if ('drop' in fault) {
    if (fault.drop === 'after') await answer();
    throw new ConnectionDropped(fault.drop === 'after');
  }
  if ('garbage' in fault) {
    const { garbage, status = 200 } = fault;
    return garbage === 'truncated' ? truncate(await answer(), status) : garbageResponse(garbage, status);
  }
  if ('ignore' in fault) {
    return new Response('{}', { headers: { 'content-type': 'application/x-amz-json-1.1' } });
  }
  return aborted(signal);
}
