import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../support/program.ts';
import { type Engine, pglite, postgres } from './engine.ts';
import { chosenOptions, help } from './options.ts';
import { endProcesses } from './processes.ts';
import { writeReadme } from './readme.ts';
import { columns, holds, type Line } from './table.ts';
import { works } from './works.ts';

/**
 * `npm run bench`: what the product costs beside the same work by prepared statements behind
 * `node:http`, on a PostgreSQL that writes at every commit, and on PGlite. Figures mean something
 * only beside the others of their run. `--help` lists its options.
 */
const options = chosenOptions();
if (options.help) {
  console.log(help);
  process.exit();
}

const engines: Readonly<Record<string, () => Promise<Engine>>> = { postgres, pglite };

/** @throws Error for a name that is not in the list */
function chosen<Value>(
  option: 'only' | 'engine',
  list: Readonly<Record<string, Value>>,
): [string, Value][] {
  const names = options[option]?.split(',') ?? Object.keys(list);
  return names.map((name) => {
    const value = list[name];
    if (value !== undefined) return [name, value];
    throw new Error(`--${option} takes ${Object.keys(list).join(', ')}, not "${name}".`);
  });
}

const pieces = chosen('only', works);
const started = performance.now();
const say = (what: string) => {
  const seconds = Math.round((performance.now() - started) / 1_000);
  console.log(`${String(seconds).padStart(4)} s  ${what}`);
};

say('Building dist/ …');
execFileSync(
  process.execPath,
  [join('node_modules', 'tsup', 'dist', 'cli-default.js'), '--silent'],
  {
    cwd: projectRoot,
    stdio: 'inherit',
  },
);

const lines: Line[] = [];
const descriptions: string[] = [];
for (const [, open] of chosen('engine', engines)) {
  const engine = await open();
  descriptions.push(engine.description);
  say(engine.description);
  try {
    for (const [name, work] of pieces) {
      say(`${engine.name}, ${name}: preparing …`);
      const found = await work(engine, {
        requests: Number(options.requests),
        rounds: Number(options.rounds),
        rows: Number(options.rows),
        progress: (what) => say(`${engine.name}, ${what}`),
      });
      console.log(`\n${columns(found)}\n`);
      lines.push(...found);
    }
  } finally {
    endProcesses();
    await engine.stop();
  }
}

console.log(`\n${columns(lines)}\n`);
const missed = lines.filter((line) => holds(line) === false).length;
say(missed === 0 ? 'All of it is within its limits.' : `${missed} lines are beyond their limit.`);
if (options.write) {
  await writeReadme(lines, { engines: descriptions, rounds: Number(options.rounds) });
  say('The table in README.md is written.');
}
