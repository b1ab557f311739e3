import { readFileSync } from 'node:fs';
import { subset } from 'semver';
import type { Lock } from './licences.ts';

/** The versions of Node that the project says it runs on. */
export function supportedNode(): string {
  const { engines }: { engines: { node: string } } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  );
  return engines.node;
}

/**
 * Packages that do not run on all of `supported`: `npm install` greets with a warning for each of
 * them, before anything else is seen of the project.
 */
export function engineFindings(lock: Lock, supported: string): string[] {
  return Object.entries(lock).flatMap(([path, { engines }]) =>
    engines?.node === undefined || subset(supported, engines.node)
      ? []
      : [
          `${path} asks for Node ${engines.node}, and the project runs on ${supported}. Take ` +
            'another version or package; what is never run can be overridden in package.json.',
        ],
  );
}
