import type { IncomingMessage, ServerResponse } from 'node:http';
import { ConnectionDropped } from '../../src/testing/index.js';
import type { Routes } from './routes.js';

/** A middleware for Vite's servers, and any other Connect-style server. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Maximum size of a request body in bytes; requests contain only tokens and names. */
const LONGEST_BODY = 256 * 1024;

/** Adapts routes with `Request` and `Response` to a Node server. */
export function toMiddleware(routes: Routes): Middleware {
  return (request, response, next) => {
    answer(routes, request, response, next).catch((error: unknown) => {
      // A request whose body was read counts as destroyed too, so check the response.
      if (!(error instanceof ConnectionDropped) && !response.destroyed) {
        console.error(error);
        if (!response.headersSent) response.writeHead(500).end();
        return;
      }
      // Simulates a lost connection: no answer, and the socket is gone.
      request.socket.destroy();
    });
  };
}

async function answer(
  routes: Routes,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): Promise<void> {
  const abort = new AbortController();
  response.on('close', () => {
    abort.abort();
  });
  const result = await routes(await toRequest(request, abort.signal));
  if (!result) {
    next();
    return;
  }
  response.writeHead(result.status, Object.fromEntries(result.headers));
  response.end(Buffer.from(await result.arrayBuffer()));
}

async function toRequest(request: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const url = `http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`;
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(url, {
    method: request.method ?? 'GET',
    headers,
    signal,
    ...(hasBody ? { body: await readBody(request) } : {}),
  });
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST_BODY) throw new Error(`A request body is longer than ${LONGEST_BODY} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
