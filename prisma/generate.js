import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const room = dirname(fileURLToPath(import.meta.url));
const schemaDirectory = join(room, 'schema');
const generatorFile = join(room, 'generator.js');
const generatedDirectory = join(room, 'generated');
const hashFile = join(generatedDirectory, '.hash');
const lockFile = join(generatedDirectory, '.lock');

/** Milliseconds after which a generation, which takes seconds, is taken to hang. */
const patience = 120_000;

/**
 * Brings `prisma/generated/` up to date with `prisma/schema/` and the installed Prisma; does nothing
 * if it is, as in a fresh clone: it is checked in, since generating takes longer than the rest of a
 * first start. Two processes may call it at once: one generates, the other waits.
 *
 * @param {() => void} [onBegin] called before a generation, which takes seconds
 * @returns {Promise<boolean>} whether it generated
 * @throws {Error} when the schema does not generate, or when Prisma is needed and not installed
 */
export async function ensureGenerated(onBegin) {
  if (await isCurrent()) return false;
  const prisma = prismaPackage();
  if (prisma === undefined) {
    throw new Error(
      'prisma/generated/ is missing or older than prisma/schema/, and the package "prisma", which ' +
        'makes it, is not installed. Run "npm install" with development dependencies, or build ' +
        'where they are installed ("npm run build") and start the built server.',
    );
  }
  onBegin?.();
  const release = await lock();
  try {
    if (await isCurrent()) return false;
    const hash = await wantedHash();
    // Removed first: after a generation that fails half-way, the files must not count as current.
    await rm(hashFile, { force: true });
    await runPrisma(prisma, dirname(room));
    await writeFile(hashFile, `${hash}\n`);
    return true;
  } finally {
    await release();
  }
}

async function isCurrent() {
  const written = await readText(hashFile);
  return written !== undefined && written.trim() === (await wantedHash());
}

async function wantedHash() {
  const hash = createHash('sha256');
  const names = (await readdir(schemaDirectory)).filter((name) => name.endsWith('.prisma')).sort();
  for (const name of names) {
    hash.update(`${name}\0${await readFile(join(schemaDirectory, name), 'utf8')}\0`);
  }
  hash.update(await readFile(generatorFile));
  // Where Prisma is not installed, its version is not compared: nothing can be generated.
  const version = prismaPackage()?.version ?? (await readText(hashFile))?.split(' ')[1]?.trim();
  return `${hash.digest('hex')} ${version ?? 'none'}`;
}

/** @returns {{ version: string, bin: string, bins: string } | undefined} */
function prismaPackage() {
  const require = createRequire(import.meta.url);
  try {
    const path = require.resolve('prisma/package.json');
    const { version, bin } = require(path);
    return {
      version,
      bin: join(dirname(path), bin.prisma),
      bins: join(dirname(path), '..', '.bin'),
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') {
      return undefined;
    }
    throw error;
  }
}

/**
 * Generates below another directory, from its `prisma/schema/` and `prisma.config.ts`.
 *
 * @param {string} root
 * @throws {Error} when the schema does not generate, or Prisma is not installed
 */
export async function generateIn(root) {
  const prisma = prismaPackage();
  if (prisma === undefined) throw new Error('The package "prisma" is not installed.');
  await runPrisma(prisma, root);
}

/** @param {{ bin: string, bins: string }} prisma @param {string} root */
function runPrisma({ bin, bins }, root) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, 'generate', '--no-hints'], {
      cwd: root,
      env: {
        ...process.env,
        // Prisma starts its generators by name, so they must be in the path; ours runs in this Node.
        PATH: [bins, dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
        // Generation never starts the engine, but the command downloads one if it finds none.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    // After a signal to this process alone, the child would still write during the next start. A
    // process that handles signals itself ends by `process.exit`.
    const end = () => child.kill('SIGKILL');
    const interrupted = (/** @type {NodeJS.Signals} */ signal) => {
      end();
      forget();
      process.kill(process.pid, signal);
    };
    const forget = () => {
      process.off('exit', end);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted);
    };
    process.on('exit', end);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupted);
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      forget();
      if (code === 0) resolve(undefined);
      else reject(new Error(`"prisma generate" failed with code ${code}:\n${output.trim()}`));
    });
  });
}

/** @returns {Promise<() => Promise<void>>} the function that releases the lock */
async function lock() {
  await mkdir(generatedDirectory, { recursive: true });
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      const file = await open(lockFile, 'wx');
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(lockFile, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const other = Number(await readText(lockFile));
    // 0: the lock was made just now, and its pid is not written yet.
    if (other > 0 && !isAlive(other)) await rm(lockFile, { force: true });
    else if (Date.now() > deadline) {
      throw new Error(
        `Another process (${other}) has been generating prisma/generated/ for two minutes. ` +
          'Stop it, delete prisma/generated/.lock and try again.',
      );
    } else await sleep(100);
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** @param {string} path */
async function readText(path) {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await ensureGenerated();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
