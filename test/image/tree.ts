import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, delimiter, join, relative } from 'node:path';
import { projectRoot } from '../support/program.ts';
import { ignoredBy, type Stage } from './dockerfile.ts';

/** What a Dockerfile makes, as a folder of this machine. */
export interface ImageTree {
  /** The folder that the server runs in. */
  readonly folder: string;
  /** The folder of the Node that the image has. */
  readonly node: string;
  /** The last stage. */
  readonly stage: Stage;
}

/**
 * Runs the steps of a Dockerfile in a folder, with the Node of its base image. The base image itself
 * and the owners of files are left out.
 *
 * @param root an empty folder
 */
export async function makeTree(stages: readonly Stage[], root: string): Promise<ImageTree> {
  const last = stages.at(-1);
  if (!last) throw new Error('The Dockerfile has no stage.');
  const node = await installNode(last.base, join(root, 'node'));
  const path = [node, process.env.PATH ?? ''].join(delimiter);
  const folders = new Map<string, string>();
  for (const [index, stage] of stages.entries()) {
    const own = join(root, `stage-${index}`);
    folders.set(stage.name, own);
    const folder = join(own, stage.folder);
    mkdirSync(folder, { recursive: true });
    for (const step of stage.steps) {
      if (step.kind === 'run') await inShell(step.line, folder, path);
      else {
        const from = step.from === null ? projectRoot : folders.get(step.from);
        if (from === undefined) throw new Error(`There is no stage ${step.from} before this.`);
        for (const source of step.sources) {
          copy(join(from, source), intoOf(join(folder, step.target), step.target, source));
        }
      }
    }
  }
  return { folder: join(root, `stage-${stages.length - 1}`, last.folder), node, stage: last };
}

/** A target with a slash at its end is a folder; else it is the copy's own path. */
function intoOf(target: string, written: string, source: string): string {
  return written.endsWith('/') ? join(target, basename(source)) : target;
}

const ignored = ignoredBy(readFileSync(join(projectRoot, '.dockerignore'), 'utf8'));

/** Copies as a builder does: links as they are; of the project only what `.dockerignore` leaves. */
function copy(source: string, target: string): void {
  if (!existsSync(source)) throw new Error(`COPY finds no ${source}.`);
  cpSync(source, target, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => {
      const inProject = relative(projectRoot, path).replaceAll('\\', '/');
      return inProject.startsWith('..') || !ignored(inProject);
    },
  });
}

/** Installs the Node of an image such as `node:24-bookworm-slim`, by npm. @returns its folder */
async function installNode(image: string, folder: string): Promise<string> {
  const [, major] = /^node:(\d+)\b/.exec(image) ?? [];
  if (major === undefined) throw new Error(`The image ${image} names no version of Node.`);
  mkdirSync(folder, { recursive: true });
  const name = `node-${process.platform}-${process.arch}`;
  const line = `npm install --no-audit --no-fund --ignore-scripts --no-save --prefix . ${name}@${major}`;
  await inShell(line, folder, process.env.PATH ?? '');
  return join(folder, 'node_modules', name, 'bin');
}

/** Runs a line of a Dockerfile. The settings of the npm that runs this are not meant for it. */
function inShell(line: string, cwd: string, path: string): Promise<void> {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|node_env$)/i.test(name));
  const child = spawn('sh', ['-c', line], {
    cwd,
    env: { ...Object.fromEntries(own), PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`RUN ${line}\nended with ${code}:\n${said}`));
    });
  });
}

/** Bytes of the files in a folder, as a registry counts them. */
export function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
