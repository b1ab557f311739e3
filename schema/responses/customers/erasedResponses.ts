import { type CustomerKeyShape, findCustomers } from '../../customers/customerKey.ts';
import { erasedError } from '../../customers/erased.ts';
import type { UserErrorShape } from '../../kernel/userError.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { AnsweredSurvey } from '../../surveys/answeredSurvey.ts';
import {
  customerKeyIn,
  customerNamedBy,
  keyTextIn,
} from '../../surveys/customerKey/customerKeySource.ts';
import type { SubmittedResponse } from '../submit/submitted.ts';

/**
 * The user errors of responses that name an erased customer. What an input says of its customer is looked
 * at; of an import, what the survey's `customerKey` names, too: a file of before the erasure brings
 * nothing back. Who answers a survey anew is not refused.
 */
export async function erasedResponses(
  db: WorkspaceDb,
  survey: AnsweredSurvey,
  responses: readonly SubmittedResponse[],
  isImport: boolean,
): Promise<ReadonlyMap<SubmittedResponse, UserErrorShape>> {
  if (survey.anonymous) return new Map();
  const named = responses.flatMap((response) => {
    const customer = response.customer ?? (isImport ? namedIn(survey, response) : null);
    return customer ? [{ response, customer }] : [];
  });
  if (named.length === 0) return new Map();
  const found = await findCustomers(
    db,
    named.map(({ customer }) => customer),
  );
  return new Map(
    named.flatMap(({ response, customer }) =>
      found(customer).erased ? [[response, erasedError(response.path)] as const] : [],
    ),
  );
}

/** The customer that a survey's key names in a response. */
function namedIn(
  { customerKey }: AnsweredSurvey,
  { hiddenFields, answers }: SubmittedResponse,
): CustomerKeyShape | null {
  const source = customerKeyIn(customerKey);
  if (!source) return null;
  const hidden = Object.fromEntries((hiddenFields ?? []).map(({ key, value }) => [key, value]));
  const text = keyTextIn(
    source,
    hidden,
    (question) => answers?.find((answer) => answer.question === question)?.value ?? undefined,
  );
  return text === null ? null : customerNamedBy(source, text);
}
