import type { ExchangeFormat, JobKind } from '../../prisma/generated/client/enums.ts';
import type { DecimalSign } from '../files/decimalSign.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';

/** A job that waits: for its file, to be fetched, or for a worker. */
interface NewJob {
  readonly kind: JobKind;
  /** Left out for a job without a file. */
  readonly format?: ExchangeFormat;
  readonly settings: object;
  /** The type whose rows they are; those of a survey by default. */
  readonly rowType?: string;
  readonly surveyId?: string;
}

/** Stores a new job of the viewer. */
export async function insertJob(
  { db, viewer, now }: Pick<Context, 'db' | 'viewer' | 'now'>,
  job: NewJob,
): Promise<string> {
  const id = newId();
  const startedById = viewer?.actorId ?? null;
  await db.job.createMany({ data: { ...job, id, startedById, createdAt: now } });
  return id;
}

/** How a file is written, as the inputs of imports and exports have it. */
interface WrittenAs {
  readonly format: ExchangeFormat;
  readonly delimiter?: string | null;
  readonly skipRows?: number | null;
  readonly decimal?: DecimalSign | null;
  readonly bom?: boolean | null;
}

/** What is wrong with how a file is to be written: a delimiter that is none, or what only CSV has. */
export function writtenAsErrors({
  format,
  delimiter,
  skipRows,
  decimal,
  bom,
}: WrittenAs): UserErrorShape[] {
  const errors: UserErrorShape[] = [];
  if (delimiter != null && !(format === 'CSV' && /^[,;|\t]$/.test(delimiter))) {
    const message =
      format === 'CSV'
        ? 'A delimiter is `,`, `;`, `|` or a tab.'
        : 'NDJSON has no delimiter. Leave it out.';
    errors.push(invalid('INVALID_VALUE', ['input', 'delimiter'], message));
  }
  const ofCsv = [
    ['skipRows', skipRows, 'header'],
    ['decimal', decimal, 'decimal sign of its own'],
    ['bom', bom, 'byte order mark'],
  ] as const;
  for (const [field, value, name] of ofCsv) {
    if (format === 'CSV' || !value) continue;
    errors.push(
      invalid('INVALID_VALUE', ['input', field], `NDJSON has no ${name}. Leave this out.`),
    );
  }
  return errors;
}
