import type {
  CaseField,
  CasePriority,
  CaseReason,
  CaseStatus,
} from '../../prisma/generated/client/enums.ts';
import type { DemoCase, DemoCaseStep } from '../../prisma/seed/caseTypes.ts';
import { momentsAt } from '../../schema/cases/states.ts';
import { newId } from '../../schema/kernel/id.ts';

const day = 24 * 60 * 60 * 1000;

type Columns = Readonly<Record<string, unknown>>;

/** What the cases of the demo refer to, by their names in the content. */
export interface CaseReferences {
  readonly people: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, string>;
  readonly rootCauses: ReadonlyMap<string, string>;
  /** The responses, by the key of their customer and when they were begun: `responseName`. */
  readonly responses: ReadonlyMap<string, AnsweredBy>;
}

interface AnsweredBy {
  readonly id: string;
  readonly customerId: string;
  readonly touchpointId: string | null;
}

/** Rows of cases, with all that was done for them, in the order of the tables that they are for. */
export interface CaseRows {
  readonly threads: readonly Columns[];
  readonly messages: readonly Columns[];
  readonly cases: readonly CaseRow[];
  readonly changes: readonly ChangeRow[];
  readonly comments: readonly Columns[];
}

/** What finds the response of a case: no customer begins two at once. */
export function responseName(customer: string, startedAt: Date): string {
  return `${customer} ${startedAt.toISOString()}`;
}

/** When the response of a case was begun. */
export function answeredAt({ answeredDaysAgo }: DemoCase, seededAt: number): Date {
  return new Date(seededAt - answeredDaysAgo * day);
}

/** The rows of the cases whose response and team are there, as the mutations of the graph would have left them. */
export function caseRows(
  cases: readonly DemoCase[],
  references: CaseReferences,
  seededAt: number,
): CaseRows {
  const rows = cases.flatMap((each) => {
    const name = responseName(each.customer, answeredAt(each, seededAt));
    const response = references.responses.get(name);
    const team = references.teams.get(each.team);
    return response && team ? [new CaseMade(each, { response, team, references, seededAt })] : [];
  });
  return {
    threads: rows.flatMap(({ threads }) => threads),
    messages: rows.flatMap(({ messages }) => messages),
    cases: rows.map(({ row }) => row),
    changes: rows.flatMap(({ changes }) => changes),
    comments: rows.flatMap(({ comments }) => comments),
  };
}

type CaseRow = Columns & {
  readonly id: string;
  readonly status: CaseStatus;
  readonly statusAt: Date;
  readonly priority: CasePriority;
  readonly teamId: string;
  readonly customerId: string;
  readonly openedAt: Date;
  readonly firstResponseAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly revision: number;
  readonly reopenings: number;
};

interface Change {
  readonly field: CaseField;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly reason?: CaseReason | null;
  readonly at: Date;
  readonly actorId: string | null;
}

type ChangeRow = Required<Change> & { readonly caseId: string; readonly revision: number };

interface Made {
  readonly response: AnsweredBy;
  readonly team: string;
  readonly references: CaseReferences;
  readonly seededAt: number;
}

/** One case, made by its steps. */
class CaseMade {
  readonly threads: Columns[] = [];
  readonly messages: Columns[] = [];
  readonly changes: ChangeRow[] = [];
  readonly comments: Columns[] = [];
  row: CaseRow;
  readonly #references: CaseReferences;

  constructor(made: DemoCase, { response, team, references, seededAt }: Made) {
    this.#references = references;
    const at = (daysAgo: number) => new Date(seededAt - daysAgo * day);
    const openedAt = at(made.openedDaysAgo);
    const id = newId();
    this.row = {
      ...{
        id,
        title: made.title,
        description: null,
        priority: made.priority,
        severity: made.severity,
      },
      ...{ status: 'OPEN', statusReason: null, statusAt: openedAt, revision: 1, reopenings: 0 },
      ...{ categoryId: references.categories.get(made.category) ?? null },
      ...{ rootCauseId: references.rootCauses.get(made.rootCause ?? '') ?? null },
      ...{ ownerId: null, teamId: team, customerId: response.customerId, responseId: response.id },
      ...{ touchpointId: response.touchpointId, threadId: null, outcome: null },
      ...{ openedAt, firstResponseAt: null, resolvedAt: null, closedAt: null, openedById: null },
      ...{ createdAt: openedAt, updatedAt: openedAt },
    };
    this.#note({ field: 'STATUS', to: 'OPEN', at: openedAt, actorId: null });
    for (const step of made.steps) this.#follow(step, at(step.daysAgo));
  }

  #follow({ does, by }: DemoCaseStep, at: Date): void {
    const actorId = this.#references.people.get(by) ?? null;
    const { id: caseId, status: from, reopenings } = this.row;
    if ('comment' in does) {
      const comment = { id: newId(), caseId, authorId: actorId, text: does.comment, createdAt: at };
      this.comments.push(comment);
    } else if ('answer' in does) {
      const threadId = this.#answer(does.answer, at, actorId);
      this.#change({ threadId, firstResponseAt: at }, { field: 'THREAD', at, actorId });
    } else if ('owner' in does) {
      const ownerId = this.#references.people.get(does.owner) ?? null;
      this.#change({ ownerId }, { field: 'OWNER', to: ownerId, at, actorId });
    } else if ('outcome' in does) {
      const { outcome } = does;
      this.#change({ outcome }, { field: 'OUTCOME', to: outcome, at, actorId });
    } else {
      const { status, reason = null } = does;
      const columns = {
        ...{ status, statusReason: reason, statusAt: at, ...momentsAt(status, at) },
        ...(status === 'REOPENED' && { reopenings: reopenings + 1, outcome: null }),
      };
      this.#change(columns, { field: 'STATUS', from, to: status, reason, at, actorId });
    }
  }

  #change(columns: Columns, change: Change): void {
    const revision = this.row.revision + 1;
    this.row = { ...this.row, ...columns, revision, updatedAt: change.at };
    this.#note(change);
  }

  #note(change: Change): void {
    const { id: caseId, revision } = this.row;
    const of = { id: newId(), caseId, revision, from: null, to: null, reason: null };
    this.changes.push({ ...of, ...change });
  }

  /** The first message of a person to the customer; returns the thread of the case that it begins. */
  #answer(text: string, at: Date, actorId: string | null): string {
    const { customerId } = this.row;
    const thread = newId();
    const subject = 'Your answer to our survey';
    const times = { lastMessageAt: at, createdAt: at };
    this.threads.push({ id: thread, customerId, channel: 'EMAIL', subject, ...times });
    this.messages.push({
      ...{ id: newId(), threadId: thread, customerId, channel: 'EMAIL', direction: 'OUTBOUND' },
      ...{ state: 'SENT', subject, text, data: {}, automatic: false, attempts: 1, actorId },
      ...{ decisionAllowed: 'YES', decisionReason: 'ALLOWED' },
      ...{ decisionRule: 'Nothing forbids it.', createdAt: at, triedAt: at, sentAt: at },
    });
    return thread;
  }
}
