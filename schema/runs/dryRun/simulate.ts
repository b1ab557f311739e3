import type { RuleSkipReason, RunEnd } from '../../../prisma/generated/client/enums.ts';
import { dayOf, startOfDay } from '../../kernel/localTime.ts';
import type { ActiveRule } from '../start/activeRules.ts';
import { limitReason, reasonOf } from '../start/reasons.ts';
import { fits } from '../start/triggerFacts.ts';
import { goOn } from '../turn/goOn.ts';
import { NotKnown } from '../turn/notKnown.ts';
import { Progress, type StepRow } from '../turn/progress.ts';
import { PastWorld } from './pastWorld.ts';
import type { PastFact, PastPerson } from './person.ts';
import type { Settings } from './settings.ts';

/** Steps that a run does in one turn, at most: more than a rule can have. */
const mostRounds = 1_000;

const dayMs = 86_400_000;

/** A run that would have been. */
export interface PastRun {
  readonly past: PastFact;
  readonly startedAt: Date;
  /** Its steps in their order, by their keys. */
  readonly steps: Map<string, StepRow>;
  /** The step that it is at; null once it has ended. */
  step: string | null;
  /** Why it ended; null before. */
  end: RunEnd | null;
  dueAt: Date;
  /** The type of event that it waits for. */
  waitsFor: string | null;
  /** Whether what became of it is not known from the step on that it is at. */
  isUnknown: boolean;
}

/** What would have become of a customer. */
export interface Simulated {
  readonly runs: readonly PastRun[];
  /** Why facts would have begun no run. */
  readonly skipped: readonly (RuleSkipReason | 'UNKNOWN')[];
  /** Why messages of steps would not have been sent, by the keys of the steps' rows. */
  readonly unsent: ReadonlyMap<string, string>;
}

/** Follows a customer through a rule on virtual time, which ends with the present. */
export async function simulate(
  person: PastPerson,
  rule: ActiveRule,
  { settings, present }: { readonly settings: Settings; readonly present: Date },
): Promise<Simulated> {
  const customer = new PastCustomer(person, rule, settings);
  for (const past of person.facts) {
    await customer.goOnUntil(past.knownAt);
    customer.begin(past);
  }
  await customer.goOnUntil(present);
  return customer.end();
}

class PastCustomer {
  readonly #person: PastPerson;
  readonly #rule: ActiveRule;
  readonly #settings: Settings;
  readonly #world: PastWorld;
  readonly #runs: PastRun[] = [];
  readonly #skipped: (RuleSkipReason | 'UNKNOWN')[] = [];
  /** Whether there may be runs beside those that are known. */
  #hasUnknown = false;

  constructor(person: PastPerson, rule: ActiveRule, settings: Settings) {
    this.#person = person;
    this.#rule = rule;
    this.#settings = settings;
    this.#world = new PastWorld(person, settings);
  }

  /** Begins the run of a fact, or notes why it begins none. */
  begin(past: PastFact): void {
    this.#world.now = past.knownAt;
    const belongs = this.#belongs();
    if (belongs === false) return;
    const reason = belongs === null ? 'UNKNOWN' : this.#reasonAgainst(past);
    if (reason) {
      this.#hasUnknown ||= reason === 'UNKNOWN';
      this.#skip(reason);
      return;
    }
    this.#runs.push({
      ...{ past, startedAt: past.knownAt, steps: new Map(), dueAt: past.knownAt, end: null },
      ...{ step: this.#rule.definition.steps[0]?.key ?? null, waitsFor: null, isUnknown: false },
    });
  }

  /** Whether it is in the segment of a schedule, which begins runs for its customers alone; null if not known. */
  #belongs(): boolean | null {
    const { kind, segment } = this.#rule.definition.trigger;
    return kind !== 'SCHEDULE' || segment == null || this.#world.belongsTo(segment);
  }

  #reasonAgainst({ run, knownAt: now }: PastFact): RuleSkipReason | 'UNKNOWN' | null {
    const { depth, causes, triggerId, triggeredAt } = run;
    const candidate = {
      ...{ rule: this.#rule, customerId: this.#person.id, trigger: run.trigger, data: {} },
      ...{ triggerId, triggerKey: run.id, triggeredAt, cause: { depth, causes } },
    };
    const { condition } = this.#rule.definition;
    const early = reasonOf(candidate, now);
    if (early) return early;
    const isMet = condition ? this.#world.judge(condition, run.id) : true;
    if (isMet === false) return 'CONDITION';
    return this.#limit(now) ?? (isMet === null ? 'UNKNOWN' : null);
  }

  #skip(reason: RuleSkipReason | 'UNKNOWN'): void {
    this.#skipped.push(reason);
  }

  #limit(now: Date): RuleSkipReason | 'UNKNOWN' | null {
    const { limit, maxRuns, maxRunsDays } = this.#rule;
    const { timeZone, maxRunsPerDay } = this.#settings;
    const since = maxRunsDays === null ? 0 : now.getTime() - maxRunsDays * dayMs;
    const today = startOfDay(dayOf(now, timeZone), timeZone);
    const { archivedAt } = this.#person;
    const known = limitReason(this.#rule, maxRunsPerDay, {
      isArchived: archivedAt !== null && archivedAt <= now,
      visits: this.#runs.length,
      open: this.#runs.filter(isOpen).length,
      lately: this.#runs.filter(({ startedAt }) => startedAt.getTime() > since).length,
      today: this.#runs.filter(({ startedAt }) => startedAt >= today).length,
    });
    if (known) return known;
    const isLimited = limit !== 'ONCE_PER_TRIGGER' || maxRuns !== null || maxRunsPerDay !== null;
    const mayBeOpen = limit === 'ONE_AT_A_TIME' && this.#runs.some(({ isUnknown }) => isUnknown);
    return mayBeOpen || (isLimited && this.#hasUnknown) ? 'UNKNOWN' : null;
  }

  /** Carries on what is due before a moment, in its order. */
  async goOnUntil(moment: Date): Promise<void> {
    for (;;) {
      const [next] = this.#runs
        .filter(isOpen)
        .map((run) => ({ run, at: this.#wakeAt(run) }))
        .sort((a, b) => a.at.getTime() - b.at.getTime());
      const again = this.#world.postponedTo;
      if (again && again < moment && (!next || again <= next.at)) {
        this.#world.now = again;
        this.#decideAgain();
      } else if (next && next.at < moment) {
        this.#world.now = next.at;
        await this.#turn(next.run);
      } else {
        return;
      }
    }
  }

  #decideAgain(): void {
    try {
      this.#world.decideAgain();
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
    }
  }

  #wakeAt({ waitsFor, dueAt, past: { run } }: PastRun): Date {
    if (waitsFor === null) return dueAt;
    const { triggeredAt: since, triggerId: trigger } = run;
    const asked = { type: waitsFor, since, until: dueAt, trigger };
    const came = this.#world.cameAt(asked);
    return came === null ? dueAt : new Date(Math.max(came.getTime(), this.#world.now.getTime()));
  }

  async #turn(run: PastRun): Promise<void> {
    const { now } = this.#world;
    const recorded = this.#world.recorded.length;
    const { past, steps, step, dueAt } = run;
    const progress = new Progress(
      {
        ...past.run,
        ...{ step: step ?? '', dueAt, attempts: 0, isRuleArchived: false },
        timeZone: this.#person.timeZone ?? this.#settings.timeZone,
        earlier: [...steps.values()].map((row) => ({
          ...row,
          invitationId: row.made.invitationId ?? null,
          caseId: row.made.caseId ?? null,
        })),
      },
      now,
    );
    try {
      await goOn(this.#world.world, now, [progress], mostRounds);
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      run.isUnknown = true;
    }
    for (const row of progress.rows) steps.set(row.key, row);
    run.step = progress.step;
    run.end = progress.end;
    run.dueAt = progress.dueAt ?? now;
    run.waitsFor = progress.status === 'WAITING' ? progress.waitsFor : null;
    for (const event of this.#world.recorded.slice(recorded)) this.#triggerAgain(event);
  }

  /** What a rule causes does not begin it again. */
  #triggerAgain({
    id,
    type,
    occurredAt: at,
  }: {
    id: string;
    type: string;
    occurredAt: Date;
  }): void {
    const fact = {
      type: 'event.recorded',
      loggedAt: at,
      id,
      customerId: this.#person.id,
      at,
      detail: type,
    } as const;
    if (fits(this.#rule.definition.trigger, fact)) this.#skip('LOOP');
  }

  /** What became of the customer; what is still to come is not known. */
  end(): Simulated {
    for (const run of this.#runs.filter(isOpen)) run.isUnknown = true;
    return { runs: this.#runs, skipped: this.#skipped, unsent: this.#world.unsent };
  }
}

/** Whether a run is known to go on. */
function isOpen({ step, isUnknown }: PastRun): boolean {
  return step !== null && !isUnknown;
}
