import ts from 'typescript';
import { typeFaults } from './examples.ts';
import { readSources } from './sources.ts';

/**
 * What the compiler finds wrong with the project and with the examples in its comments: in one
 * program, since the types of the graph take most of the time. Runs in a process of its own, beside
 * the other checks.
 */
const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
const faults = typeFaults(fileNames, options, readSources());
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
