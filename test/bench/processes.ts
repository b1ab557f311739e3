import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { projectRoot } from '../support/program.ts';

/** A server in a process of its own, whose processor time can be read. */
export interface Measured {
  readonly name: string;
  readonly address: string;
  /** Milliseconds of processor time that it has used so far, in user and system mode. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

interface Program {
  readonly name: string;
  /** The module that Node runs, and its arguments; from the project's root. */
  readonly module: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Of Node, beside the probe. */
  readonly flags?: readonly string[];
  /** Another Node than this one. */
  readonly node?: string;
  /** A path that answers 200 when it takes requests. */
  readonly ready: string;
}

const running = new Set<ChildProcess>();

const packageFile: { scripts: { start: string } } = JSON.parse(
  readFileSync(join(projectRoot, 'package.json'), 'utf8'),
);

/** The flags of Node in `npm start`; the servers that the product is compared with get them, too. */
const flagsOfStart = packageFile.scripts.start.split(' ').filter((word) => word.startsWith('--'));

const probe = new URL('processorTime.js', import.meta.url).href;

/** Starts a server, with `PORT` in its environment, and waits for at most two minutes until it is ready. */
export async function start(program: Program): Promise<Measured> {
  for (let tries = 1; ; tries++) {
    try {
      return await startOnce(program);
    } catch (error) {
      // Another program may have taken the port that was free a moment ago.
      if (tries === 3 || !String(error).includes('EADDRINUSE')) throw error;
    }
  }
}

async function startOnce(program: Program): Promise<Measured> {
  const { name, module, args, environment, flags = [], node = process.execPath } = program;
  const port = await freePort();
  const { PATH = '', HOME = '' } = process.env;
  const child = fork(module, args, {
    cwd: projectRoot,
    execPath: node,
    execArgv: ['--import', probe, ...flagsOfStart, ...flags],
    env: { PATH, HOME, NODE_ENV: 'production', ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  running.add(child);
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    log = `${log}${chunk}`.slice(-4_000);
  });
  child.once('exit', () => running.delete(child));
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 1; !(await answers(address + program.ready)); tries++) {
    if (child.exitCode !== null || tries === 1_200)
      throw new Error(`${name} did not start:\n${log}`);
    await sleep(100);
  }
  return { name, address, cpu: () => cpuOf(child), stop: () => ended(child) };
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ status }) => status === 200,
    () => false,
  );
}

async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }];
  return (cpu.user + cpu.system) / 1_000;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

/** Ends whatever is still running, at once. */
export function endProcesses(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** The command line of what `npm run build` made. */
const main = 'dist/main.js';

/** Where the product's processes find their database, and what else they are set to. */
export type Settings = Readonly<Record<string, string>>;

/** The product, from its bundle and as in production: it logs a line for each request. */
export function startProduct(settings: Settings, node?: string): Promise<Measured> {
  return start({
    name: 'cxgraph',
    module: main,
    args: ['start'],
    environment: { CXGRAPH_SEED: 'none', ...settings },
    ready: '/readyz',
    node,
  });
}

/** Runs a command of the product to its end; what it printed. */
export async function command(settings: Settings, ...args: string[]): Promise<string> {
  const { PATH = '', HOME = '' } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], {
    cwd: projectRoot,
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
  });
  return stdout;
}

/** The server of handwritten statements, `byHand/server.ts`. */
export function startByHand(settings: Settings, node?: string): Promise<Measured> {
  return start({
    name: 'by hand',
    module: fileURLToPath(new URL('byHand/server.ts', import.meta.url)),
    args: [],
    flags: ['--import', 'tsx'],
    environment: settings,
    ready: '/ready',
    node,
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system has no free port.'));
      });
    });
  });
}
