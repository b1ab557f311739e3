import type { GraphQLInputType } from 'graphql';
import {
  type AttributeError,
  type CloudEvent,
  CloudEventRefused,
} from '../../schema/events/cloudEvents/cloudEvent.ts';
import { attributeError, attributeOf, eventRow } from '../../schema/events/cloudEvents/eventRow.ts';
import { conflictMessage } from '../../schema/events/errors.graph.ts';
import { readEventRows, recordRows } from '../../schema/events/recordRows.ts';
import type { Context } from '../../schema/kernel/context.ts';
import { encodeId } from '../../schema/kernel/id.ts';
import { personalScope, requireScope } from '../../schema/kernel/scope.ts';
import { type UserErrorShape, UserErrorsThrown } from '../../schema/kernel/userError.ts';
import { personalPath } from '../../schema/toolkit/write/personalInput.ts';

/** What became of one event. */
export interface EventResult {
  /** Its id here. */
  readonly event: string;
  readonly status: 'RECORDED' | 'REPLAYED';
}

/** What is wrong with one event of a request. */
export interface EventError extends AttributeError {
  /** Its position among the events, from 0. */
  readonly index: number;
  readonly code: 'BAD_USER_INPUT' | 'CONFLICT';
  /** For CONFLICT: the id of the stored event. */
  readonly event?: string;
  /**
   * For CONFLICT: what differs from the stored event, by attributes; `customer` and `touchpoint` stand for
   * those that name them.
   */
  readonly differing?: readonly string[];
}

/** None of the events was stored. */
export class EventsRefused extends Error {
  readonly errors: readonly EventError[];

  constructor(errors: readonly EventError[]) {
    super('Events were refused');
    this.errors = errors;
  }
}

/**
 * Records the events of a request in one transaction: all of them, or none.
 *
 * @param sent those that cannot be read are there with the reason
 * @throws EventsRefused
 */
export async function recordCloudEvents(
  ctx: Context,
  rowType: GraphQLInputType,
  sent: readonly (CloudEvent | CloudEventRefused)[],
): Promise<EventResult[]> {
  const { rows, errors } = rowsOf(sent);
  if (errors.length > 0) throw new EventsRefused(errors);
  if (rows.length === 0) return [];
  for (const [index, row] of rows.entries()) {
    const path = personalPath(ctx, rowType, row, ['input', 'events', String(index)]);
    if (path) requireScope(ctx, personalScope, `${attributeOf(path)} of event ${index}`);
  }
  try {
    const { recorded } = await ctx.db.$transaction((db) =>
      recordRows({ ...ctx, db }, readEventRows(rowType, rows), { rejectsAll: true }),
    );
    return [...recorded.values()].map(({ event, status }) => ({
      event: encodeId('CustomerEvent', event),
      status,
    }));
  } catch (error) {
    if (!(error instanceof UserErrorsThrown)) throw error;
    throw new EventsRefused(error.errors.map(eventError));
  }
}

function rowsOf(sent: readonly (CloudEvent | CloudEventRefused)[]) {
  const rows: object[] = [];
  const errors: EventError[] = [];
  for (const [index, event] of sent.entries()) {
    try {
      if (event instanceof CloudEventRefused) throw event;
      rows.push(eventRow(event));
    } catch (error) {
      if (!(error instanceof CloudEventRefused)) throw error;
      const { attribute, message } = error;
      errors.push({ index, attribute, message, code: 'BAD_USER_INPUT' });
    }
  }
  return { rows, errors };
}

function eventError(error: UserErrorShape): EventError {
  const found = { ...attributeError(error), index: Number(error.path[2]) };
  if (error.type !== 'EventConflictError') return { ...found, code: 'BAD_USER_INPUT' };
  const differing = error.fields.map((field) => attributeOf(['', '', '', field]));
  return {
    ...found,
    message: conflictMessage(differing),
    code: 'CONFLICT',
    event: encodeId('CustomerEvent', error.event),
    differing,
  };
}
