import type { Task } from '../../outbox/outbox.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import { customerKeyIn, keyTextIn } from '../../surveys/customerKey/customerKeySource.ts';
import { linkTask } from '../../surveys/customerKey/linkTask.ts';
import type { AnswerValue, HiddenValues } from '../../surveys/logic/answers.ts';

/** What a key can be read from. */
interface KeyValues {
  readonly hiddenFields: HiddenValues;
  readonly answerTo: (question: string) => AnswerValue | undefined;
}

/** A response that was stored or changed, and what it had before; null for a new one. */
interface StoredValues extends KeyValues {
  readonly id: string;
  readonly before: KeyValues | null;
}

/** The task that finds the customers of responses of one survey, for those that name another now. */
export function linkTasks(
  { id, anonymous, customerKey }: Pick<AnsweredSurvey, 'id' | 'anonymous' | 'customerKey'>,
  responses: readonly StoredValues[],
): Task[] {
  const source = customerKeyIn(customerKey);
  if (!source || anonymous) return [];
  const textOf = (values: KeyValues | null) =>
    values && keyTextIn(source, values.hiddenFields, values.answerTo);
  const named = responses.filter((response) => textOf(response) !== textOf(response.before));
  if (named.length === 0) return [];
  return [
    linkTask(
      id,
      named.map((response) => response.id),
    ),
  ];
}
