import { spawn } from 'node:child_process';
import { clearInterval, setInterval } from 'node:timers';

/**
 * @typedef {object} ChildOptions
 * @property {string} [label] The step's name in progress lines; without one there are none.
 * @property {number} [timeLimit] Milliseconds after which the process is stopped. Default: none.
 * @property {boolean} [quiet] Hides the output of the process.
 * @property {NodeJS.ProcessEnv} [env] Added to this process's own variables.
 * @property {string} [cwd] The folder to run it in. Default: this process's own.
 */

/** @typedef {{ ok: boolean, why: string }} ChildResult `why` is a clause such as "it ended with exit code 1". */

/**
 * Runs a program with its output on this terminal.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<ChildResult>} Never rejects.
 */
export function runChild(command, args, { label, timeLimit, quiet = false, env = {}, cwd } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      cwd,
      // Windows finds npm.cmd and npx.cmd only through the shell.
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    let timedOut = false;
    const started = Date.now();
    const beat = label && setInterval(() => console.log(`  ${label}: ${seconds(started)} s so far`), 15_000);
    const limit =
      timeLimit &&
      setTimeout(() => {
        timedOut = true;
        child.kill();
      }, timeLimit);
    const end = (result) => {
      if (beat) clearInterval(beat);
      if (limit) clearTimeout(limit);
      resolve(result);
    };
    child.on('error', (error) => end({ ok: false, why: `it could not be started (${error.message})` }));
    child.on('close', (code, signal) => {
      if (code === 0) end({ ok: true, why: '' });
      else if (timedOut)
        end({ ok: false, why: `it took longer than ${Math.round(timeLimit / 1000)} seconds` });
      else end({ ok: false, why: `it ended with ${signal ? `signal ${signal}` : `exit code ${code}`}` });
    });
  });
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
