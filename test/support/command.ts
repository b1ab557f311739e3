import { type ChildProcess, spawn } from 'node:child_process';
import { nodeArguments } from './program.ts';

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command under way, as its own process. */
export interface Running {
  readonly child: ChildProcess;
  /** Resolves with the first match in what it has said on stdout; rejects if it ends before. */
  said(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

/** Starts `cxgraph` with its arguments and nothing of the tests' environment but `environment`. */
export function cxgraph(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  directory?: string,
): Running {
  return runNode([...nodeArguments('main'), ...args], environment, directory);
}

/** Starts Node with its arguments and nothing of the tests' environment but `environment`. */
export function runNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  directory?: string,
): Running {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, args, {
    cwd: directory,
    env: { PATH, HOME, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    heard.stdout += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    heard.stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...heard }));
  });
  return {
    child,
    ended,
    said: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(heard.stdout);
          if (match) resolve(match);
        };
        child.stdout.on('data', look);
        look();
        void ended.then(({ stdout, stderr }) =>
          reject(new Error(`It ended without saying ${pattern}:\n${stdout}\n${stderr}`)),
        );
      }),
  };
}
