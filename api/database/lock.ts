import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The process that holds a lock. A later process can have its pid, but not its start time. */
interface Holder {
  pid: number;
  started: string;
  /** What the lock is for; older versions did not write it. */
  directory?: Directory;
}

/** A directory at the time when its lock was taken. */
interface Directory {
  path: string;
  /** Its device and inode, which a rename keeps and a copy does not. */
  inode: string;
}

/** A living process holds the lock. */
export class DirectoryInUseError extends Error {
  override readonly name = 'DirectoryInUseError';
  readonly pid: number;

  constructor(path: string, pid: number) {
    super(`${path} is locked by process ${pid}`);
    this.pid = pid;
  }
}

/**
 * Takes a lock file for this process, or takes it over from a dead one. The returned function
 * releases it, and so does the end of the process; after `kill -9` the next process takes it over.
 *
 * It locks among the processes of one machine (and one container): a pid says nothing elsewhere.
 *
 * @param path the lock file
 * @param of the real path of the directory it is for: a lock does not count if it came with a copy
 * of another directory that its holder still uses
 * @throws {DirectoryInUseError} when a living process holds it, this one included
 */
export async function takeLock(path: string, of?: string): Promise<() => void> {
  const directory = of === undefined ? undefined : lookAt(of);
  const me: Holder = { pid: process.pid, started: startTime(process.pid) ?? '', directory };
  const mine = JSON.stringify(me);
  for (let gone = 0; ; ) {
    if (create(path, mine)) break;
    const found = read(path);
    if (found === undefined) {
      // It was released between the two, or it is a link that leads nowhere.
      if (gone++ > 100) throw new Error(`${path} is no lock and is in the way: remove it.`);
      continue;
    }
    const holder = parse(found);
    if (holder !== undefined && isAlive(holder) && !isOfAnother(holder, directory)) {
      throw new DirectoryInUseError(path, holder.pid);
    }
    if (await takeOver(path, found, mine, of)) break;
  }
  const release = () => {
    process.off('exit', release);
    if (read(path) === mine) rmSync(path, { force: true });
  };
  process.on('exit', release);
  return release;
}

/**
 * Replaces the lock of a dead process. Of several processes that read the same one, only the holder
 * of the lock named after its content may replace it, once: the next finds other content.
 */
async function takeOver(path: string, dead: string, mine: string, of?: string): Promise<boolean> {
  const guard = `${path}.${createHash('sha256').update(dead).digest('hex').slice(0, 16)}`;
  let releaseGuard: () => void;
  try {
    releaseGuard = await takeLock(guard, of);
  } catch (error) {
    if (!(error instanceof DirectoryInUseError)) throw error;
    // Another process is taking it over: look at the result.
    await sleep(20);
    return false;
  }
  try {
    if (read(path) !== dead) return false;
    renameSync(draft(path, mine), path);
    return true;
  } finally {
    releaseGuard();
  }
}

/** Makes the file with its content in one step, so that no process reads half a lock. */
function create(path: string, content: string): boolean {
  const file = draft(path, content);
  try {
    linkSync(file, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(file, { force: true });
  }
}

function draft(path: string, content: string): string {
  const file = `${path}.${randomUUID()}`;
  writeFileSync(file, content, { mode: 0o600 });
  return file;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    if (codeOf(error) !== 'EISDIR') throw error;
    throw new Error(`${path} is a folder where a lock is needed: move it away.`, { cause: error });
  }
}

/** `undefined` for a file that was not written whole: a power cut can leave an empty one. */
function parse(content: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('pid' in value && typeof value.pid === 'number')) return undefined;
    if (!('started' in value && typeof value.started === 'string')) return undefined;
    const directory = 'directory' in value ? parseDirectory(value.directory) : undefined;
    return { pid: value.pid, started: value.started, directory };
  } catch {
    return undefined;
  }
}

function parseDirectory(value: unknown): Directory | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('path' in value && typeof value.path === 'string')) return undefined;
  if (!('inode' in value && typeof value.inode === 'string')) return undefined;
  return { path: value.path, inode: value.inode };
}

/**
 * Whether a lock was copied along with its directory: then its holder's directory still is where it
 * was, and is not ours. In doubt it is ours: a directory that was renamed, or is mounted twice.
 */
function isOfAnother({ directory: locked }: Holder, ours: Directory | undefined): boolean {
  if (locked === undefined || ours === undefined || locked.path === ours.path) return false;
  const there = lookAt(locked.path);
  return there?.inode === locked.inode && there.inode !== ours.inode;
}

function lookAt(path: string): Directory | undefined {
  const inode = inodeOf(path);
  return inode === undefined ? undefined : { path, inode };
}

/** The device and inode of the file at a path; undefined if there is none. */
export function inodeOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

function isAlive(holder: Holder): boolean {
  return startTime(holder.pid) === holder.started;
}

/** When a process was started, in the system's own notation; `undefined` when there is no such process. */
function startTime(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxStartTime(pid);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return undefined;
  }
  // Windows has no `ps`: there the pid has to be enough.
  if (process.platform === 'win32') return '';
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    const output = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { env });
    return output.toString().trim();
  } catch {
    return undefined;
  }
}

/**
 * Field 22 of `/proc/<pid>/stat`, in ticks since boot. It is counted from the end of field 2, because
 * that name may contain anything.
 */
function linuxStartTime(pid: number): string | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie is dead, and only waits for its parent.
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return fields[19];
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
