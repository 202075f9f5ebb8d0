import { type ChildProcess, spawn } from 'node:child_process';

/** A server in its own process. */
export interface RunningServer {
  /** The pattern's match in its output, such as the address. */
  readonly found: string;
  stop(): Promise<void>;
}

interface ServerOptions {
  /** Arguments of Node. */
  readonly script: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Matches its output once it listens; the first group is the result. */
  readonly ready: RegExp;
}

/**
 * Starts a server and waits until it reports that it listens.
 * @throws Error with its output if it ends before that.
 */
export function startServer({ script, environment, cwd, ready }: ServerOptions): Promise<RunningServer> {
  const child = spawn(process.execPath, script, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const found = ready.exec(output)?.[1];
      if (found !== undefined) resolve({ found, stop: () => stop(child) });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('exit', (code) => {
      reject(
        new Error(`${script.join(' ')} ended with ${code ?? 'a signal'} before it listened:\n${output}`),
      );
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
