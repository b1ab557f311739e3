import { callEndpoints, type NotCalled } from '../../webhooks/call.ts';
import { onStep } from '../actions.ts';
import type { StepOutcome } from '../stepAction.ts';
import { forCustomers, skipped } from './forCustomers.ts';

const sentences: Readonly<Record<NotCalled, string>> = {
  NO_ENDPOINT: 'The webhook endpoint was deleted.',
  ENDPOINT_ARCHIVED: 'The webhook endpoint is archived.',
  ENDPOINT_DISABLED: 'The webhook endpoint is disabled.',
};

export function notCalled(reason: NotCalled): StepOutcome {
  return skipped(reason, sentences[reason]);
}

/** Calls the endpoints of steps: each by a delivery with the key of the step, and so with one `webhook-id`. */
onStep(
  'CALL_WEBHOOK',
  forCustomers<'CALL_WEBHOOK'>(async (db, now, reached) => {
    const refused = await callEndpoints(
      db,
      now,
      reached.map(({ id, step }) => ({ step: id, endpoint: step.endpoint })),
    );
    return new Map(
      reached.map(({ id, step }): [string, StepOutcome] => {
        const reason = refused.get(step.endpoint);
        const made = { deliveryId: id };
        return [
          id,
          reason ? notCalled(reason) : { status: 'SUCCEEDED', log: 'The webhook is called.', made },
        ];
      }),
    );
  }),
);
