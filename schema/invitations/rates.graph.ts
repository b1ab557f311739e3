import { Prisma } from '../../prisma/generated/client/client.ts';
import { builder } from '../builder.ts';
import { batched } from '../kernel/batched.ts';
import { requireCustomers } from '../kernel/wholeWorkspace.ts';
import { type Dispositions, responseRates } from '../scores/metrics/responseRates.ts';
import './invitation.graph.ts';

/** How the invitations to a survey ended, as counts, and the rates of them. */
interface InvitationOutcome extends Dispositions {
  readonly invited: number;
  readonly notEligible: number;
  readonly suppressed: boolean;
}

interface Row extends Dispositions {
  readonly survey: string;
  readonly invited: number;
  readonly notEligible: number;
  readonly minimumN: number;
}

/** Invitations of a survey that one request reads, at most: some tenths of a second. */
const maxCounted = 100_000;

/**
 * Counts the latest invitations that were sent by their final disposition; one statement for many surveys. After AAPOR,
 * Standard Definitions, "Internet surveys of specifically named persons": who opened the page and answered
 * nothing refused implicitly (2.112), an invitation of which nothing ever came back is of unknown
 * eligibility (3.19), and who was screened out or came after a quota was full was not eligible (4.7, 4.8).
 */
const ratesOf = batched('invitationRates', async ({ db }, surveys: readonly string[]) => {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT survey.id AS survey, found.* FROM (
      SELECT DISTINCT unnest(${[...surveys]}::uuid[]) AS id
    ) survey CROSS JOIN LATERAL (
    SELECT count(*)::int AS invited,
      (SELECT "minimumN" FROM "Workspace" WHERE id = ${db.$workspaceId}::uuid) AS "minimumN",
      count(*) FILTER (WHERE state = 'COMPLETED')::int AS completes,
      count(*) FILTER (WHERE state = 'PARTIAL')::int AS partials,
      count(*) FILTER (WHERE state IN ('OPENED', 'STARTED', 'OPTED_OUT')
        OR state = 'EXPIRED' AND "openedAt" IS NOT NULL)::int AS refusals,
      count(*) FILTER (WHERE state = 'BOUNCED')::int AS "nonContacts",
      count(*) FILTER (WHERE state = 'ERROR')::int AS others,
      count(*) FILTER (WHERE state IN ('SENT', 'DELIVERED')
        OR state = 'EXPIRED' AND "openedAt" IS NULL)::int AS unknown,
      count(*) FILTER (WHERE state IN ('SCREENED_OUT', 'QUOTA_FULL'))::int AS "notEligible"
    FROM (
      SELECT * FROM "Invitation"
      WHERE "workspaceId" = ${db.$workspaceId}::uuid AND "surveyId" = survey.id
      ORDER BY "createdAt" DESC, id DESC LIMIT ${maxCounted}::int
    ) latest WHERE coalesce("sentAt", "openedAt", "startedAt",
        CASE WHEN state IN ('PARTIAL', 'COMPLETED', 'SCREENED_OUT') THEN "createdAt" END) IS NOT NULL
    ) found`);
  const found = new Map(rows.map((row) => [row.survey, row]));
  return surveys.map((survey): InvitationOutcome => {
    const { minimumN, ...counts } = found.get(survey) ?? { ...nothing, minimumN: 1 };
    return { ...counts, suppressed: counts.completes + counts.partials < minimumN };
  });
});

const nothing = {
  ...{ invited: 0, completes: 0, partials: 0, refusals: 0 },
  ...{ nonContacts: 0, others: 0, unknown: 0, notEligible: 0 },
};

const shown = (rates: InvitationOutcome) => (rates.suppressed ? null : responseRates(rates));
const share = (rates: InvitationOutcome, part: number) => {
  const { completes, partials, refusals, nonContacts, others, unknown } = rates;
  const sampled = completes + partials + refusals + nonContacts + others + unknown;
  return rates.suppressed || sampled === 0 ? null : part / sampled;
};

const Rates = builder.objectRef<InvitationOutcome>('InvitationOutcome').implement({
  description:
    'Outcome rates of the invitations to a survey that were sent, after the AAPOR Standard Definitions for internet surveys of named persons; from 0 to 1, null if they are suppressed, or if the divisor is 0.',
  fields: (t) => ({
    invited: t.exposeInt('invited', {
      description: `How many invitations were sent, of the latest ${maxCounted.toLocaleString('en')} that were made.`,
    }),
    completes: t.exposeInt('completes', { description: 'I: COMPLETED.' }),
    partials: t.exposeInt('partials', { description: 'P: PARTIAL.' }),
    refusals: t.exposeInt('refusals', {
      description: 'R: the page was opened and nothing answered, or the customer refused.',
    }),
    nonContacts: t.exposeInt('nonContacts', { description: 'NC: BOUNCED.' }),
    others: t.exposeInt('others', { description: 'O: ERROR after it was sent.' }),
    unknown: t.exposeInt('unknown', {
      description: 'U: sent, and nothing came back so far or until it expired.',
    }),
    notEligible: t.exposeInt('notEligible', {
      description: 'SCREENED_OUT and QUOTA_FULL, which count in no rate.',
    }),
    rr1: t.float({
      nullable: true,
      description: 'Response rate 1, the lowest: I / (I + P + R + NC + O + U).',
      resolve: (rates) => shown(rates)?.rr1 ?? null,
    }),
    rr2: t.float({
      nullable: true,
      description: 'Response rate 2: (I + P) / (I + P + R + NC + O + U).',
      resolve: (rates) => shown(rates)?.rr2 ?? null,
    }),
    coop1: t.float({
      nullable: true,
      description: 'Cooperation rate 1: I / (I + P + R + O).',
      resolve: (rates) => shown(rates)?.coop1 ?? null,
    }),
    ref1: t.float({
      nullable: true,
      description: 'Refusal rate 1: R / (I + P + R + NC + O + U).',
      resolve: (rates) => share(rates, rates.refusals),
    }),
    con1: t.float({
      nullable: true,
      description: 'Contact rate 1: (I + P + R + O) / (I + P + R + NC + O + U).',
      resolve: (rates) =>
        share(rates, rates.completes + rates.partials + rates.refusals + rates.others),
    }),
    suppressed: t.exposeBoolean('suppressed', {
      description:
        'Whether the rates are null because I + P is less than the workspace’s `minimumN`.',
    }),
  }),
});

builder.prismaObjectField('Survey', 'invitationRates', (t) =>
  t.field({
    type: Rates,
    nullable: true,
    description: `How the latest ${maxCounted.toLocaleString('en')} invitations to the survey ended, counted anew for each request. Null for an anonymous survey, whose responses belong to no invitation.`,
    authScopes: { scope: 'invitations:read' },
    extensions: { cost: 20 },
    select: { id: true, anonymous: true },
    resolve: ({ id, anonymous }, _args, ctx) => {
      requireCustomers(ctx, '`Survey.invitationRates`');
      return anonymous ? null : ratesOf(ctx, id);
    },
  }),
);
