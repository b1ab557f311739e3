import type { Predicate } from '../../conditions/condition.ts';
import { isEventRule } from '../../conditions/eventRule.ts';
import { type ContactDecision, decideCustomer } from '../../contact/decision.ts';
import { decidedBy } from '../../invitations/decided.ts';
import { encodeId } from '../../kernel/id.ts';
import type { JsonValue } from '../../kernel/json.ts';
import type { RuleCondition, RuleStep, SendSurveyStep, StepOf } from '../../rules/definition.ts';
import { stepsPrefix } from '../../rules/fields.ts';
import { attributePrefix } from '../../segments/customerFields.ts';
import { eventValues, judgeEvents, judgeValue } from '../../segments/inMemory.ts';
import { segmentsNamedBy } from '../../segments/storedValues.ts';
import { notAList } from '../actions/addToList.ts';
import { notCalled } from '../actions/callWebhook.ts';
import { skipped } from '../actions/forCustomers.ts';
import { templateStop } from '../actions/sendMessage.ts';
import { invitingOf, surveyStop } from '../actions/sendSurvey.ts';
import { attributeStop, comparedValue } from '../actions/setAttribute.ts';
import { nothingToTag, taggedBy } from '../actions/tag.ts';
import { holdsOf, reduce } from '../conditions/reduce.ts';
import type { ReachedStep, StepOutcome } from '../stepAction.ts';
import { NotKnown } from '../turn/notKnown.ts';
import type { Wait } from '../turn/wait.ts';
import type { World } from '../turn/world.ts';
import { contactsAt, segmentsAt, statementsAt, suppressionAt } from './past.ts';
import { pastCase } from './pastCase.ts';
import { unsentReason } from './pastMessage.ts';
import { addressed, notified } from './pastNotice.ts';
import type { AwaitedEvent, PastContact, PastEvent, PastFact, PastPerson } from './person.ts';
import type { Settings } from './settings.ts';
import { isSettled } from './settledSegments.ts';

/** An invitation whose customer is to be asked later. */
interface Postponed {
  readonly step: SendSurveyStep;
  readonly at: Date;
  readonly expiresAt: Date;
}

/**
 * The world of one customer at a moment of the past, with what the steps of a dry run would have changed in
 * it. It throws or answers null where what decides is not stored.
 */
export class PastWorld {
  /** The moment that it is. */
  now = new Date(0);
  /** Events that steps would have recorded. */
  readonly recorded: PastEvent[] = [];
  /** Why messages of steps would not have been sent, by the keys of the steps' rows. */
  readonly unsent = new Map<string, string>();
  readonly #person: PastPerson;
  readonly #settings: Settings;
  readonly #factOf: ReadonlyMap<string, PastFact>;
  readonly #contacts: PastContact[];
  readonly #set = new Map<string, JsonValue>();
  readonly #listed = new Set<string>();
  readonly #invited = new Set<string>();
  #postponed: Postponed[] = [];

  constructor(person: PastPerson, settings: Settings) {
    this.#person = person;
    this.#settings = settings;
    this.#contacts = [...person.contacts];
    this.#factOf = new Map(person.facts.map((past) => [past.run.id, past]));
  }

  /** Whether a condition of a run holds now; null where that is not known. */
  judge(condition: RuleCondition, run: string | null): boolean | null {
    const present = { now: this.now, timeZone: this.#settings.timeZone };
    const past = this.#factOf.get(run ?? '');
    const rest = reduce(condition, (rule) => {
      if (isEventRule(rule)) {
        const events = this.#events();
        return events
          ? judgeEvents(
              rule,
              events.map(({ values }) => values),
              present,
            )
          : rule;
      }
      // Answers that were not really asked for are not known.
      if (rule.field.startsWith(stepsPrefix)) return rule;
      const fact = past?.factOf(rule.field);
      return fact ? holdsOf(rule, fact, present) : this.#judgeField(rule, present);
    });
    return typeof rest === 'boolean' ? rest : null;
  }

  /** Whether the customer is in a segment now; null where that is not known. */
  belongsTo(segment: string): boolean | null {
    return this.#segments([segment])?.has(segment) ?? null;
  }

  #judgeField(rule: Predicate, present: Parameters<typeof judgeValue>[3]): boolean | Predicate {
    const { values, updatedAt } = this.#person;
    const type = this.#settings.fields.get(rule.field)?.type;
    if (rule.field === 'segments') {
      const segments = this.#segments(segmentsNamedBy(rule));
      if (!segments) return rule;
      const ids = [...segments].map((segment) => encodeId('Segment', segment));
      return judgeValue(rule, ids, type, present);
    }
    if (this.#set.has(rule.field)) {
      return judgeValue(rule, this.#set.get(rule.field), type, present);
    }
    const isKnown = rule.field === 'createdAt' || updatedAt <= this.now;
    return isKnown ? judgeValue(rule, values.get(rule.field), type, present) : rule;
  }

  /**
   * The segments of the customer, as far as those that are asked for are concerned; null where a step could
   * have moved it in one of them, or it is not stored.
   */
  #segments(asked: readonly string[] | null): ReadonlySet<string> | null {
    const hasActed = this.#set.size > 0 || this.recorded.length > 0;
    const { segments } = this.#settings;
    const acts = { set: this.#set, hasRecorded: this.recorded.length > 0 };
    if (hasActed && !asked?.every((key) => isSettled(segments.get(key), acts))) return null;
    const stored = segmentsAt(this.#person, this.now);
    return stored && new Set([...stored, ...this.#listed]);
  }

  #events(): readonly PastEvent[] | null {
    const { events } = this.#person;
    return (
      events &&
      [...events, ...this.recorded]
        .filter(({ knownAt, occurredAt }) => knownAt <= this.now && occurredAt <= this.now)
        .sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime() || (a.id < b.id ? -1 : 1))
    );
  }

  /** When what a run waits for came, from now on; null if it did not. */
  cameAt({ type, since, until, trigger }: AwaitedEvent): Date | null {
    const { events } = this.#person;
    if (!events) return null;
    const came = [...events, ...this.recorded].flatMap((event) =>
      event.type === type &&
      event.id !== trigger &&
      event.occurredAt >= since &&
      event.occurredAt <= until &&
      event.knownAt <= until
        ? [event.knownAt.getTime()]
        : [],
    );
    return came.length === 0 ? null : new Date(Math.min(...came));
  }

  /** When the next invitation is decided again; null if none is. */
  get postponedTo(): Date | null {
    return this.#postponed.reduce<Date | null>(
      (first, { at }) => (first && first <= at ? first : at),
      null,
    );
  }

  /** Decides the invitations again whose moment has come. */
  decideAgain(): void {
    const due = this.#postponed.filter(({ at }) => at <= this.now);
    this.#postponed = this.#postponed.filter(({ at }) => at > this.now);
    for (const { step, expiresAt } of due) this.#ask(step, expiresAt);
  }

  /** What runs ask and do. */
  readonly world: World = {
    judge: async (_now, cases) => cases.map(({ condition, run }) => this.judge(condition, run.id)),
    came: async (waits) => new Set(waits.flatMap((wait, index) => (this.#came(wait) ? index : []))),
    arms: { of: async () => [], remember: async () => {} },
    act: (_kind, _now, reached) => Promise.all(reached.map((step) => this.#act(step))),
  };

  #came({ progress: { run }, step, waitsFor, dueAt }: Wait): boolean {
    if (waitsFor === null) return false;
    if (step.response !== null) {
      if (this.#invited.has(waitsFor)) throw new NotKnown();
      return false;
    }
    if (!this.#person.events) throw new NotKnown();
    const asked = { type: waitsFor, since: run.triggeredAt, until: dueAt, trigger: run.triggerId };
    const came = this.cameAt(asked);
    return came !== null && came <= this.now;
  }

  async #act({ id, run, step, caseId }: ReachedStep<RuleStep['kind']>): Promise<StepOutcome> {
    const { archivedAt } = this.#person;
    if (archivedAt && archivedAt <= this.now) {
      return skipped('ARCHIVED', 'The customer is archived.');
    }
    switch (step.kind) {
      case 'SEND_SURVEY':
        return this.#invite(id, step);
      case 'SEND_MESSAGE':
        return this.#send(id, run.id, step);
      case 'NOTIFY':
        return this.#notify(run.id, step);
      case 'OPEN_CASE':
      case 'ASSIGN':
        return pastCase(id, step.kind, caseId);
      case 'TAG':
        return taggedBy(run) === null ? nothingToTag : done;
      case 'SET_ATTRIBUTE':
        return this.#setAttribute(step);
      case 'ADD_TO_LIST':
        if (!this.#settings.lists.has(step.segment)) return notAList;
        this.#listed.add(step.segment);
        return done;
      case 'CALL_WEBHOOK': {
        const reason = this.#settings.uncallable.get(step.endpoint);
        return reason ? notCalled(reason) : done;
      }
      case 'RECORD_EVENT':
        return this.#record(id, step);
      default:
        throw new Error(`No dry run does steps of the kind ${step.kind}`);
    }
  }

  #send(id: string, run: string, step: StepOf<'SEND_MESSAGE'>): StepOutcome {
    const template = this.#settings.templates.get(step.template);
    const stop = templateStop({ step }, template);
    if (stop || !template) return stop ?? done;
    if (step.to.kind !== 'CUSTOMER') return addressed(this.#factOf.get(run), step, true);
    const message = { template, of: step.template, hours: step.notAfterHours };
    const { policy } = this.#settings;
    const reason = unsentReason(this.#person, message, { policy, now: this.now });
    if (reason !== null) this.unsent.set(id, reason);
    return done;
  }

  #notify(run: string, step: StepOf<'NOTIFY'>): Promise<StepOutcome> {
    const notice = { step, past: this.#factOf.get(run), set: this.#set };
    const { workspaceId: workspace } = this.#settings;
    return notified(this.#person, notice, { workspace, now: this.now });
  }

  #setAttribute({ attribute, value }: StepOf<'SET_ATTRIBUTE'>): StepOutcome {
    const type = this.#settings.attributes.get(attribute);
    const stop = attributeStop(type, value);
    if (stop) return stop;
    this.#set.set(`${attributePrefix}${attribute}`, comparedValue(type, value));
    return done;
  }

  #record(id: string, { type, value, currency, touchpoint }: StepOf<'RECORD_EVENT'>): StepOutcome {
    const at = this.now;
    const event = { type, source: 'cxgraph', occurredAt: at, value, currency };
    const values = eventValues({ ...event, touchpointId: touchpoint });
    this.recorded.push({ id, type, occurredAt: at, knownAt: at, values });
    return { ...done, made: { eventId: id } };
  }

  #invite(id: string, step: SendSurveyStep): StepOutcome {
    const offered = this.#settings.offered.get(step.survey);
    const stop = surveyStop(offered ?? null, this.now);
    if (stop || !offered) return stop ?? skipped('SURVEY_CLOSED', 'The survey takes no answers.');
    const inviting = invitingOf({ step }, offered, this.now);
    const decision = this.#ask(step, inviting.expiresAt);
    const made = { invitationId: id };
    if (decidedBy(decision, inviting, this.now).endedAt) {
      return { ...skipped(decision.reason, 'The customer may not be asked.'), made };
    }
    this.#invited.add(id);
    return { ...done, made };
  }

  /** Decides whether the customer may be asked, and notes the contact, or when that is asked again. */
  #ask(step: SendSurveyStep, expiresAt: Date): ContactDecision {
    const decision = this.#decide(step);
    const { survey: surveyId, channel } = step;
    if (decision.allowed === 'YES') {
      this.#contacts.push({ surveyId, channel, kind: 'INVITED', at: this.now });
    }
    if (decision.allowed === 'LATER' && decision.until && decision.until < expiresAt) {
      this.#postponed.push({ step, at: decision.until, expiresAt });
    }
    return decision;
  }

  #decide({ survey: key, channel }: SendSurveyStep): ContactDecision {
    const person = this.#person;
    const { surveys, policy } = this.#settings;
    const survey = surveys.get(key);
    const now = this.now;
    const segments = survey?.segment == null ? new Set<string>() : this.#segments([survey.segment]);
    // What its address was before its last change is not stored.
    if (!survey || !segments || person.updatedAt > now) throw new NotKnown();
    const { email, phone, timeZone } = person;
    const suppression = suppressionAt(person, { of: key, channel }, now);
    return decideCustomer(
      {
        ...contactsAt(person, this.#contacts, { survey, policy, now }),
        ...{ archivedAt: null, email, phone, timeZone, segments, suppression },
        statements: statementsAt(person, survey.purpose?.id, now),
      },
      { survey, channel, policy, follows: false, context: new Map(), now },
    );
  }
}

const done: StepOutcome = { status: 'SUCCEEDED' };
