import ts from 'typescript';
import { typeFindings } from './examples.ts';
import { readSources } from './sources.ts';

/**
 * What the compiler finds wrong with the project and with the examples in its comments: in one
 * program, since the types of the graph take most of the time. Runs in a process of its own, beside
 * the other checks.
 */
const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
const findings = typeFindings(fileNames, options, readSources());
for (const finding of findings) console.log(finding);
process.exitCode = findings.length > 0 ? 1 : 0;
