import ts from 'typescript';
import { expect, test } from 'vitest';
import { readSources } from '../check/sources.ts';

/** Rows whose changes are logged, what in their writing is such a change, and what logs it. */
const followed = {
  job: {
    table: 'Job',
    matters: /finishedAt|job\.delete/,
    log: /\b(log(JobsEnd|DeletedJobs)|loggedSql)\(/,
  },
  invitation: { table: 'Invitation', matters: /./, log: /\blogInvitations\(/ },
  case: { table: 'Case', matters: /./, log: /\b(noteCases|storeChanges)\(/ },
  customer: { table: 'Customer', matters: /./, log: /\blog(Changes|Rows)\(/ },
} as const;

/** Functions that change such rows and log nothing, each with the reason. */
const exempt: Readonly<Record<string, string>> = {
  'schema/jobs/download.ts beginDownload': 'a file that is fetched again begins, and ends later',
  'schema/invitations/advance.ts advanceTo': '`advance` logs those whose state changed',
  'schema/invitations/invite.ts insert': '`invite` logs them',
  'schema/invitations/mark.ts awaitAnswers': 'moments alone: no state and nothing due',
  'schema/messages/sendInvitations.ts passOver': 'whether it has a message, which no one is shown',
  'schema/cases/board/noteCases.ts queueSql': 'a part of the statement that logs them',
  'schema/cases/erase.ts eraseCases': '`customer.erased` says that all of the person is gone',
  'schema/cases/erase.ts unlinkOfCustomers': 'the same, of a case of another customer',
  'schema/feedback/unlinkFeedback.ts unlinkFeedback': 'the same',
  'schema/responses/edit/change.ts removeResponse': 'the response that it refers to is gone',
  'api/seeding/storeInvitations.ts storeWaves': 'the year of the demo is history',
};

interface Writer {
  readonly name: string;
  readonly text: string;
}

/** The functions of a file, and what else stands at its top. */
function partsOf({ path, text }: { readonly path: string; readonly text: string }): Writer[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return file.statements.map((statement) => {
    const name = ts.isFunctionDeclaration(statement) ? statement.name?.text : undefined;
    return { name: `${path} ${name ?? ''}`.trim(), text: statement.getText(file) };
  });
}

const parts = readSources()
  .filter(({ path }) => /^(schema|api)\//.test(path) && !/\.test\.ts$/.test(path))
  .flatMap(partsOf);

function writersOf(model: keyof typeof followed): Writer[] {
  const { table, matters } = followed[model];
  const writes = new RegExp(
    `\\b(db|tx)\\.${model}\\.(create|update|upsert|delete)|(UPDATE|DELETE FROM|INSERT INTO) "${table}"`,
  );
  return parts.filter(({ text }) => writes.test(text) && matters.test(text));
}

test.each(Object.keys(followed) as (keyof typeof followed)[])(
  'whatever changes a %s logs that, or says why not',
  (model) => {
    const writers = writersOf(model);
    expect(writers).not.toEqual([]);
    const silent = writers.filter(({ text }) => !followed[model].log.test(text));
    expect(silent.filter(({ name }) => !(name in exempt)).map(({ name }) => name)).toEqual([]);
  },
);

test('no reason is for a function that changes nothing any more, or logs', () => {
  const models = Object.keys(followed) as (keyof typeof followed)[];
  const silent = models.flatMap((model) =>
    writersOf(model).filter(({ text }) => !followed[model].log.test(text)),
  );
  const names = silent.map(({ name }) => name);
  expect(Object.keys(exempt).filter((name) => !names.includes(name))).toEqual([]);
});
