import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ensureGenerated } from '../../prisma/generate.js';
import { engineFaults, supportedNode } from './engines.ts';
import { floorFaults } from './floors.ts';
import { formFaults, idleExceptions } from './form.ts';
import { licenceFaults, readLock } from './licences.ts';
import { exportedTwice, wordFaults } from './names.ts';
import { roomFaults } from './rooms.ts';
import { breakingFaults, olderSchema } from './schemaDiff.ts';
import { readSources } from './sources.ts';

/** One rule of the project: what it found wrong, each a sentence with its cure. */
interface Check {
  readonly name: string;
  /** Adds a remark to the line that says the check passed. */
  faults(remark: (text: string) => void): Promise<readonly string[]>;
}

/** The compiler fills one core by itself, so that everything else shares the other. */
const compiled: readonly Check[] = [
  { name: 'types, and examples in comments', faults: () => tool('tsx', 'test/check/types.ts') },
  {
    name: 'types of the client, in a browser',
    faults: () => tool('tsc', '--noEmit', '-p', 'client/tsconfig.json'),
  },
];

const read: readonly Check[] = [
  { name: 'lint and format', faults: () => tool('biome', 'check', '--error-on-warnings', '.') },
  {
    name: 'rooms and floors',
    faults: async () => {
      const sources = readSources();
      return [...sources.flatMap(roomFaults), ...floorFaults(sources)];
    },
  },
  {
    name: 'form of files',
    faults: async () => {
      const sources = readSources();
      return [...sources.flatMap(formFaults), ...idleExceptions(sources)];
    },
  },
  {
    name: 'names and words',
    faults: async () => {
      const sources = readSources();
      return [...sources.flatMap(wordFaults), ...exportedTwice(sources)];
    },
  },
  { name: 'licences', faults: async () => licenceFaults(readLock()) },
  { name: 'engines', faults: async () => engineFaults(readLock(), supportedNode()) },
  {
    name: 'schema diff',
    faults: async (remark) => {
      const older = olderSchema();
      remark(older ? `since ${older.from.slice(0, 8)}` : 'there is no earlier version to compare');
      return older ? breakingFaults(older.text, readFileSync('schema/schema.graphql', 'utf8')) : [];
    },
  },
  {
    name: 'schema rules',
    faults: async () => {
      const { schema } = await import('../../schema/index.ts');
      const { sdlFaults } = await import('./sdl.ts');
      const { comparedTextFaults } = await import('./comparedTexts.ts');
      const { allPrimitives } = await import('../../schema/toolkit/primitive/registry.ts');
      return [...sdlFaults(schema), ...comparedTextFaults(allPrimitives())];
    },
  },
  {
    name: 'laws of primitives',
    faults: async () => {
      const { declared } = await import('../laws/examples.ts');
      const { lawFaults } = await import('./lawful.ts');
      return lawFaults(declared);
    },
  },
  {
    name: 'schema.graphql up to date',
    faults: async () => {
      const { declaringFaults, printedFaults } = await import('./generated.ts');
      return [...declaringFaults(), ...printedFaults()];
    },
  },
  {
    name: 'client up to date',
    faults: () => tool('tsx', 'test/check/client.ts'),
  },
  {
    name: 'migrations up to date',
    faults: async () => (await import('./generated.ts')).migrationFaults(),
  },
];

/** Runs a program of node_modules; what it printed is the fault if it fails. */
function tool(program: string, ...args: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(`node_modules/.bin/${program}`, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0 ? [] : [output.trim()]));
  });
}

/** @returns how many of them failed */
async function inTurn(checks: readonly Check[]): Promise<number> {
  let failed = 0;
  for (const check of checks) if (!(await passes(check))) failed += 1;
  return failed;
}

async function passes(check: Check): Promise<boolean> {
  const begun = performance.now();
  let remark = '';
  const found = await faultsOf(check, (text) => {
    remark = `, ${text}`;
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (found.length === 0) console.log(`✓ ${check.name} (${seconds} s${remark})`);
  else console.log(`✗ ${check.name} (${seconds} s)\n${found.map(indented).join('\n')}`);
  return found.length === 0;
}

/** A check that breaks has failed; the others still run. */
async function faultsOf(check: Check, remark: (text: string) => void): Promise<readonly string[]> {
  try {
    return await check.faults(remark);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function indented(fault: string): string {
  return fault.replace(/^/gm, '    ');
}

// The compiler and the schema both need the database client.
await ensureGenerated();
const failed = (await Promise.all([inTurn(compiled), inTurn(read)])).reduce((a, b) => a + b);
const total = compiled.length + read.length;
console.log(failed === 0 ? `All ${total} checks passed.` : `${failed} of ${total} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
