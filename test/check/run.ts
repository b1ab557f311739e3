import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ensureGenerated } from '../../prisma/generate.js';
import { engineFindings, supportedNode } from './engines.ts';
import { floorFindings } from './floors.ts';
import { formFindings, idleExceptions } from './form.ts';
import { licenceFindings, readLock } from './licences.ts';
import { exportedTwice, wordFindings } from './names.ts';
import { roomFindings } from './rooms.ts';
import { breakingFindings, olderSchema } from './schemaDiff.ts';
import { readPapers, readSources } from './sources.ts';

/** One rule of the project: what it found wrong, each a sentence with its cure. */
interface Check {
  readonly name: string;
  /** Adds a remark to the line that says the check passed. */
  findings(remark: (text: string) => void): Promise<readonly string[]>;
}

/** The compiler fills one core by itself, so that everything else shares the other. */
const compiled: readonly Check[] = [
  { name: 'types, and examples in comments', findings: () => tool('tsx', 'test/check/types.ts') },
  {
    name: 'types of the client, in a browser',
    findings: () => tool('tsc', '--noEmit', '-p', 'client/tsconfig.json'),
  },
];

const read: readonly Check[] = [
  { name: 'lint and format', findings: () => tool('biome', 'check', '--error-on-warnings', '.') },
  {
    name: 'rooms and floors',
    findings: async () => {
      const sources = readSources();
      return [...sources.flatMap(roomFindings), ...floorFindings(sources)];
    },
  },
  {
    name: 'form of files',
    findings: async () => {
      const sources = readSources();
      return [...sources.flatMap(formFindings), ...idleExceptions(sources)];
    },
  },
  {
    name: 'names and words',
    findings: async () => {
      const sources = readSources();
      return [...[...sources, ...readPapers()].flatMap(wordFindings), ...exportedTwice(sources)];
    },
  },
  { name: 'licences', findings: async () => licenceFindings(readLock()) },
  { name: 'engines', findings: async () => engineFindings(readLock(), supportedNode()) },
  {
    name: 'schema diff',
    findings: async (remark) => {
      const older = olderSchema();
      remark(older ? `since ${older.from.slice(0, 8)}` : 'there is no earlier version to compare');
      return older
        ? breakingFindings(older.text, readFileSync('schema/schema.graphql', 'utf8'))
        : [];
    },
  },
  {
    name: 'schema rules',
    findings: async () => {
      const { schema } = await import('../../schema/index.ts');
      const { sdlFindings } = await import('./sdl.ts');
      const { comparedTextFindings } = await import('./comparedTexts.ts');
      const { allPrimitives } = await import('../../schema/toolkit/primitive/registry.ts');
      return [...sdlFindings(schema), ...comparedTextFindings(allPrimitives())];
    },
  },
  {
    name: 'laws of primitives',
    findings: async () => {
      const { declared } = await import('../laws/examples.ts');
      const { lawFindings } = await import('./lawful.ts');
      return lawFindings(declared);
    },
  },
  {
    name: 'schema.graphql up to date',
    findings: async () => {
      const { declaringFindings, printedFindings } = await import('./generated.ts');
      return [...declaringFindings(), ...printedFindings()];
    },
  },
  {
    name: 'database client up to date',
    findings: async () => (await import('./databaseClient.ts')).databaseClientFindings(),
  },
  {
    name: 'client up to date',
    findings: () => tool('tsx', 'test/check/client.ts'),
  },
  {
    name: 'migrations up to date',
    findings: async () => (await import('./generated.ts')).migrationFindings(),
  },
];

/** Runs a program of node_modules; what it printed is the finding if it fails. */
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
  const found = await findingsOf(check, (text) => {
    remark = `, ${text}`;
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (found.length === 0) console.log(`✓ ${check.name} (${seconds} s${remark})`);
  else console.log(`✗ ${check.name} (${seconds} s)\n${found.map(indented).join('\n')}`);
  return found.length === 0;
}

/** A check that breaks has failed; the others still run. */
async function findingsOf(
  check: Check,
  remark: (text: string) => void,
): Promise<readonly string[]> {
  try {
    return await check.findings(remark);
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}

function indented(finding: string): string {
  return finding.replace(/^/gm, '    ');
}

// The compiler and the schema both need the database client.
await ensureGenerated();
const failed = (await Promise.all([inTurn(compiled), inTurn(read)])).reduce((a, b) => a + b);
const total = compiled.length + read.length;
console.log(failed === 0 ? `All ${total} checks passed.` : `${failed} of ${total} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
