import type { ExchangeFormat } from '../../prisma/generated/client/enums.ts';
import { builder } from '../builder.ts';
import { entity, modelsOpenTo } from '../kernel/entity.ts';
import { encodeId } from '../kernel/id.ts';
import { noPersonalData } from '../kernel/personalData.ts';
import { signedIn } from '../kernel/scope.ts';
import { nestedList, rootList } from '../toolkit/read/connection.ts';
import { defineListing } from '../toolkit/read/listing.ts';
import { rootRow } from '../toolkit/read/lookup.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';
import { mutation } from '../toolkit/write/mutation.ts';
import { idOf } from '../toolkit/write/rowInput.ts';
import { cancelJob } from './job.ts';
import { readScopeOf } from './jobScopes.ts';
import { rateOf, secondsLeftOf, shareOf } from './progress.ts';

const JobKind = storedEnum(
  'JobKind',
  'Whether a job imports or exports a file, and what is in it, or what it changes.',
  {
    RESPONSE_IMPORT: 'Imports responses: a file is sent to the server.',
    RESPONSE_EXPORT: 'Exports responses: a file is fetched from the server.',
    ROW_IMPORT: 'Imports rows of another type: `rowType` says which.',
    ROW_EXPORT: 'Exports rows of another type: `rowType` says which.',
    CUSTOMER_EXPORT: 'Exports everything that is stored about one customer.',
    CUSTOMER_ERASURE:
      'Erases a customer, with everything that is stored about the person. It has no file.',
    CUSTOMER_ANONYMISATION:
      'Erases a customer, and leaves the facts about the person without what names the person. It has no file.',
    RESPONSE_LINK:
      'Finds the customers of a survey’s stored responses, after its `customerKey` changed. It has no file.',
    EVENT_IMPORT: 'Imports events: a file is sent to the server.',
    EVENT_MAPPING:
      'Applies the mapping rules of a type of events to its stored events. It has no file.',
    EVENT_EXPORT: 'Exports events: a file is fetched from the server.',
    INVITATION: 'Invites the customers of a segment to a survey. It has no file.',
    INVITATION_EXPORT:
      'Exports the links of invitations that are due: a file is fetched from the server.',
    CONSENT_IMPORT: 'Imports consents: a file is sent to the server.',
    CONSENT_EXPORT: 'Exports consents: a file is fetched from the server.',
    SUPPRESSION_IMPORT: 'Imports suppressed addresses: a file is sent to the server.',
    RULE_DRY_RUN: 'Says what a rule would have done. It has no file; `dryRun` has what it found.',
  },
);

const JobStatus = storedEnum('JobStatus', 'The state of a job.', {
  WAITING:
    'An import whose file has not arrived as a whole, an export that was not fetched to its end, or another job that a worker has not begun.',
  RUNNING: 'Rows are being stored, sent or changed.',
  SUCCEEDED: 'Every row is stored, or was before; or every row was sent.',
  PARTIAL:
    'An import of which some rows were refused; `errors` says which and why. The others are stored.',
  FAILED:
    'It ended early, its file had no row, or every row was refused; `failure` says why. Rows that were stored before stay.',
  CANCELED: '`jobCancel` ended it. Rows that were stored before stay.',
});

export const FileFormat = builder.enumType('FileFormat', {
  description: 'The format of a file of rows.',
  values: {
    CSV: {
      description:
        'A header, then a row a line, as RFC 4180 has it, in UTF-8. Files in UTF-16 are taken, too.',
    },
    NDJSON: { description: 'A JSON object a line, in UTF-8.' },
  } satisfies { [F in ExchangeFormat]: { description: string } },
});

const progress = {
  status: true,
  rowsTotal: true,
  rowsDone: true,
  startedAt: true,
  finishedAt: true,
} as const;

builder.prismaNode('Job', {
  ...entity('Job', signedIn),
  select: { id: true, workspaceId: true, rowType: true },
  authScopes: ({ rowType }) => ({ scope: readScopeOf(rowType) }),
  description:
    'An import or export of a file, or a change of many stored rows, with its progress. A file is sent with `PUT`, or fetched with `GET`, at its `path`. A job is shown to keys that may read its rows.',
  fields: (t) => ({
    kind: t.expose('kind', {
      type: JobKind,
      description: 'Whether it imports or exports, and what.',
    }),
    status: t.expose('status', { type: JobStatus, description: 'The state it is in.' }),
    format: t.expose('format', {
      type: FileFormat,
      nullable: true,
      description: 'The format of the file; null for a job without one.',
    }),
    path: t.string({
      nullable: true,
      description:
        'The path that the file is sent to or fetched from, on this server and with a key as for `/graphql`: `/imports/job_…`, `/exports/job_…`. Null for a job without a file.',
      select: { kind: true },
      resolve: ({ id, kind }) => {
        const [, direction] = /_(IMPORT|EXPORT)$/.exec(kind) ?? [];
        return direction ? `/${direction.toLowerCase()}s/${encodeId('Job', id)}` : null;
      },
    }),
    rowType: t.exposeString('rowType', {
      description: 'The type whose rows they are: `SurveyResponse`, `Touchpoint`, …',
    }),
    survey: t.relation('survey', {
      nullable: true,
      description: 'Whose responses or invitations they are; null for rows of another type.',
    }),
    rowsTotal: t.exposeInt('rowsTotal', {
      nullable: true,
      description:
        'How many rows the file has, or are to be changed; null while that is not known.',
    }),
    rowsDone: t.exposeInt('rowsDone', {
      description:
        'How many rows were stored, sent or looked at so far, those that failed included.',
    }),
    rowsKnown: t.exposeInt('rowsKnown', {
      description:
        'Rows of an import for which nothing was stored: the key of a response was used before, by another row, import or call; a row of another type was stored like this already.',
    }),
    rowsUpdated: t.exposeInt('rowsUpdated', {
      description: 'Rows that changed what was stored before; 0 for an export.',
    }),
    rowsFailed: t.exposeInt('rowsFailed', {
      description: 'How many rows could not be stored.',
    }),
    share: t.float({
      description: 'How much of it is done, from 0 to 1.',
      select: progress,
      resolve: shareOf,
    }),
    rowsPerSecond: t.float({
      nullable: true,
      description: 'Rows a second so far, on average; null before the first row.',
      select: progress,
      resolve: (job, _args, { now }) => rateOf(job, now),
    }),
    secondsLeft: t.float({
      nullable: true,
      description: 'Seconds until it ends at this rate; null unless it runs.',
      select: progress,
      resolve: (job, _args, { now }) => secondsLeftOf(job, now),
    }),
    failure: t.exposeString('failure', {
      nullable: true,
      description:
        'Why it ended early or stored nothing, for a developer to read; for an import that still waits, what is wrong with the file that was sent last. Else null.',
    }),
    notes: t.exposeStringList('notes', {
      description:
        'Notes on an import, in sentences for people: stored answers that corrections removed, and how its file was read where the mutation did not say, such as rows below the header that were left out, or the order of day and month. At most 100; empty for an export.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the file had arrived, or its first row was sent; null before.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended, with whichever status; null before.',
    }),
    startedBy: t.relation('startedBy', { nullable: true, description: 'Who created it.' }),
  }),
});

builder.prismaNode('JobError', {
  ...entity('JobError', signedIn),
  select: { id: true, workspaceId: true, job: { select: { rowType: true } } },
  authScopes: ({ job }) => ({ scope: readScopeOf(job.rowType) }),
  description: 'Why a row of a file could not be stored. Cells are never repeated here.',
  fields: (t) => ({
    line: t.exposeInt('line', {
      description: 'The line of the file that the row begins on, counted from 1.',
    }),
    column: t.exposeString('column', {
      nullable: true,
      description:
        'The column with the error, as the file names it; null where the error is of the whole row.',
    }),
    code: t.exposeString('code', {
      description:
        'Which kind of error it is: one of the values of `UserErrorCode`, or FORBIDDEN for what the key that sent the file may not write.',
    }),
    message: t.exposeString('message', {
      description: 'What is wrong and what to do, in English.',
    }),
  }),
});

defineListing('JobError', {
  scope: signedIn,
  filter: ['id', 'line', 'column', 'code'],
  order: { LINE: { path: ['line'], description: 'The line of the row in the file.' } },
  defaultOrder: [{ field: 'LINE', direction: 'asc' }],
});

builder.prismaObjectField('Job', 'errors', (t) =>
  nestedList(t, {
    model: 'JobError',
    relation: 'errors',
    description:
      'Why rows could not be stored, by line. The first 1,000 are stored; `rowsFailed` counts all.',
  }),
);

defineListing('Job', {
  scope: signedIn,
  visible: (viewer) => ({ rowType: { in: modelsOpenTo(viewer) } }),
  filter: [
    'id',
    'kind',
    'status',
    'rowsTotal',
    'rowsDone',
    'rowsFailed',
    'rowsKnown',
    'rowsUpdated',
    'createdAt',
    'startedAt',
    'finishedAt',
  ],
  relations: {
    survey: { to: 'Survey', single: true, description: 'Whose responses they are.' },
    startedBy: { to: 'Actor', single: true, description: 'Who created it.' },
  },
  order: {
    CREATED_AT: { path: ['createdAt'], description: 'When it was created.' },
    STARTED_AT: { path: ['startedAt'], description: 'When it began.' },
    FINISHED_AT: { path: ['finishedAt'], description: 'When it ended.' },
  },
  defaultOrder: [{ field: 'CREATED_AT', direction: 'desc' }],
});

rootList(
  'jobs',
  'Job',
  'The jobs of the workspace, the newest first: those whose rows the key may read.',
);

rootRow(
  'job',
  'Job',
  'One job by its id; null if this workspace has no such job. Scope: the one that reads its rows.',
);

const CancelInput = builder.inputType('JobCancelInput', {
  description: 'Which job to end.',
  fields: (t) => ({
    id: t.id(idOf('Job')),
  }),
});

mutation('jobCancel', {
  description:
    'Ends a job that waits or runs. Rows that were stored before stay; the others are dropped. Repeating it changes nothing; a job that has ended by itself is refused as `WRONG_STATE`. Scope: the one that changes its rows, `responses:write` for responses.',
  scope: signedIn,
  input: CancelInput,
  entity: { field: 'job', model: 'Job', description: 'The job as it is now.' },
  resolve: async (ctx, { id }) => ({ job: await cancelJob(ctx, id) }),
});

noPersonalData(
  'Job',
  'Its settings name columns and rows, and its failures and notes repeat no cell.',
);
noPersonalData(
  'JobChunk',
  'Rows of a file are deleted when they were stored or refused. An erasure ends after those that waited before it.',
);
noPersonalData('JobError', 'It repeats no cell of the file.');
