import type { TestWorkspace } from './graph.ts';

/** An event as the tests select it. */
export interface EventShown {
  readonly id: string;
  readonly match?: string;
  readonly value?: number | null;
  readonly customer?: { readonly id: string } | null;
}

/** A user error, of a conflict with the stored event. */
export interface EventErrorShown {
  readonly code: string;
  readonly path: readonly string[];
  readonly event?: string;
  readonly fields?: readonly string[];
}

const failures = 'errors { code path ... on EventConflictError { event fields } }';
const shown = 'event { id match value customer { id } }';

type Changing = Pick<TestWorkspace, 'change'>;

/** Records an event of the source `shop`, if the input names no other. */
export function recordEvent(client: Changing, input: object) {
  return client.change<{
    event: EventShown | null;
    replayed: boolean;
    failures: EventErrorShown[];
  }>(
    'eventRecord',
    { source: 'shop', type: 'PURCHASE', ...input },
    `${shown} replayed failures: ${failures}`,
  );
}

interface ResultShown {
  readonly index: number;
  readonly status: string;
  readonly event: EventShown | null;
  readonly errors: readonly EventErrorShown[];
}

/** Records many such events. */
export function recordInBulk(client: Changing, inputs: readonly object[], options: object = {}) {
  const events = inputs.map((event) => ({ source: 'shop', type: 'PURCHASE', ...event }));
  return client.change<{ results: ResultShown[]; replayed: boolean }>(
    'eventBulkRecord',
    { events, ...options },
    `replayed results { index status ${shown} ${failures} }`,
  );
}
