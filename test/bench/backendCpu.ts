import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of one unit of `/proc/PID/stat`: Linux has 100 a second on every machine. */
const tick = 10;

/**
 * Milliseconds of processor time that a PostgreSQL server has used so far: of its first process, of
 * the processes that serve sessions or write, and of those that have ended. Null where the system
 * does not show it (`/proc`, on Linux).
 */
export function backendCpu(first: number | undefined): number | null {
  if (first === undefined || process.platform !== 'linux') return null;
  const server = statOf(first);
  if (!server) return null;
  let sum = server.ended * tick + onProcessor(first);
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    if (Number.isInteger(pid) && statOf(pid)?.parent === first) sum += onProcessor(pid);
  }
  return sum;
}

/** The parent of a process, and the processor time of its ended children in ticks. */
function statOf(pid: number): { parent: number; ended: number } | null {
  const text = read(`/proc/${pid}/stat`);
  // The name of the program may have spaces and brackets; what follows it are numbers.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  if (!fields) return null;
  return { parent: Number(fields[1]), ended: Number(fields[13]) + Number(fields[14]) };
}

/** By the scheduler's count in nanoseconds: a light statement takes less than a tick. */
function onProcessor(pid: number): number {
  return Number(read(`/proc/${pid}/schedstat`)?.split(' ')[0] ?? 0) / 1e6;
}

/** Null when the process has ended meanwhile. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
