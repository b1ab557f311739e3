import { Prisma } from '../../prisma/generated/client/client.ts';
import { closedColumns, openTables } from '../../prisma/migrate/boundPolicies.ts';
import type { Binding } from '../../schema/kernel/binding.ts';
import { storedFields } from '../../schema/kernel/datamodel.ts';
import type { ModelName, WorkspaceDb } from '../../schema/kernel/workspaceDb.ts';

/** A row of a table, as JSON: its ids are texts. */
export type StoredRow = Readonly<Record<string, unknown>>;

type Tables = Readonly<Record<ModelName, readonly StoredRow[]>>;

/** Reads a table through a door, without the columns that are closed to bound keys. */
export async function rowsOf(db: WorkspaceDb, table: ModelName): Promise<StoredRow[]> {
  const column = table === 'Workspace' ? 'id' : '"workspaceId"';
  const closed = closedColumns[table];
  const columns = storedFields(table).filter(
    ({ name, kind }) => kind !== 'object' && !closed?.includes(name),
  );
  const open = columns.map(({ name }) => `"${name}"`).join(', ');
  const from = Prisma.raw(closed ? `(SELECT ${open} FROM "${table}")` : `"${table}"`);
  const found = await db.$queryRaw<{ row: StoredRow }[]>(
    Prisma.sql`SELECT to_jsonb(t) AS row FROM ${from} t
      WHERE ${Prisma.raw(column)} = ${db.$workspaceId}::uuid`,
  );
  return found.map(({ row }) => row);
}

export async function allRows(db: WorkspaceDb): Promise<Tables> {
  const tables: Partial<Record<ModelName, readonly StoredRow[]>> = {};
  for (const table of Object.values(Prisma.ModelName)) tables[table] = await rowsOf(db, table);
  return tables as Tables;
}

/**
 * What a bound key sees, computed beside the policies: tables of people by the rule of each, in words
 * of the domain, and what is about no person whole. Other tables are missing: a key may not read them,
 * such as counts of everyone's answers, files of any rows, and hashes of addresses.
 */
export function seenRows(tables: Tables, binding: Binding): ReadonlyMap<ModelName, StoredRow[]> {
  const { segments, touchpoints } = binding;
  const isBound = (id: unknown) => segments?.includes(String(id)) ?? false;
  const members = new Set(
    tables.SegmentMember.filter(({ segmentId }) => isBound(segmentId)).map(
      ({ customerId }) => customerId,
    ),
  );
  const isSeen = (id: unknown) => {
    const customer = tables.Customer.find((each) => each.id === id);
    return customer !== undefined && members.has(customer.mergedIntoId ?? customer.id);
  };
  const ofCustomer = ({ customerId }: StoredRow) => isSeen(customerId);
  const isFact = ({ customerId, touchpointId }: StoredRow) =>
    (segments === null || isSeen(customerId)) &&
    (touchpoints === null || touchpoints.includes(String(touchpointId)));
  const isMerge = ({ survivorId, mergedId }: StoredRow) => isSeen(survivorId) && isSeen(mergedId);
  const facts = [...tables.CustomerEvent, ...tables.SurveyResponse, ...tables.Feedback];
  const rowOf = (table: ModelName, id: unknown) => tables[table].find((row) => row.id === id) ?? {};
  const isOfSegment = (study: unknown) => isBound(rowOf('TrackingStudy', study).segmentId);
  const rules: Partial<Record<ModelName, (row: StoredRow) => boolean>> = {
    Customer: ({ id }) => isSeen(id),
    CustomerAttribute: ofCustomer,
    CustomerExternalId: ({ entityId }) => isSeen(entityId),
    CustomerFormerKey: ofCustomer,
    CustomerIdentifier: ({ id }) => facts.some((row) => row.identifierId === id && isFact(row)),
    CustomerMerge: isMerge,
    CustomerMergeRow: ({ mergeId }) => isMerge(rowOf('CustomerMerge', mergeId)),
    CustomerEvent: isFact,
    SurveyResponse: isFact,
    Answer: ({ responseId }) => isFact(rowOf('SurveyResponse', responseId)),
    Feedback: isFact,
    FeedbackExternalId: ({ entityId }) => isFact(rowOf('Feedback', entityId)),
    Case: isFact,
    CaseExternalId: ({ entityId }) => isFact(rowOf('Case', entityId)),
    CaseChange: ({ caseId }) => isFact(rowOf('Case', caseId)),
    CaseTarget: ({ caseId }) => isFact(rowOf('Case', caseId)),
    CaseComment: ({ caseId }) => isFact(rowOf('Case', caseId)),
    CaseMention: ({ commentId }) => isFact(rowOf('Case', rowOf('CaseComment', commentId).caseId)),
    Consent: ofCustomer,
    Invitation: ofCustomer,
    MessageThread: ofCustomer,
    Run: ofCustomer,
    RunStep: ({ runId }) => ofCustomer(rowOf('Run', runId)),
    RunWait: ofCustomer,
    RuleArm: ofCustomer,
    RuleEnrolment: ofCustomer,
    MessageSend: ({ segmentId }) => isBound(segmentId),
    Message: ofCustomer,
    Notice: ofCustomer,
    SurveyContact: ofCustomer,
    Segment: ({ id }) => isBound(id),
    SegmentExternalId: ({ entityId }) => isBound(entityId),
    SegmentUse: ({ segmentId, usedId }) => isBound(segmentId) && isBound(usedId),
    SegmentMember: ({ segmentId }) => isBound(segmentId),
    SegmentListed: (row) => isBound(row.segmentId) && ofCustomer(row),
    SegmentDue: (row) => isBound(row.segmentId) && ofCustomer(row),
    SegmentChange: (row) => isBound(row.segmentId) && ofCustomer(row),
    ActorSegment: ({ segmentId }) => isBound(segmentId),
    ApiKeySegment: ({ segmentId }) => isBound(segmentId),
    TrackingStudy: ({ segmentId }) => isBound(segmentId),
    TrackingStudyExternalId: ({ entityId }) => isOfSegment(entityId),
    Wave: ({ studyId }) => isOfSegment(studyId),
  };
  return new Map(
    Object.values(Prisma.ModelName)
      .filter((table) => table in rules || openTables.has(table))
      .map((table) => [table, tables[table].filter(rules[table] ?? (() => true))]),
  );
}
