import { Prisma } from '../../prisma/generated/client/client.ts';
import type { SuppressionReason } from '../../prisma/generated/client/enums.ts';
import { customerKeyErrors, findCustomers } from '../customers/customerKey.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { TryAgain } from '../kernel/tryAgain.ts';
import { type InputPath, invalid, notFound, UserErrorsThrown } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { findPurposes } from '../purposes/purposeKeys.ts';
import type { RecordedFact, SentFact } from '../toolkit/write/bulkRecord.ts';
import { failRow } from '../toolkit/write/bulkStore.ts';
import type { FailedRows } from '../toolkit/write/mutation.ts';
import { readLocked } from '../toolkit/write/revision.ts';
import type { ConsentInput } from './consent.input.ts';
import { type ConsentStatement, consentInForce, isRefusal } from './inForce.ts';
import { enqueueRefused } from './refused.ts';
import { type About, aboutKey, statementsAbout } from './statements.ts';
import { followConsents } from './suppressions/followConsents.ts';
import { stillSuppressed } from './suppressions/stillSuppressed.ts';

/** What is stored of a statement. */
interface NewConsent extends About, ConsentStatement {
  readonly input: ConsentInput;
  readonly path: InputPath;
}

/** All that a statement says: by this, it is the same as another one. */
interface Said extends Omit<NewConsent, 'input' | 'path' | 'id' | 'hasEvidence'> {
  readonly source: string | null;
  readonly evidence: string | null;
}

/** How statements are recorded. */
interface Recording {
  /** Whether an error in one refuses all. */
  readonly rejectsAll: boolean;
  /** Whether a GRANTED that would count is refused where its address stays suppressed. */
  readonly refusesSuppressed?: boolean;
}

/** What became of a statement. */
interface RecordedConsent extends RecordedFact {
  /** Whether it is a GRANTED that is stored anew, and a refusal counts all the same. */
  readonly isOutweighed: boolean;
}

/** How far a clock may be ahead, in milliseconds. */
const clockMs = 60_000;

/**
 * Stores what customers said, in as many statements for many as for one, each judged by what is stored
 * and by those before it in the call. The same statement of the same moment is stored once. Call it in a
 * transaction.
 *
 * @param failed user errors by the statement's index; those that are found are added
 * @returns the results of those that did not fail, by their index
 * @throws UserErrorsThrown for any error, where one rejects all
 */
export async function recordConsents(
  ctx: Context,
  sent: readonly SentFact<ConsentInput>[],
  failed: FailedRows,
  { rejectsAll, refusesSuppressed = false }: Recording,
): Promise<Map<number, RecordedConsent>> {
  const refuse = () => {
    if (rejectsAll && failed.size > 0) throw new UserErrorsThrown(...[...failed.values()].flat());
  };
  const consents = await prepare(ctx, sent, failed);
  refuse();
  await lockCustomers(ctx.db, [...consents.values()]);
  const repeats = await storedAlready(ctx.db, [...consents.values()]);
  const statements = await statementsAbout(ctx.db, [...consents.values()]);
  const results = new Map<number, RecordedConsent>();
  const suppressed = refusesSuppressed ? await stillSuppressed(ctx.db, consents) : new Map();
  const fresh: NewConsent[] = [];
  for (const [index, consent] of consents) {
    const { source = null, evidence = null } = consent.input;
    const text = sameText({ ...consent, source, evidence });
    const known = repeats.get(text);
    if (known !== undefined) {
      results.set(index, { status: 'REPLAYED', row: known, isOutweighed: false });
      continue;
    }
    const about = statements.get(aboutKey(consent)) ?? [];
    if (liftsWithoutEvidence(consent, about, ctx.now)) {
      failRow(failed, index, invalid('REQUIRED', [...consent.path, 'evidence'], liftMessage));
      continue;
    }
    const after = [...about, consent];
    const inForce = consentInForce(after, consent.channel, ctx.now);
    const reason = inForce?.statement === consent ? suppressed.get(index) : undefined;
    if (reason !== undefined) {
      failRow(
        failed,
        index,
        invalid('WRONG_STATE', [...consent.path, 'customer'], staysMessage(reason)),
      );
      continue;
    }
    statements.set(aboutKey(consent), after);
    repeats.set(text, consent.id);
    fresh.push(consent);
    const isOutweighed =
      consent.status === 'GRANTED' && inForce !== null && isRefusal(inForce.statement);
    results.set(index, { status: 'RECORDED', row: consent.id, isOutweighed });
  }
  refuse();
  await insert(ctx, fresh);
  const ended = await followConsents(ctx, fresh, statements);
  const refused = fresh.filter(isRefusal).map(({ customer }) => customer);
  await enqueueRefused(ctx, refused, ended);
  return results;
}

const liftMessage =
  'The customer refused this before. A consent that lifts the refusal needs evidence: say what was agreed to, and where it can be found.';

const staysMessage = (reason: SuppressionReason) =>
  `The address of the customer is suppressed (${reason}), and this does not lift it. An opt-out is lifted by a later consent with evidence; another reason by \`suppressedAddressLift\` alone.`;

/** Whether a consent would count if there was evidence of it, and does not, because there is none. */
function liftsWithoutEvidence(
  consent: NewConsent,
  about: readonly ConsentStatement[],
  now: Date,
): boolean {
  if (consent.status !== 'GRANTED' || consent.hasEvidence || !about.some(isRefusal)) return false;
  const counts = (statement: ConsentStatement) =>
    consentInForce([...about, statement], consent.channel, now)?.statement === statement;
  return counts({ ...consent, hasEvidence: true }) && !counts(consent);
}

/** Finds customers and purposes; statements without them, or that cannot be, fail. */
async function prepare(
  ctx: Context,
  sent: readonly SentFact<ConsentInput>[],
  failed: FailedRows,
): Promise<Map<number, NewConsent>> {
  // A text of a failed one may be such that no statement can have it.
  const open = [...sent.entries()].filter(([index]) => !failed.has(index));
  const found = await findCustomers(
    ctx.db,
    open.map(([, { input }]) => input.customer),
  );
  const purposeOf = await findPurposes(
    ctx.db,
    open.map(([, { input }]) => input.purpose),
  );
  const consents = new Map<number, NewConsent>();
  for (const [index, { input, path }] of open) {
    const fits = found(input.customer);
    const purpose = purposeOf(input.purpose);
    const { statusAt, expiresAt = null } = input;
    const errors = [
      ...customerKeyErrors(ctx, input.customer, fits, [...path, 'customer']),
      ...(purpose ? [] : [notFound([...path, 'purpose'], 'purpose')]),
      ...timeErrors({ input, path }, ctx.now),
    ];
    for (const error of errors) failRow(failed, index, error);
    const [customer] = fits.customers;
    if (errors.length > 0 || !purpose || customer === undefined) continue;
    consents.set(index, {
      id: newId(),
      customer,
      purpose: purpose.id,
      channel: input.channel ?? null,
      status: input.status,
      statusAt: statusAt && statusAt < ctx.now ? statusAt : ctx.now,
      expiresAt,
      hasEvidence: input.evidence != null,
      input,
      path,
    });
  }
  return consents;
}

function timeErrors({ input, path }: SentFact<ConsentInput>, now: Date) {
  const { status, statusAt, expiresAt } = input;
  const at = statusAt ?? now;
  const ahead = at.getTime() > now.getTime() + clockMs;
  const future = 'This is in the future. Record what a customer said once it was said.';
  const over = 'This is not after `statusAt`.';
  const never = 'A refusal does not expire. Leave `expiresAt` out.';
  const expiry = [...path, 'expiresAt'];
  return [
    ...(ahead ? [invalid('OUT_OF_RANGE', [...path, 'statusAt'], future)] : []),
    ...(expiresAt && isRefusal({ status }) ? [invalid('INVALID_VALUE', expiry, never)] : []),
    ...(expiresAt && expiresAt <= at ? [invalid('OUT_OF_RANGE', expiry, over)] : []),
  ];
}

/** One that was merged or deleted since it was found has the call begin anew. */
async function lockCustomers(db: WorkspaceDb, consents: readonly NewConsent[]): Promise<void> {
  const customers = [...new Set(consents.map(({ customer }) => customer))];
  const rows = await readLocked(db, 'Customer', customers, 'NO KEY UPDATE');
  for (const customer of customers) {
    const row = rows.get(customer);
    if (!row || row.mergedIntoId) throw new TryAgain();
  }
}

/** The keys of stored statements that say the same of the same moment, by their `sameText`. */
async function storedAlready(
  db: WorkspaceDb,
  consents: readonly NewConsent[],
): Promise<Map<string, string>> {
  const dated = consents.filter(({ input }) => input.statusAt);
  if (dated.length === 0) return new Map();
  const rows = await db.$queryRaw<(Said & { id: string })[]>(Prisma.sql`
    SELECT stored.* FROM (
      SELECT DISTINCT unnest(${dated.map(({ customer }) => customer)}::uuid[]) AS customer,
        unnest(${dated.map(({ statusAt }) => statusAt)}::timestamptz[]) AS at
    ) asked
    CROSS JOIN LATERAL (
      SELECT id, "customerId" AS customer, "purposeId" AS purpose, channel, status, "statusAt",
        "expiresAt", source, evidence
      FROM "Consent"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid
        AND "customerId" = asked.customer AND "statusAt" = asked.at OFFSET 0
    ) stored`);
  return new Map(rows.map((row) => [sameText(row), row.id]));
}

function sameText(consent: Said): string {
  const { channel, status, statusAt, expiresAt, source, evidence } = consent;
  const said = [channel, status, statusAt.getTime(), expiresAt?.getTime(), source, evidence];
  return JSON.stringify([aboutKey(consent), ...said.map((each) => each ?? null)]);
}

async function insert({ db, now, viewer }: Context, consents: readonly NewConsent[]) {
  await db.consent.createMany({
    data: consents.map(({ input, customer, purpose, ...consent }) => ({
      id: consent.id,
      customerId: customer,
      purposeId: purpose,
      channel: consent.channel,
      status: consent.status,
      source: input.source ?? null,
      evidence: input.evidence ?? null,
      statusAt: consent.statusAt,
      expiresAt: consent.expiresAt,
      recordedAt: now,
      actorId: viewer?.actorId ?? null,
    })),
  });
}
