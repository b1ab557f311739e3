import type { CaseTargetKind } from '../../../prisma/generated/client/enums.ts';
import { builder } from '../../builder.ts';
import { batched } from '../../kernel/batched.ts';
import { rowField } from '../../toolkit/read/rowField.ts';
import '../case.ts';
import '../../slaPolicies/slaPolicy.ts';
import { isMissed } from './clock.ts';
import { workingTimes } from './policies.ts';
import { targetColumns } from './storeTargets.ts';

/** The clock of a target as it is shown. */
interface ShownClock {
  readonly policyId: string;
  readonly minutes: number;
  readonly dueAt: Date | null;
  readonly remainingMinutes: number | null;
  readonly paused: boolean;
  readonly breached: boolean;
  readonly reachedAt: Date | null;
  readonly overdueAt: Date | null;
}

type Sla = Readonly<Partial<Record<CaseTargetKind, ShownClock>>>;

/** The clocks of cases, by their keys; two statements for all cases of a list. */
const slaOf = batched('caseSla', async ({ db, now }, cases: readonly string[]) => {
  const targets = await db.caseTarget.findMany({
    where: { caseId: { in: [...cases] } },
    select: {
      ...targetColumns,
      policy: { select: { calendarId: true } },
      case: { select: { team: { select: { calendarId: true } } } },
    },
  });
  const counted = (target: (typeof targets)[number]) => ({
    calendarId: target.policy.calendarId,
    teamCalendarId: target.case.team?.calendarId ?? null,
  });
  const isDue = (target: (typeof targets)[number]) =>
    target.dueAt !== null && target.dueAt >= now && !target.reachedAt && !target.stoppedAt;
  const timed = targets.filter(isDue);
  const workingTimeOf = timed.length > 0 ? await workingTimes(db, timed.map(counted)) : null;
  const found = new Map<string, Partial<Record<CaseTargetKind, ShownClock>>>();
  for (const target of targets) {
    const { caseId, kind, policyId, minutes, dueAt, reachedAt, overdueAt, stoppedAt } = target;
    const isOver = reachedAt !== null || stoppedAt !== null;
    const breached = isMissed(target, now);
    const working = workingTimeOf && isDue(target) ? workingTimeOf(counted(target)) : null;
    const left = working && dueAt ? Math.floor(working.between(now, dueAt) / 60_000) : null;
    const shown = {
      ...{ policyId, minutes, dueAt, reachedAt, overdueAt, breached },
      remainingMinutes: isOver ? null : breached ? 0 : (target.remainingMinutes ?? left),
      paused: !isOver && target.remainingMinutes !== null,
    };
    found.set(caseId, { ...found.get(caseId), [kind]: shown });
  }
  return cases.map((key): Sla => found.get(key) ?? {});
});

const CaseClock = builder.objectRef<ShownClock>('CaseClock').implement({
  description: 'What was promised for a case, and how much of the time for it is left.',
  fields: (t) => ({
    policy: t.field(
      rowField('SlaPolicy', 'The policy that promised it.', ({ policyId }: ShownClock) => policyId),
    ),
    minutes: t.exposeInt('minutes', {
      description: 'Minutes of working time from the opening of the case that were promised.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When it is due: one that is reached at this moment is in time. Null while the clock stands, and if that is not within ten years.',
    }),
    remainingMinutes: t.exposeInt('remainingMinutes', {
      nullable: true,
      description:
        'Whole minutes of working time that are left, 0 once it was missed; null once it is reached or the case was canceled, and if it is not due within ten years.',
    }),
    paused: t.exposeBoolean('paused', {
      description: 'Whether the clock stands: the case waits, or is resolved without an answer.',
    }),
    breached: t.exposeBoolean('breached', {
      description: 'Whether it was missed: reached too late, or due and not reached yet.',
    }),
    reachedAt: t.expose('reachedAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When the customer was answered or the case resolved; null before, and after it was reopened.',
    }),
    overdueAt: t.expose('overdueAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'When it was noted as overdue, and its owner and that of its team were notified, which is done once; null before. What was due before it was promised is noted without a notice.',
    }),
  }),
});

const CaseSla = builder.objectRef<Sla>('CaseSla').implement({
  description: 'What was promised for a case, by the policy that fits it.',
  fields: (t) => ({
    firstResponse: t.field({
      type: CaseClock,
      nullable: true,
      description: 'How soon a person answers the customer; null if nothing was promised.',
      resolve: (sla) => sla.FIRST_RESPONSE ?? null,
    }),
    resolution: t.field({
      type: CaseClock,
      nullable: true,
      description: 'How soon the case is resolved; null if nothing was promised.',
      resolve: (sla) => sla.RESOLUTION ?? null,
    }),
  }),
});

builder.prismaObjectField('Case', 'sla', (t) =>
  t.field({
    type: CaseSla,
    description: 'What was promised for it, with clocks of working time.',
    select: { id: true },
    resolve: ({ id }, _args, ctx) => slaOf(ctx, id),
  }),
);
