import { expect, test } from 'vitest';
import { engineFindings } from './engines.ts';

const supported = '^20.19 || >=24';
const asking = (node?: string) =>
  engineFindings({ 'node_modules/it': node === undefined ? {} : { engines: { node } } }, supported);

test.each([undefined, '*', '>=18', '^20.19.0 || >=22.12', '>= 12.13.0 || 14'])(
  'a package that asks for Node %s brings no warning',
  (node) => {
    expect(asking(node)).toEqual([]);
  },
);

test.each(['>=22', '^18 || ^20', '>=20.20', '24'])(
  'a package that asks for Node %s would greet a supported one with a warning',
  (node) => {
    expect(asking(node)).toEqual([
      `node_modules/it asks for Node ${node}, and the project runs on ^20.19 || >=24. Take another version or package; what is never run can be overridden in package.json.`,
    ]);
  },
);
