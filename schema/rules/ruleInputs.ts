import type { InputShapeFromFields } from '@pothos/core';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { bounded } from '../toolkit/write/input.ts';
import type { RuleCondition, RuleDefinition, RuleStep } from './definition.ts';
import { ruleLimits } from './limits.ts';
import { RuleStepInput } from './step.input.ts';
import { conditionIn, readStep } from './stepInput.ts';
import { RuleTriggerInput } from './trigger.input.ts';
import { readTrigger } from './triggerInput.ts';

/** The input fields of creating and updating a rule that are its definition. */
export function ruleInputs(t: InputFields) {
  return {
    trigger: t.field({
      type: RuleTriggerInput,
      ...bounded({ notNull: true }, { description: 'What begins its runs. A new rule needs one.' }),
    }),
    condition: t.field({
      type: 'Condition',
      description:
        'What has to hold for a run to begin; null for always. Beside the fields of customers (see `segmentCreate`), it can compare `trigger.…` (of an event `type`, `source`, `occurredAt`, `value`, `currency`, `touchpoint` and `properties.<path>`; of a call `data.<name>`), and `answers.<key>` of the response to the survey that the trigger names; conditions of steps also `steps.<key>.answers.<key>` of the response to a SEND_SURVEY step before them.',
    }),
    exitCondition: t.field({
      type: 'Condition',
      description:
        'A run ends before its next step once this holds; null for never. It can compare what the conditions of steps can.',
    }),
    steps: t.field({
      type: [RuleStepInput],
      ...bounded(
        { maxItems: ruleLimits.steps, notNull: true },
        {
          description:
            'What its runs do, from the first one on; each names the one that follows it. A new rule needs one. An update replaces the whole list.',
        },
      ),
    }),
  };
}

export type SentDefinition = InputShapeFromFields<ReturnType<typeof ruleInputs>>;

/** Whether an input sets a part of the definition. */
export function setsDefinition(input: SentDefinition): boolean {
  const { trigger, condition, exitCondition, steps } = input;
  return [trigger, condition, exitCondition, steps].some((part) => part !== undefined);
}

/** A definition as an input has it, with what is stored where it is left out; its conditions are not read yet. */
export function sentDefinition(
  input: SentDefinition,
  stored: RuleDefinition | null,
): { readonly definition: RuleDefinition | null; readonly errors: readonly UserErrorShape[] } {
  const errors: UserErrorShape[] = [];
  const read = input.trigger ? readTrigger(input.trigger, ['trigger']) : null;
  errors.push(...(read?.errors ?? []));
  const trigger = read?.trigger ?? stored?.trigger;
  if (!trigger) errors.push(invalid('REQUIRED', ['trigger'], 'A rule needs what begins its runs.'));
  const steps: RuleStep[] = input.steps ? [] : [...(stored?.steps ?? [])];
  for (const [index, sent] of (input.steps ?? []).entries()) {
    const { step, errors: found } = readStep(sent, ['steps', String(index)]);
    errors.push(...found);
    if (step) steps.push(step);
  }
  if (steps.length === 0 && !input.steps?.length) {
    errors.push(invalid('REQUIRED', ['steps'], 'A rule has one step at least.'));
  }
  if (errors.length > 0 || !trigger) return { definition: null, errors };
  const definition = {
    trigger,
    condition: sentCondition(input.condition, stored?.condition),
    exitCondition: sentCondition(input.exitCondition, stored?.exitCondition),
    steps,
  };
  return { definition, errors };
}

function sentCondition(
  input: unknown,
  stored: RuleCondition | null | undefined,
): RuleCondition | null {
  if (input === undefined) return stored ?? null;
  return input === null ? null : conditionIn(input);
}
