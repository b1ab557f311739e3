import { readFileSync } from 'node:fs';

/** Licences that ask of a user at most that their text comes along. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
]);

/** Packages under another licence, each with the reason why it may be there. */
const tolerated: Readonly<Record<string, string>> = {
  elkjs: 'EPL-2.0; lies inside Prisma Studio, which comes with the optional Prisma command line',
};

/** `packages` of a package-lock.json, by where each is installed. */
export type Lock = Readonly<
  Record<
    string,
    {
      readonly dev?: boolean;
      readonly link?: boolean;
      readonly license?: string;
      readonly engines?: { readonly node?: string };
    }
  >
>;

export function readLock(): Lock {
  const { packages }: { packages: Lock } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return packages;
}

/** Where the packages are that `npm ci --omit=dev` installs, optional ones included. */
export function productionPackages(lock: Lock): string[] {
  return Object.entries(lock)
    .filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link)
    .map(([path]) => path);
}

/** Packages that a production install brings under a licence that is not permissive. */
export function licenceFindings(lock: Lock): string[] {
  return productionPackages(lock)
    .filter((path) => !(nameOf(path) in tolerated) && !isPermissive(lock[path]?.license))
    .map(
      (path) =>
        `${path} is under ${lock[path]?.license ?? 'no licence that it names'}. Replace it, or ` +
        'list it in test/check/licences.ts with the reason why it may be there.',
    );
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Of a choice (`MIT OR GPL-3.0`) one must be permissive, of a sum (`MIT AND ISC`) all. */
function isPermissive(expression = ''): boolean {
  const alternatives = expression.replace(/[()]/g, '').split(/ or /i);
  return alternatives.some((all) => all.split(/ and /i).every((one) => permissive.has(one.trim())));
}
