import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { surveyOfAllKinds } from '../../schema/responses/interchange/exchange.fixture.ts';
import { cxgraph } from '../support/command.ts';
import { runHere } from '../support/ownCommand.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let directory: string;
let survey: string;
beforeAll(async () => {
  server = await startTestServer({ worker: {} });
  directory = await mkdtemp(join(tmpdir(), 'cxgraph-exchange-'));
  const make = async (mutation: string, type: string, input: object, selection: string) => {
    const { body } = await server.request(
      `mutation($input: ${type}!) { it: ${mutation}(input: $input) { ${selection} errors { message } } }`,
      { input },
    );
    return body.data.it;
  };
  await make('workspaceUpdate', 'WorkspaceUpdateInput', { locales: ['en', 'de'] }, '');
  const made = await make('surveyCreate', 'SurveyCreateInput', surveyOfAllKinds, 'survey { id }');
  survey = made.survey.id;
  await make('surveyPublish', 'SurveyPublishInput', { id: survey }, '');
});
afterAll(async () => {
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

/** Runs a command in a process of its own. */
const start = (...args: string[]) =>
  cxgraph(args, { CXGRAPH_URL: server.url, CXGRAPH_KEY: server.ownerKey }, directory);

const run = (...args: string[]) => runHere(server, args);

/** @returns its path */
const file = async (name: string, content: string) => {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
};

describe('cxgraph import responses', () => {
  test('takes a mapping, says what it stored, and ends with 1 where a row failed', async () => {
    const name = await file('one.csv', 'NPS score;When;Plan\n9;2026-01-31;gold\n12;;\n8;;\n');
    const { code, stdout, stderr } = await start(
      ...['import', 'responses', name, '--survey', survey, '--map', 'NPS score=nps'],
      ...['--map', 'When=@completedAt', '--map', 'Plan=@hidden.plan', '--channel', 'post'],
    ).ended;
    expect(stdout).toMatch(
      /^Job job_\w+\. If this is interrupted before the file is sent, go on with --job job_/,
    );
    expect(stdout).toContain('Columns taken: NPS score, When, Plan.');
    expect(stdout).toContain('2 rows are stored');
    expect(stderr).toMatch(/1 row is not:\n {2}line 3, NPS score: nps: /);
    expect(code).toBe(1);
  });

  test('maps columns that are named like questions, and says what it leaves out', async () => {
    const name = await file('two.csv', 'nps,comment,Region\n9,Nice,North\n');
    const { code, stdout } = await run('import', 'responses', name, '--survey', survey);
    expect(stdout).toContain('Columns taken: nps, comment.');
    expect(stdout).toContain('Left out: Region.');
    expect(stdout).toContain('1 row is stored');
    expect(code).toBe(0);
  });

  test('skips rows at the top, reads days by the format that is passed, and says how it read them', async () => {
    const name = await file('dates.csv', 'Report of May\nnps;When;Born\n9;1/2/2026;31.12.1990\n');
    const maps = ['--map', 'nps=nps', '--map', 'When=@completedAt', '--map', 'Born=born'];
    const options = ['--skip-rows', '1', '--date-format', 'When=day-month-year'];
    const { code, stdout, stderr } = await run(
      ...['import', 'responses', name, '--survey', survey, ...maps, ...options],
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('1 row is stored');
    expect(stdout).toContain('Days in the column "Born" were read as day-month-year.');
  });

  test('groups the errors, the rarest first, and writes refused rows into a file of their own', async () => {
    const top = '\ufeffReport\r\nId;NPS;Why\r\n';
    const bad = Array.from({ length: 12 }, (_, index) => `b${index};ten;"x\r\ny"\r\n`);
    const other = 'm;12;z\r\nk;9;other\r\n';
    const path = await file('many.csv', `${top}k;9;a\r\n${bad.join('')}${other}`);
    const rejects = join(directory, 'rejects.csv');
    const maps = ['--map', 'Id=@submissionKey', '--map', 'nps=nps', '--map', 'Why=comment'];
    const options = ['--skip-rows', '1', '--rejects', rejects];
    const lost = await run('import', 'responses', path, '--survey', survey, ...maps, ...options);
    expect(lost.stderr).toContain('no column "nps", which the mapping names. Did you mean "NPS"?');
    maps[3] = 'NPS=nps';
    const args = ['import', 'responses', path, '--survey', survey, ...maps, ...options];
    const { code, stdout, stderr } = await run(...args);
    const [, job = ''] = /^Job (job_\w+)/.exec(stdout) ?? [];
    expect(stderr.split('\n')).toEqual([
      '14 rows are not:',
      expect.stringMatching(/^ {2}line 28, NPS: nps: /),
      '  line 29, Id: Another row, of this file or one before, has this key and says something else. Import with --on-known update to correct what is stored, with --on-known skip to leave it.',
      '  lines 4, 6, 8, 10, 12, 14, 16, 18, 20, 22 and 2 more, NPS: This takes a whole number from 0 to 10.',
      `Each line by itself: the same command with --job ${job} --all-errors`,
      '',
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain(`14 refused rows are in ${rejects}.`);
    expect(await readFile(rejects, 'utf8')).toBe(`${top}${bad.join('')}${other}`);
    const all = await run('import', 'responses', path, '--job', job, '--all-errors');
    expect(all.stderr).toContain('\n  line 26, NPS: This takes a whole number');
    // The server no longer knows whether the header is "Report" or the line below it.
    const late = join(directory, 'late.csv');
    const again = await run('import', 'responses', path, '--job', job, '--rejects', late);
    expect(again.stderr).toContain(`${late} is not written: only the command that sends a file`);
    expect(again.stdout).not.toContain('refused row');
    expect(existsSync(late)).toBe(false);
  });

  test('says that rows without a key are stored again by the same file', async () => {
    const path = await file('keyless.csv', 'NPS;When\n9;2026-01-31 10:00\n');
    const maps = ['--map', 'NPS=nps', '--map', 'When=@completedAt'];
    const { stdout } = await run('import', 'responses', path, '--survey', survey, ...maps);
    expect(stdout).toContain('No column is the key of its rows (@submissionKey)');
    expect(stdout).toContain('in the column "When" were read in the workspace’s time zone, UTC.');
  });

  test('goes on with a job whose file has not arrived, and watches one whose has', async () => {
    const broken = await file('three.csv', 'nps\n"9\n');
    const first = await run('import', 'responses', broken, '--survey', survey);
    expect(first.code).toBe(1);
    const job = /--job (job_\w+)/.exec(first.stderr)?.[1] ?? '';
    expect(first.stderr).toContain('line 2 has a quote that is never closed');
    const mended = await file('three.csv', 'nps\n9\n');
    for (const _time of [1, 2]) {
      const { code, stdout } = await run('import', 'responses', mended, '--job', job);
      expect(stdout).toContain('1 row is stored');
      expect(code).toBe(0);
    }
  });

  test('takes a corrected mapping for a job of which no row is stored, and refuses it for another', async () => {
    const path = await file('mapped.csv', 'Score;Why\n9;Good\n');
    const first = await run('import', 'responses', path, '--survey', survey, '--map', 'NPS=nps');
    expect(first.stderr).toContain(
      'The file has no column "NPS", which the mapping names. It has "Score", "Why".',
    );
    const [, waiting = ''] = /another --map and --job (job_\w+)\./.exec(first.stderr) ?? [];
    const again = (job: string, map: string) =>
      run('import', 'responses', path, '--map', map, '--job', job);
    const wrong = await again(waiting, 'Score=npz');
    expect(wrong.stderr).toMatch(
      /^--map "Score=npz": The survey has no such question\. It has nps, why, csat, .*, service\.speed, .*\.\n$/,
    );
    // A question that the cells do not fit: the whole job fails, and says how to go on.
    const failed = await again(waiting, 'Score=born');
    const [, taken = ''] = /^Job (job_\w+) replaces job_/.exec(failed.stdout) ?? [];
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining(`--job ${taken}\n`) });
    const status = '{ jobs(first: 2) { nodes { id status } } }';
    expect((await server.request(status)).body.data.jobs.nodes).toEqual([
      { id: taken, status: 'FAILED' },
      { id: waiting, status: 'CANCELED' },
    ]);
    const mended = await again(taken, 'Score=nps');
    expect(mended).toMatchObject({ code: 0, stdout: expect.stringContaining('1 row is stored') });
    const [, stored = ''] = /^Job (job_\w+)/.exec(mended.stdout) ?? [];
    expect(await again(stored, 'Score=csat')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('1 row is stored'),
      stderr: `Job ${stored} has ended. Its rows are stored with its own options.\n`,
    });
    const { stdout: listed } = await run('jobs');
    expect(listed).toMatch(new RegExp(`^${stored}  import  succeeded  1 row  2`));
    expect(listed).toContain(`${taken}  import  failed  1 row, 1 refused  2`);
  });

  test.each([
    [['import', 'responses', 'no.csv', '--survey', 's'], 'There is no file no.csv.'],
    [['import', 'responses', 'README.md'], 'Say whose responses they are: --survey survey_….'],
    [
      ['import', 'responses', 'README.md', '--format', 'csv', '--survey', 'persona_1'],
      'survey: This is not the id of a Survey: "survey_…".',
    ],
    [
      ['import', 'responses', 'README.md', '--survey', 's', '--map', 'a=@b'],
      '--map "a=@b": there is no @b.',
    ],
    [
      ['import', 'responses', 'README.md', '--survey', 's', '--date-format', 'a=y'],
      'formats: day-month-year, month-day-year, excel-serial.',
    ],
    [['export', 'responses', '--survey', 's', '--out', 'x.pdf'], 'Say how the file is written'],
  ])('says in a sentence what is wrong: %j', async (args, sentence) => {
    const { code, stderr } = await run(...args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });

  test('says in a sentence that no server answers, or that a key is missing', async () => {
    const none = cxgraph(['export', 'responses', '--survey', 's'], {}, directory);
    expect((await none.ended).stderr).toContain('This needs a key');
    const away = cxgraph(
      ['export', 'responses', '--survey', 's', '--url', 'http://127.0.0.1:9', '--key', 'k'],
      {},
      directory,
    );
    expect((await away.ended).stderr).toContain('does not answer');
  });
});

describe('cxgraph export responses', () => {
  test('writes a file, or to stdout', async () => {
    const out = join(directory, 'out.ndjson');
    const toFile = await run('export', 'responses', '--survey', survey, '--out', out);
    expect(toFile).toMatchObject({ code: 0, stderr: '' });
    const lines = (await readFile(out, 'utf8')).trimEnd().split('\n');
    const exporting = start('export', 'responses', '--survey', survey, '--bom');
    const { code, stdout } = await exporting.ended;
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\r\n').length).toBe(lines.length + 1);
    expect(stdout).toMatch(/^\ufeff_id,_version,_status,/);
  });

  test('ends without an error when stdout is closed', async () => {
    const exporting = start('export', 'responses', '--survey', survey);
    exporting.child.stdout?.destroy();
    expect(await exporting.ended).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('cxgraph import survey', () => {
  test('makes a draft, and lists what it cannot contain', async () => {
    const document = {
      title: 'From elsewhere',
      pages: [
        {
          elements: [
            { type: 'text', name: 'q1', title: 'Why?' },
            { type: 'file', name: 'f' },
          ],
        },
      ],
    };
    const name = await file('survey.json', JSON.stringify(document));
    const { code, stdout, stderr } = await run('import', 'survey', name, '--format', 'surveyjs');
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Survey survey_\w+: From elsewhere\n$/),
    });
    expect(stderr).toContain('elements');
  });
});

describe('cxgraph import journey', () => {
  test('makes a journey of Mermaid or of an exported file, or says which line is wrong', async () => {
    const drawn = 'journey\n  title My day\n  section Work\n    Make tea: 5: Me\n';
    const first = await run('import', 'journey', await file('day.mmd', drawn));
    const [, id] = /^Journey (journey_\w+): My day\n$/.exec(first.stdout) ?? [first];
    const { body } = await server.request('query ($id: ID!) { journey(id: $id) { export } }', {
      id,
    });
    const name = await file('day.json', body.data.journey.export);
    expect(await run('import', 'journey', name)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Journey journey_\w+: My day\n$/),
      stderr: '',
    });
    const wrong = await run('import', 'journey', await file('wrong.mmd', 'journey\n  Tea: 9\n'));
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('Line 2: ') });
  });
});

// At the end: it stops the worker, so that rows wait to be stored.
describe('Ctrl-C', () => {
  test('says that the server goes on with the job, and how to look at it', async () => {
    await server.worker?.stop();
    const path = await file('last file.csv', 'nps\n9\n');
    const importing = start('import', 'responses', path, '--survey', survey);
    const [, job = ''] = await importing.said(/^Job (job_\w+)\..*\nColumns taken: nps\./s);
    importing.child.kill('SIGINT');
    expect(await importing.ended).toMatchObject({
      code: 130,
      stderr: `The server goes on with job ${job}. To look at it: cxgraph import responses '${path}' --job ${job}\n`,
    });
    const alone = await run('import', 'responses', path, '--job', job, '--map', 'nps=csat');
    expect(alone.stderr).toContain(`To watch it, use --job ${job} without other options.`);
  });
});
