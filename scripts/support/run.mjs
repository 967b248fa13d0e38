import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/** Runs to the end and collects what was said: `{status, output}`. */
export function collect(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    const release = endTogether(child);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      release();
      resolve({ status: status ?? signal, output: Buffer.concat(said).toString().trim() });
    });
  });
}

/**
 * Runs in our place: our terminal, our signals, its exit status. The scripts of package.json begin with `exec`, else
 * npm would tell a shell between it and us to end, and leave us and the child behind.
 */
export function stepAside(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        // A terminal sends Ctrl-C to the child as well.
        if (signal !== 'SIGINT' || process.stdin.isTTY !== true) child.kill(signal);
      });
    }
    child.on('error', reject);
    child.on('close', (status, signal) => {
      resolve(status ?? statusAfter(signal));
    });
  });
}

/** A signal to us ends the child and then us; gives what undoes that. */
export function endTogether(child) {
  const end = (signal) => {
    child.once('exit', () => process.exit(statusAfter(signal)));
    child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

function statusAfter(signal) {
  return 128 + (SIGNAL_NUMBERS[signal] ?? 0);
}
