import { parseArgs } from 'node:util';
import { works } from './works.ts';

/** What the options of a run take: text by default, or nothing. Without a default, all is measured. */
const options = {
  only: {
    type: 'string',
    takes: 'NAMES',
    does: `which pieces of work, separated by commas: ${Object.keys(works).join(', ')}; all by default`,
  },
  engine: { type: 'string', takes: 'NAMES', does: 'postgres, pglite or both; both by default' },
  requests: { type: 'string', default: '400', takes: 'N', does: 'requests of one measurement' },
  rounds: {
    type: 'string',
    default: '3',
    takes: 'N',
    does: 'measurements of each server; the median counts',
  },
  rows: {
    type: 'string',
    default: '20000',
    takes: 'N',
    does: 'rows of the imported and the exported file',
  },
  write: { type: 'boolean', default: false, does: 'writes the table to the README' },
  help: { type: 'boolean', default: false, does: 'prints this' },
} as const;

/** The options that a run was started with. */
export function chosenOptions() {
  return parseArgs({ options }).values;
}

/** The options and their defaults, for a terminal. */
export const help = [
  'npm run bench -- [options]',
  '',
  ...Object.entries(options).map(([name, option]) => {
    const form = `--${name}${'takes' in option ? ` ${option.takes}` : ''}`;
    const standard = 'default' in option && option.default ? `; by default ${option.default}` : '';
    return `  ${form.padEnd(16)}${option.does}${standard}`;
  }),
].join('\n');
