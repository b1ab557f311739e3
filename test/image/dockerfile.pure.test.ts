import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ignoredBy, parseDockerfile } from './dockerfile.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

describe('the Dockerfile', () => {
  test('is read as its stages, their steps, and what is run in the end', () => {
    expect(
      parseDockerfile(`# The image.
FROM node:24 AS build
WORKDIR /app
COPY package.json .npmrc ./
RUN one && \\
  two

FROM node:24-slim
ENV A=1 B=2
COPY --from=build --chown=node:node /app/dist dist
USER node
HEALTHCHECK --interval=1s CMD ["node", "--eval", "1"]
ENTRYPOINT ["node", "main.js"]
CMD ["start"]
`),
    ).toEqual([
      {
        ...{ base: 'node:24', name: 'build', folder: 'app', user: 'root', settings: {} },
        steps: [
          { kind: 'copy', from: null, sources: ['package.json', '.npmrc'], target: './' },
          { kind: 'run', line: 'one && two' },
        ],
        ...{ command: [], healthCheck: [] },
      },
      {
        ...{ base: 'node:24-slim', name: '', folder: '', user: 'node' },
        settings: { A: '1', B: '2' },
        steps: [{ kind: 'copy', from: 'build', sources: ['/app/dist'], target: 'dist' }],
        command: ['node', 'main.js', 'start'],
        healthCheck: ['node', '--eval', '1'],
      },
    ]);
  });

  test.each(['FROM a\nADD x y', 'COPY a b', 'FROM a\nCMD start'])(
    'is refused where a step would be left out: %s',
    (text) => {
      expect(() => parseDockerfile(text)).toThrow();
    },
  );

  test('runs the server on Node 24 as a user without rights, and asks whether it is ready', () => {
    const stages = parseDockerfile(read('Dockerfile'));
    expect(stages.map(({ base }) => base)).toEqual(Array(3).fill('node:24-bookworm-slim'));
    expect(stages.at(-1)).toMatchObject({
      user: 'node',
      command: ['node', 'dist/main.js', 'start'],
      healthCheck: ['node', '--eval', expect.stringContaining('/readyz')],
    });
  });
});

test('.dockerignore leaves out what is installed, built, stored or secret', () => {
  const ignored = ignoredBy(read('.dockerignore'));
  for (const path of [
    ...['node_modules/pg/index.js', 'client/node_modules', 'dist/main.js', 'client/dist'],
    ...['.data/pglite/PG_VERSION', '.git/config', '.env'],
  ]) {
    expect([path, ignored(path)]).toEqual([path, true]);
  }
  for (const path of [
    ...['api/main.ts', 'prisma/generated/client/client.ts', 'package.json', '.npmrc', 'LICENSE'],
  ]) {
    expect([path, ignored(path)]).toEqual([path, false]);
  }
});
