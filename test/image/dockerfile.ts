/** A stage of a Dockerfile: what follows a FROM. */
export interface Stage {
  /** The image that it begins with, such as `node:24-bookworm-slim`. */
  readonly base: string;
  /** The name after AS; empty if there is none. */
  readonly name: string;
  /** Its folder in the image, without the slash at the beginning. */
  readonly folder: string;
  readonly steps: readonly Step[];
  readonly settings: Readonly<Record<string, string>>;
  readonly user: string;
  /** What starts the server: ENTRYPOINT and CMD. */
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
}

/** What changes the files of a stage. */
export type Step =
  | { readonly kind: 'run'; readonly line: string }
  | {
      readonly kind: 'copy';
      /** The stage that the files come from; null for the project. */
      readonly from: string | null;
      readonly sources: readonly string[];
      readonly target: string;
    };

/**
 * Reads the instructions that our Dockerfile has.
 *
 * @throws {Error} at any other, so that no step is left out without notice
 */
export function parseDockerfile(text: string): Stage[] {
  const stages: Draft[] = [];
  for (const line of instructionsOf(text)) {
    const [, word = '', rest = ''] = /^([A-Z]+)\s+(.*)$/s.exec(line) ?? [];
    if (word === 'FROM') {
      stages.push(begun(rest));
      continue;
    }
    const stage = stages.at(-1);
    const read = readers[word];
    if (!stage || !read) throw new Error(`The Dockerfile has "${line}", which is not understood.`);
    read(stage, rest);
  }
  return stages.map(({ entry, arguments: words, ...stage }) => ({
    ...stage,
    command: [...entry, ...words],
  }));
}

/** A stage while it is read. */
type Draft = Omit<Stage, 'steps' | 'settings' | 'command'> & {
  folder: string;
  user: string;
  healthCheck: readonly string[];
  steps: Step[];
  settings: Record<string, string>;
  entry: readonly string[];
  arguments: readonly string[];
};

/** Lines without comments, those that end in a backslash joined with the next. */
function instructionsOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*(#|$)/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n');
}

function begun(from: string): Draft {
  const [, base = '', name = ''] = /^(\S+)(?: AS (\S+))?$/.exec(from) ?? [];
  const lists = { entry: [], arguments: [], healthCheck: [], steps: [], settings: {} };
  return { base, name, folder: '', user: 'root', ...lists };
}

const readers: Readonly<Record<string, (stage: Draft, rest: string) => void>> = {
  WORKDIR: (stage, path) => {
    stage.folder = path.replace(/^\//, '');
  },
  ENV: (stage, pairs) => {
    for (const pair of pairs.split(/\s+/)) {
      const [name = '', value = ''] = pair.split('=');
      stage.settings[name] = value;
    }
  },
  USER: (stage, user) => {
    stage.user = user;
  },
  COPY: (stage, rest) => {
    const words = rest.split(/\s+/);
    const paths = words.filter((word) => !word.startsWith('--'));
    const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
    stage.steps.push({
      kind: 'copy',
      from: from ?? null,
      sources: paths.slice(0, -1),
      target: paths.at(-1) ?? '',
    });
  },
  RUN: (stage, line) => {
    stage.steps.push({ kind: 'run', line });
  },
  HEALTHCHECK: (stage, rest) => {
    stage.healthCheck = listIn(rest.replace(/^.*?CMD\s+/s, ''));
  },
  ENTRYPOINT: (stage, rest) => {
    stage.entry = listIn(rest);
  },
  CMD: (stage, rest) => {
    stage.arguments = listIn(rest);
  },
  EXPOSE: () => {},
  VOLUME: () => {},
};

function listIn(text: string): string[] {
  const list: unknown = JSON.parse(text);
  if (Array.isArray(list) && list.every((word) => typeof word === 'string')) return list;
  throw new Error(`The Dockerfile has ${text}, which is no list of words.`);
}

/** Whether a `.dockerignore` leaves a path of the project out. */
export function ignoredBy(dockerignore: string): (path: string) => boolean {
  const patterns = dockerignore
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      if (line.startsWith('!')) throw new Error(`.dockerignore has "${line}", an exception.`);
      const [, anywhere, name = ''] = /^(\*\*\/)?(.*)$/.exec(line) ?? [];
      const literal = name.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
      return new RegExp(`^${anywhere ? '(.*/)?' : ''}${literal}(/|$)`);
    });
  return (path) => patterns.some((pattern) => pattern.test(path));
}
