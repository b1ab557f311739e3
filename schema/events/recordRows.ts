import { type GraphQLInputType, GraphQLList } from 'graphql';
import type { Context } from '../kernel/context.ts';
import { UserErrorsThrown } from '../kernel/userError.ts';
import { failRow } from '../toolkit/write/bulkStore.ts';
import type { FailedRows } from '../toolkit/write/mutation.ts';
import { type ReadInput, readInput } from '../toolkit/write/readInput.ts';
import { resolveReferences } from '../toolkit/write/reference.ts';
import type { EventInput } from './event.input.ts';
import { type Recorded, type Recording, recordEvents } from './recordEvents.ts';

/** What became of events that did not come as arguments of a mutation, by their index. */
export interface RecordedRows {
  readonly recorded: ReadonlyMap<number, Recorded>;
  readonly failed: FailedRows;
}

/**
 * Reads events that came by another way than a mutation, with the checks of `eventBulkRecord`, but for
 * `personalPath`. `recordRows` writes the keys of what they refer to into them: call it again for each try.
 *
 * @param rowType the type `EventBulkRecordRow` of the built schema, which has the bounds of its fields
 * @param rows as a call has them, of the right kinds of values; new ones are made of them
 */
export function readEventRows(rowType: GraphQLInputType, rows: readonly object[]): ReadInput {
  const bounds = { maxItems: rows.length };
  return readInput(new GraphQLList(rowType), rows, bounds, ['input', 'events']);
}

/**
 * Records the events that `readEventRows` has read. Call it in a transaction.
 *
 * @throws UserErrorsThrown for any error, where one rejects all events; paths are those of the mutation
 */
export async function recordRows(
  ctx: Context,
  { value, references, errors }: ReadInput,
  recording: Recording,
): Promise<RecordedRows> {
  const missing = await resolveReferences(ctx.db, references);
  const found = [...errors, ...missing];
  if (recording.rejectsAll && found.length > 0) throw new UserErrorsThrown(...found);
  const failed: FailedRows = new Map();
  for (const error of found) failRow(failed, Number(error.path[2]), error);
  const sent = (value as readonly EventInput[]).map((input, index) => ({
    input,
    path: ['input', 'events', String(index)],
  }));
  const recorded = await recordEvents(ctx, sent, failed, recording);
  return { recorded, failed };
}
