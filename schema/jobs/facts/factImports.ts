import { type GraphQLInputType, GraphQLList, type GraphQLSchema, isInputType } from 'graphql';
import type { JobKind } from '../../../prisma/generated/client/enums.ts';
import { fileReading } from '../../files/fileReading.ts';
import { type RowError, waitingRows } from '../../files/waitingRow.ts';
import type { Context } from '../../kernel/context.ts';
import { personalScope } from '../../kernel/scope.ts';
import type { UserErrorShape } from '../../kernel/userError.ts';
import type { RecordedFact, SentFact } from '../../toolkit/write/bulkRecord.ts';
import { failRow } from '../../toolkit/write/bulkStore.ts';
import type { FailedRows } from '../../toolkit/write/mutation.ts';
import { personalPath } from '../../toolkit/write/personalInput.ts';
import { readInput } from '../../toolkit/write/readInput.ts';
import { resolveReferences } from '../../toolkit/write/reference.ts';
import { importContext, importViewer } from '../importContext.ts';
import type { ImportKind, ReadChunk, WaitingChunk } from '../importKind.ts';
import { maxNotes } from '../upload.ts';
import type { UploadSettings } from '../uploadSettings.ts';
import {
  type FactColumn,
  type FactDraft,
  type FactFields,
  factField,
  factPlan,
} from './factFields.ts';
import { type DraftedFact, FactReader } from './factReader.ts';

/** How an import of facts reads its rows; stored in `Job.settings`. */
export type FactImportSettings = Omit<UploadSettings, 'columns'> & {
  /** Null: columns that are named as fields map themselves. */
  readonly mapping: readonly FactColumn[] | null;
  /** The columns of the uploaded file, in the order of the cells of its chunks. */
  readonly columns: readonly FactColumn[];
  /** Values for rows that leave them out, by field; moments as RFC 3339. */
  readonly defaults: Readonly<Record<string, string | null>>;
  /** Words of the file for values, by `wordKey`. */
  readonly words: readonly (readonly [word: string, value: string])[];
  /** Null: that of the workspace. */
  readonly timeZone: string | null;
};

/** What was recorded, and what to say of it in the job's notes. */
type RemarkedFact = RecordedFact & { readonly remark?: string | null };

/** What rows of a file are recorded as: as the entries of a bulk call are. */
export interface FactTarget {
  /** The type of the entries, which has the bounds of their fields. */
  readonly rowType: string;
  /** The entry that a row stands for; null for a row that is recorded by another target; or what is wrong. */
  entryOf(draft: FactDraft): object | null | FactProblem;
  /** The field of the row that a field of the entry comes from, where it has another name. */
  fieldOf?(path: readonly string[]): readonly string[];
  record(
    ctx: Context,
    sent: readonly SentFact<never>[],
    failed: FailedRows,
  ): Promise<ReadonlyMap<number, RemarkedFact>>;
}

/** What is wrong with a row as a whole. */
export class FactProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;

  constructor(field: string, code: string, message: string) {
    this.field = field;
    this.code = code;
    this.message = message;
  }
}

interface FactImport {
  readonly kind: JobKind;
  readonly topic: string;
  readonly mutation: string;
  readonly rowCalled: string;
  /** The scope that records such facts. */
  readonly scope: string;
  readonly fields: FactFields;
  /** In the order in which they are recorded. */
  readonly targets: readonly FactTarget[];
}

/** The imports of a kind of facts. */
export function factImportsOf(schema: GraphQLSchema, facts: FactImport): ImportKind {
  const { kind, topic, mutation, rowCalled, fields } = facts;
  const targets = facts.targets.map((target) => {
    const type = schema.getType(target.rowType);
    if (!isInputType(type)) throw new Error(`The schema has no ${target.rowType}`);
    return { ...target, type };
  });
  const isMoment = ({ to }: FactColumn) => factField(fields, to.name)?.isMoment === true;
  return {
    kind,
    topic,
    mutationOf: () => mutation,
    rowCalled,
    reading: async (_db, { settings, timeZone }) => {
      const stored = settings as FactImportSettings;
      return fileReading({
        plan: factPlan(fields, stored.mapping),
        holdsDates: isMoment,
        holdsMoments: isMoment,
        holdsNumbers: () => false,
        isWrittenAlone: fields.isWrittenAlone,
        timeZone: stored.timeZone ?? timeZone,
      });
    },
    read: async (_db, chunk) => readFacts(chunk, facts, targets),
    goneMessage: 'The file is gone.',
  };
}

interface TypedTarget extends FactTarget {
  readonly type: GraphQLInputType;
}

/** A target, and the rows that are recorded by it. */
interface TargetRows {
  readonly target: TypedTarget;
  readonly rows: readonly DraftedFact[];
  readonly entries: readonly object[];
}

function readFacts(
  chunk: WaitingChunk,
  { scope, fields }: FactImport,
  targets: readonly TypedTarget[],
): ReadChunk {
  const settings = chunk.settings as FactImportSettings;
  const viewer = importViewer([scope, ...(settings.scopes ?? [])], chunk);
  const reader = new FactReader(fields, {
    columns: settings.columns,
    defaults: defaultsOf(fields, settings),
    words: new Map(settings.words),
    timeZone: settings.timeZone ?? chunk.timeZone,
  });
  const rows = waitingRows(chunk.rows);
  const errors: RowError[] = [];
  const drafts = rows.flatMap((row) => {
    const draft = reader.read(row);
    if ('draft' in draft) return [draft];
    errors.push(...draft);
    return [];
  });
  const parts = targets.map((target): TargetRows => {
    const taken: DraftedFact[] = [];
    const entries: object[] = [];
    for (const row of drafts) {
      const entry = target.entryOf(row.draft);
      if (entry === null) continue;
      if (entry instanceof FactProblem) {
        errors.push(reader.errorOf(row.line, entry, [entry.field]));
        continue;
      }
      const path = personalPath({ viewer }, target.type, entry, []);
      if (path) {
        errors.push(reader.errorOf(row.line, forbidden, fieldPath(target, path)));
        continue;
      }
      taken.push(row);
      entries.push(entry);
    }
    return { target, rows: taken, entries };
  });
  return {
    firstLine: chunk.firstLine,
    rows: rows.length,
    store: async (tx, now, job) => {
      const ctx = importContext(tx, now, viewer, chunk);
      const found = [...errors];
      const remarks = new Map<string, number[]>();
      let rowsKnown = 0;
      for (const part of parts) {
        const { recorded, failed } = await recordPart(ctx, part);
        const lineOf = (index: number) => part.rows[index]?.line ?? 0;
        for (const [index, each] of failed) {
          found.push(
            ...each.map((error) =>
              reader.errorOf(lineOf(index), error, fieldPath(part.target, error.path.slice(3))),
            ),
          );
        }
        for (const [index, { status, remark }] of recorded) {
          if (status === 'REPLAYED') rowsKnown += 1;
          if (remark) remarks.set(remark, [...(remarks.get(remark) ?? []), lineOf(index)]);
        }
      }
      const notes = [...job.notes, ...[...remarks].map(noteOf)];
      return {
        ...{ errors: found, rowsKnown, rowsUpdated: 0 },
        ...(remarks.size > 0 && {
          job: { settings: settings, notes: notes.slice(0, maxNotes) },
        }),
      };
    },
  };
}

function fieldPath(target: FactTarget, path: readonly string[]): readonly string[] {
  return target.fieldOf?.(path) ?? path;
}

/** Lines that a note names; the others it counts. */
const namedLines = 10;

function noteOf([remark, lines]: readonly [string, readonly number[]]): string {
  const named = lines.slice(0, namedLines).join(', ');
  const more = lines.length > namedLines ? ` and ${lines.length - namedLines} more` : '';
  return `${lines.length === 1 ? 'Line' : 'Lines'} ${named}${more}: ${remark}`;
}

function defaultsOf(
  fields: FactFields,
  { defaults }: FactImportSettings,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => {
      const isMoment = factField(fields, name)?.isMoment && value !== null;
      return [name, isMoment ? new Date(value) : (value ?? undefined)];
    }),
  );
}

/** Records the rows of one target, as a bulk call with an error policy of REJECT_FAILED does. */
async function recordPart(ctx: Context, { target, rows, entries }: TargetRows) {
  const failed: FailedRows = new Map();
  if (rows.length === 0) return { recorded: new Map<number, RemarkedFact>(), failed };
  // Read anew for each try: reading writes into the entries.
  const { value, references, errors } = readInput(
    new GraphQLList(target.type),
    entries,
    { maxItems: entries.length },
    ['input', 'rows'],
  );
  const missing = await resolveReferences(ctx.db, references);
  for (const error of [...errors, ...missing] satisfies UserErrorShape[]) {
    failRow(failed, Number(error.path[2]), error);
  }
  const sent = (value as readonly never[]).map((input, index) => ({
    input,
    path: ['input', 'rows', String(index)],
  }));
  return { recorded: await target.record(ctx, sent, failed), failed };
}

const forbidden = {
  code: 'FORBIDDEN',
  message: `This needs the scope "${personalScope}", which the key that sent the file does not have.`,
};
