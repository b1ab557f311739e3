import type { RuleStepKind } from '../../prisma/generated/client/enums.ts';
import { currencyPattern } from '../conditions/eventRule.ts';
import { propertyErrors } from '../events/properties.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import { asJson } from '../surveys/definition/stored.ts';
import type { Assignees, Recipient, RuleCondition, RuleDuration, RuleStep } from './definition.ts';
import { ruleLimits } from './limits.ts';
import type { StepInputShape } from './step.input.ts';
import type { RecipientInputShape } from './stepParts.input.ts';
import { strayFields } from './strayFields.ts';

type OwnField = Exclude<keyof StepInputShape, 'key' | 'kind' | 'next'>;

const assignees = ['team', 'teamOf', 'owner'] as const satisfies readonly OwnField[];

/** The fields that each kind has beside `key`, `kind` and `next`, those that it needs first. */
const ownFields: Readonly<
  Record<RuleStepKind, { needs: readonly OwnField[]; may: readonly OwnField[] }>
> = {
  SEND_SURVEY: {
    needs: ['survey'],
    may: ['channel', 'locale', 'linkDays', 'remindAfterDays', 'maxReminders'],
  },
  SEND_MESSAGE: { needs: ['to', 'template'], may: ['data', 'notAfterHours'] },
  NOTIFY: { needs: ['to', 'text'], may: [] },
  OPEN_CASE: {
    needs: ['title'],
    may: ['description', 'priority', 'severity', 'category', ...assignees, 'joinWithinDays'],
  },
  ASSIGN: { needs: [], may: assignees },
  TAG: { needs: ['tags'], may: [] },
  SET_ATTRIBUTE: { needs: ['attribute'], may: ['attributeValue'] },
  ADD_TO_LIST: { needs: ['segment'], may: [] },
  CALL_WEBHOOK: { needs: ['endpoint'], may: ['data'] },
  RECORD_EVENT: {
    needs: ['eventType'],
    may: ['value', 'currency', 'touchpoint', 'properties'],
  },
  WAIT: { needs: [], may: ['for', 'until', 'event', 'response', 'onTimeout'] },
  BRANCH: { needs: ['branches'], may: [] },
  SPLIT: { needs: ['arms'], may: [] },
};

const shared = ['key', 'kind', 'next'] as const;

/** Reads a step of an input; null if what it lacks is among the errors. */
export function readStep(
  input: StepInputShape,
  path: InputPath,
): { readonly step: RuleStep | null; readonly errors: readonly UserErrorShape[] } {
  const { kind } = input;
  const errors = [
    ...strayFields(input, {
      ...{ path, own: ownFields[kind], what: `A step of kind ${kind}` },
      shared: kind === 'SPLIT' ? ['key', 'kind'] : shared,
    }),
    ...valueErrors(input, path),
  ];
  return { step: errors.length > 0 ? null : stepOf(input), errors };
}

function stepOf(input: StepInputShape): RuleStep | null {
  const { key, kind } = input;
  const step = { key, next: input.next ?? null };
  switch (kind) {
    case 'SEND_SURVEY': {
      const { survey, channel, locale, linkDays, remindAfterDays, maxReminders } = input;
      if (!survey) return null;
      const most = maxReminders ?? (remindAfterDays == null ? 0 : 1);
      return {
        ...{ ...step, kind, survey, channel: channel ?? 'EMAIL', locale: locale ?? null },
        ...{ linkDays: linkDays ?? 30, remindAfterDays: remindAfterDays ?? null },
        maxReminders: most,
      };
    }
    case 'SEND_MESSAGE': {
      const { to, template, data, notAfterHours } = input;
      const recipient = to && recipientOf(to);
      if (!recipient || !template) return null;
      const more = { data: asJson(data ?? {}), notAfterHours: notAfterHours ?? 72 };
      return { ...step, kind, to: recipient, template, ...more };
    }
    case 'NOTIFY': {
      const to = input.to && recipientOf(input.to);
      if (!to || to.kind === 'CUSTOMER' || !input.text) return null;
      return { ...step, kind, to, text: input.text };
    }
    case 'OPEN_CASE': {
      const { title, description, priority, severity, category, joinWithinDays } = input;
      if (!title) return null;
      return {
        ...{ ...step, kind, title, description: description ?? null, ...assigneesOf(input) },
        ...{ priority: priority ?? 'NORMAL', severity: severity ?? null },
        ...{ category: category ?? null, joinWithinDays: joinWithinDays ?? null },
      };
    }
    case 'ASSIGN':
      return { ...step, kind, ...assigneesOf(input) };
    case 'TAG':
      return { ...step, kind, tags: input.tags ?? [] };
    case 'SET_ATTRIBUTE': {
      const { attribute, attributeValue } = input;
      return attribute ? { ...step, kind, attribute, value: attributeValue ?? null } : null;
    }
    case 'ADD_TO_LIST':
      return input.segment ? { ...step, kind, segment: input.segment } : null;
    case 'CALL_WEBHOOK': {
      const { endpoint, data } = input;
      return endpoint ? { ...step, kind, endpoint, data: asJson(data ?? {}) } : null;
    }
    case 'RECORD_EVENT': {
      const { eventType: type, value, currency, touchpoint, properties } = input;
      if (!type) return null;
      const worth = { value: value ?? null, currency: currency ?? null };
      const more = { touchpoint: touchpoint ?? null, properties: asJson(properties ?? {}) };
      return { ...step, kind, type, ...worth, ...more };
    }
    case 'WAIT': {
      const { for: time, until, event, response, onTimeout } = input;
      return {
        ...{ ...step, kind, for: time ?? null, event: event ?? null },
        until: until ? { time: until.time, weekdays: until.weekdays ?? [] } : null,
        ...{ response: response ?? null, onTimeout: onTimeout ?? null },
      };
    }
    case 'BRANCH':
      return {
        ...{ ...step, kind },
        branches: (input.branches ?? []).map(({ condition, next }) => ({
          condition: conditionIn(condition),
          next: next ?? null,
        })),
      };
    case 'SPLIT':
      return {
        ...{ ...step, kind },
        arms: (input.arms ?? []).map(({ next, ...arm }) => ({ ...arm, next: next ?? null })),
      };
    default:
      return null;
  }
}

/** What an input says is a condition, which is read later, with the fields of the whole rule. */
export function conditionIn(input: unknown): RuleCondition {
  return asJson(input);
}

function assigneesOf({ team, teamOf, owner }: StepInputShape): Assignees {
  return { team: team ?? null, teamOf: teamOf ?? null, owner: owner ?? null };
}

function recipientOf({ kind, actor, team, of }: RecipientInputShape): Recipient | null {
  if (kind === 'ACTOR') return actor ? { kind, actor } : null;
  if (kind === 'TEAM') return team ? { kind, team } : null;
  if (kind === 'OWNER_OF') return of ? { kind, of } : null;
  return kind === 'CUSTOMER' ? { kind } : null;
}

/** Errors of values that fit their kind and are in their bounds. */
function valueErrors(input: StepInputShape, path: InputPath): UserErrorShape[] {
  const { kind, to, currency, value, remindAfterDays, maxReminders, tags } = input;
  const errors = [...waitErrors(input, path), ...(to ? recipientErrors(input, to, path) : [])];
  const add = (code: 'INVALID_VALUE' | 'REQUIRED' | 'TOO_LONG', field: string, message: string) =>
    errors.push(invalid(code, [...path, field], message));
  if (kind === 'OPEN_CASE' || kind === 'ASSIGN') errors.push(...assigneesErrors(input, path));
  if (currency != null && !new RegExp(currencyPattern).test(currency)) {
    add('INVALID_VALUE', 'currency', 'Use a code of ISO 4217: EUR.');
  }
  if (currency != null && value == null) {
    add('REQUIRED', 'value', 'A currency is that of a value.');
  }
  if ((maxReminders ?? 0) > 0 && remindAfterDays == null) {
    const message = 'Say with `remindAfterDays` when to remind, or leave `maxReminders` out.';
    add('REQUIRED', 'remindAfterDays', message);
  }
  if (kind === 'TAG' && tags?.length === 0) add('REQUIRED', 'tags', 'Name one tag at least.');
  for (const field of ['data', 'properties'] as const) {
    const json = input[field];
    if (json == null) continue;
    const found = propertyErrors(json, [...path, field]);
    errors.push(...found);
    if (found.length === 0 && Buffer.byteLength(JSON.stringify(json)) > ruleLimits.dataBytes) {
      add('TOO_LONG', field, `At most ${ruleLimits.dataBytes.toLocaleString('en')} bytes as JSON.`);
    }
  }
  return errors;
}

/** What a recipient of each kind needs. */
const recipientNeeds: Readonly<Record<RecipientInputShape['kind'], readonly string[]>> = {
  ...{ CUSTOMER: [], ACTOR: ['actor'], TEAM: ['team'], OWNER_OF: ['of'] },
};

/** Errors of who is to do a case. */
function assigneesErrors(
  { kind, team, teamOf, owner }: StepInputShape,
  path: InputPath,
): UserErrorShape[] {
  if (kind === 'ASSIGN' && team == null && teamOf == null && owner == null) {
    const message = 'Say who is to do the case: `team`, `teamOf` or `owner`.';
    return [invalid('REQUIRED', [...path, 'team'], message)];
  }
  if (teamOf == null) return [];
  const hasTeam = teamOf !== 'ACCOUNT' && teamOf !== 'CASE';
  if (hasTeam && team == null) return [];
  const message = hasTeam
    ? 'A case has one team: name it with `team`, or say whose it is with `teamOf`.'
    : 'Name the team of what triggered the run: TOUCHPOINT, STEP or SURVEY.';
  return [invalid('INVALID_VALUE', [...path, 'teamOf'], message)];
}

function recipientErrors(
  { kind }: StepInputShape,
  to: RecipientInputShape,
  path: InputPath,
): UserErrorShape[] {
  const at = [...path, 'to'];
  if (to.kind === 'CUSTOMER' && kind === 'NOTIFY') {
    const message = 'Customers get no notices. Send a message instead: SEND_MESSAGE.';
    return [invalid('INVALID_VALUE', [...at, 'kind'], message)];
  }
  return strayFields(to, {
    ...{ path: at, own: { needs: recipientNeeds[to.kind], may: [] }, shared: ['kind'] },
    what: `A recipient of kind ${to.kind}`,
  });
}

/** Days of each unit, at most. */
const daysOf: Readonly<Record<RuleDuration['unit'], number>> = {
  ...{ MINUTES: 1 / 1440, HOURS: 1 / 24, DAYS: 1, WEEKS: 7, MONTHS: 30.5 },
};

function waitErrors(input: StepInputShape, path: InputPath): UserErrorShape[] {
  const { kind, for: time, until, event, response, onTimeout } = input;
  if (kind !== 'WAIT') return [];
  const wrong = (field: string, message: string) =>
    invalid('INVALID_VALUE', [...path, field], message);
  const errors: UserErrorShape[] = [];
  const awaits = event != null || response != null;
  if (time == null && until == null && !awaits) {
    const message = 'Say what it waits for: `for`, `until`, `event` or `response`.';
    errors.push(invalid('REQUIRED', [...path, 'for'], message));
  }
  if (awaits && time == null) {
    const message = 'Say how long it waits at most: a run does not wait for ever.';
    errors.push(invalid('REQUIRED', [...path, 'for'], message));
  }
  if (event != null && response != null) {
    errors.push(wrong('response', 'It waits for an event or for a response, not for both.'));
  }
  if (awaits && until != null) {
    const message = 'It waits for a time of day, or for what comes, not for both. Use two steps.';
    errors.push(wrong('until', message));
  }
  if (!awaits && onTimeout != null) {
    errors.push(wrong('onTimeout', 'Only a wait for an event or a response can end without it.'));
  }
  if (time && time.amount * daysOf[time.unit] > ruleLimits.days) {
    const message = `A step waits for ${ruleLimits.days} days at most.`;
    errors.push(invalid('OUT_OF_RANGE', [...path, 'for', 'amount'], message));
  }
  if (until && !/^\d\d:\d\d(:00)?$/.test(until.time)) {
    errors.push(
      invalid('INVALID_VALUE', [...path, 'until', 'time'], 'Use hours and minutes: 09:00.'),
    );
  }
  return errors;
}
