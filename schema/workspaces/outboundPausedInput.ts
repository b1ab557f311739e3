import { bounded } from '../toolkit/write/input.ts';

/** Whether a workspace sends, in the input that changes it. */
export const outboundPausedInput = bounded(
  { notNull: true },
  {
    description:
      'Whether messages and webhooks wait. A restored backup and a copy of a database begin so, since the original may have sent the same. False sends what waited, but for messages whose `notAfter` has passed.',
  },
);
