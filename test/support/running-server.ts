import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const MAIN = 'dist/apps/api/src/main.js';
const READY = /is ready: (http:\/\/\S+?)\/\s/;

/** The server as it is shipped, in a process of its own. */
export class RunningServer {
  private constructor(
    readonly address: string,
    private readonly process: ChildProcess,
  ) {}

  /** @throws with what it said where it does not come up */
  static async start(environment: Readonly<Record<string, string>>): Promise<RunningServer> {
    const child = spawn(process.execPath, [MAIN], {
      env: { ...process.env, PORT: '0', NODE_OPTIONS: '', ...environment },
    });
    let said = '';
    return new Promise((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        const [, address] = READY.exec(said) ?? [];
        if (address !== undefined) resolve(new RunningServer(address, child));
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => {
        reject(new Error(`the server ended with ${String(code)}: ${said}`));
      });
    });
  }

  /** Ends it, and waits for the end. Answers its exit code; null for a signal that it could not handle. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const ended = once(this.process, 'exit') as Promise<[number | null]>;
    this.process.kill(signal);
    return (await ended)[0];
  }
}

/** A worker of its own, as it is shipped. */
export class RunningWorker {
  private constructor(private readonly process: ChildProcess) {}

  /** @throws with what it said where it does not come up */
  static async start(environment: Readonly<Record<string, string>>): Promise<RunningWorker> {
    const child = spawn(process.execPath, ['dist/apps/worker/src/main.js'], {
      env: { ...process.env, ZHUDIAN_WORKER_PORT: '0', NODE_OPTIONS: '', ...environment },
    });
    let said = '';
    return new Promise((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        if (said.includes('The worker is ready')) resolve(new RunningWorker(child));
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('exit', (code) => {
        reject(new Error(`the worker ended with ${String(code)}: ${said}`));
      });
    });
  }

  /** Ends it, and waits for the end. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const ended = once(this.process, 'exit') as Promise<[number | null]>;
    this.process.kill(signal);
    return (await ended)[0];
  }
}

/** A command of the command line, as it is shipped. */
export async function runCommand(
  environment: Readonly<Record<string, string>>,
  ...words: string[]
): Promise<{ status: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['dist/apps/cli/src/main.js', ...words], {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  // Its exit may be heard of before the last of what it said.
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, out, err };
}
