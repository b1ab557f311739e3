import type { RuleTriggerKind } from '../../prisma/generated/client/enums.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { RuleTrigger } from './definition.ts';
import { cronProblem } from './nextOf.ts';
import { strayFields } from './strayFields.ts';
import type { TriggerInputShape } from './trigger.input.ts';

type OwnField = Exclude<keyof TriggerInputShape, 'kind'>;

/** The fields that each kind has, those that it needs first. */
const ownFields: Readonly<
  Record<RuleTriggerKind, { needs: readonly OwnField[]; may: readonly OwnField[] }>
> = {
  RESPONSE_COMPLETED: { needs: [], may: ['survey'] },
  ANSWER_SCORED: { needs: ['survey', 'question'], may: ['atLeast', 'atMost'] },
  FEEDBACK_RECORDED: { needs: [], may: ['touchpoint'] },
  EVENT_RECORDED: { needs: ['eventType'], may: [] },
  SEGMENT_ENTERED: { needs: ['segment'], may: [] },
  SEGMENT_LEFT: { needs: ['segment'], may: [] },
  INVITATION_IGNORED: { needs: [], may: ['survey', 'afterDays'] },
  MESSAGE_RECEIVED: { needs: [], may: ['channel'] },
  CASE_OVERDUE: { needs: [], may: ['target'] },
  SCHEDULE: { needs: ['segment', 'cron'], may: ['timeZone'] },
  CALL: { needs: [], may: [] },
};

/** Reads the trigger of an input. The errors are those that no other row is needed for. */
export function readTrigger(
  input: TriggerInputShape,
  path: InputPath,
): { readonly trigger: RuleTrigger; readonly errors: readonly UserErrorShape[] } {
  const { kind } = input;
  const errors = strayFields(input, {
    ...{ path, own: ownFields[kind], shared: ['kind'] },
    what: `A trigger of kind ${kind}`,
  });
  const { atLeast, atMost, cron } = input;
  if (kind === 'ANSWER_SCORED' && atLeast == null && atMost == null) {
    const message = 'Say which answers, with `atLeast`, `atMost` or both.';
    errors.push(invalid('REQUIRED', [...path, 'atMost'], message));
  }
  if (atLeast != null && atMost != null && atLeast > atMost) {
    const message = 'This has to be at least `atLeast`: no answer is between them.';
    errors.push(invalid('OUT_OF_RANGE', [...path, 'atMost'], message));
  }
  const problem = kind === 'SCHEDULE' && cron != null ? cronProblem(cron) : null;
  if (problem !== null) errors.push(invalid('INVALID_VALUE', [...path, 'cron'], problem));
  const { needs, may } = ownFields[kind];
  const set = [...needs, ...may].map((field) => [field, input[field] ?? null] as const);
  return { trigger: { kind, ...Object.fromEntries(set) }, errors };
}
