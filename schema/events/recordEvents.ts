import { composeText } from '../conditions/foldText.ts';
import {
  type CustomerKeyShape,
  type Found,
  findCustomers,
  keyText,
} from '../customers/customerKey.ts';
import { findIdentifiers, identifierOf, identifierText } from '../customers/match/identifiers.ts';
import { type FindMapping, findMappings } from '../eventMappings/findMappings.ts';
import type { Context } from '../kernel/context.ts';
import { newId } from '../kernel/id.ts';
import { UserErrorsThrown } from '../kernel/userError.ts';
import { failRow } from '../toolkit/write/bulkStore.ts';
import type { FailedRows } from '../toolkit/write/mutation.ts';
import { readLocked } from '../toolkit/write/revision.ts';
import { createUnknown } from './createUnknown.ts';
import { type Conflicting, differingFields } from './differingFields.ts';
import { conflict } from './errors.graph.ts';
import { insertEvents, storedEvents } from './insertEvents.ts';
import {
  customerOf,
  eventErrors,
  hashedContent,
  hashOf,
  isSameContent,
  type NewEvent,
  type SentEvent,
  sourceKey,
} from './newEvent.ts';

/** Whether an event was stored, or was before; `event` is the key of its row. */
export interface Recorded {
  readonly status: 'RECORDED' | 'REPLAYED';
  readonly event: string;
}

/** How events are recorded. */
export interface Recording {
  /** Whether an error in one refuses all. */
  readonly rejectsAll: boolean;
  /** False for history, which starts nothing; true by default. */
  readonly live?: boolean;
  /** Whether customers that are not known are created; by default, as their source is set. */
  readonly createsCustomers?: boolean | null;
  /** Called when the database has got the statement that takes it longest. */
  readonly meanwhile?: () => void;
}

/**
 * Stores events, each once for its source and id, in as many statements for many as for one. An event
 * that is sent again with the same content, in this call or another, is REPLAYED; with other content,
 * it fails with `CONFLICT`. Call it in a transaction.
 *
 * @param failed user errors by the event's index; those that are found are added
 * @returns the results of the events that did not fail, by their index
 * @throws UserErrorsThrown for any error, where one rejects all events
 */
export async function recordEvents(
  ctx: Context,
  sent: readonly SentEvent[],
  failed: FailedRows,
  { rejectsAll, live = true, createsCustomers = null, meanwhile }: Recording,
): Promise<Map<number, Recorded>> {
  const refuse = () => {
    if (rejectsAll && failed.size > 0) throw new UserErrorsThrown(...[...failed.values()].flat());
  };
  const open = new Map([...sent.entries()].filter(([index]) => !failed.has(index)));
  for (const [index, event] of open) {
    for (const error of eventErrors(event, ctx.now)) failRow(failed, index, error);
    if (failed.has(index)) open.delete(index);
  }
  const prepared = await prepare(ctx, open, failed, createsCustomers);
  refuse();
  // The first event of the call with a source and id; later ones are compared with what is stored.
  const firsts = new Map<string, NewEvent>();
  for (const event of prepared.values()) {
    if (!firsts.has(event.sourceKey)) firsts.set(event.sourceKey, event);
  }
  const inserted = await insertEvents(ctx, [...firsts.values()], { live, meanwhile });
  const known = await storedEvents(
    ctx.db,
    [...firsts.values()].filter(({ key }) => !inserted.has(key)),
  );
  const results = new Map<number, Recorded>();
  const conflicts: (Conflicting & { readonly index: number })[] = [];
  for (const [index, event] of prepared) {
    const text = event.sourceKey;
    const stored = known.get(text) ?? firsts.get(text) ?? event;
    if (!isSameContent(event, stored)) conflicts.push({ index, event, stored: stored.key });
    else {
      const status = inserted.has(event.key) ? 'RECORDED' : 'REPLAYED';
      results.set(index, { status, event: stored.key });
    }
  }
  const differing = await differingFields(ctx.db, conflicts);
  for (const [position, { index, event, stored }] of conflicts.entries()) {
    const fields = differing[position] ?? null;
    if (fields?.length === 0) results.set(index, { status: 'REPLAYED', event: stored });
    else failRow(failed, index, conflict(stored, event.path, fields ?? []));
  }
  refuse();
  return results;
}

/** Finds the customers, the identifiers and the touchpoints of events; those without a customer fail. */
async function prepare(
  ctx: Context,
  sent: ReadonlyMap<number, SentEvent>,
  failed: FailedRows,
  createsCustomers: boolean | null,
): Promise<Map<number, NewEvent>> {
  const { db, now } = ctx;
  const keys = [...sent.values()].flatMap(({ input }) => input.customer ?? []);
  const known = await findCustomers(db, keys);
  const made = await createUnknown(ctx, [...sent.values()], known, createsCustomers);
  const found = await findAgain(db, keys, made ? await findCustomers(db, keys) : known);
  const stored = await findIdentifiers(db, keys.map(identifierOf));
  const fresh = new Map<string, string>();
  const cameWith = (key: CustomerKeyShape) => {
    const identifier = identifierOf(key);
    const { kind, system, value } = identifier;
    const text = identifierText(identifier);
    const known = stored.get(text);
    if (known !== undefined) return { kind, system, value, text, id: known, isNew: false };
    const id = fresh.get(text) ?? newId();
    fresh.set(text, id);
    return { kind, system, value, text, id, isNew: true };
  };
  const unplaced = [...sent.values()].filter(({ input }) => !input.touchpoint);
  const types = unplaced.map(({ input }) => composeText(input.type));
  const mapping = await findMappings(db, types, now);
  const events = new Map<number, NewEvent>();
  for (const [index, event] of sent) {
    const { customer } = event.input;
    const matched = customerOf(event, customer ? found(customer) : null);
    if ('errors' in matched) for (const error of matched.errors) failRow(failed, index, error);
    else {
      const came = customer ? cameWith(customer) : null;
      const { touchpointId, stepId, mapped } = whereOf(event, mapping, now);
      const content = hashedContent(event.input);
      // Written out: thousands of these are made at once.
      events.set(index, {
        key: newId(),
        sourceKey: sourceKey(event.input),
        input: event.input,
        path: event.path,
        content,
        contentHash: hashOf(content),
        identifier: came?.text ?? null,
        customerId: matched.customerId,
        match: matched.match,
        touchpointId,
        stepId,
        mapped,
        cameWith: came,
      });
    }
  }
  return events;
}

/** Where an event happened. What a rule says does not belong to its content: a retry has none of it. */
function whereOf({ input }: SentEvent, mapping: FindMapping, now: Date) {
  if (input.touchpoint) return { touchpointId: input.touchpoint.key, stepId: null, mapped: false };
  const { source, type, occurredAt, value = null, currency = null, properties } = input;
  const found = mapping(composeText(type), {
    source: composeText(source),
    occurredAt: occurredAt ?? now,
    value,
    currency,
    properties: properties ?? {},
  });
  const { touchpointId = null, stepId = null } = found ?? {};
  return { touchpointId, stepId, mapped: found !== null };
}

/**
 * Looks again at keys that fit several customers, with these locked: one that gives up its address at
 * the same moment does so before, and is not found, or after, and finds the events that wait for that.
 */
async function findAgain(
  db: Context['db'],
  keys: readonly CustomerKeyShape[],
  found: (key: CustomerKeyShape) => Found,
): Promise<(key: CustomerKeyShape) => Found> {
  const ambiguous = keys.filter((key) => found(key).total > 1);
  if (ambiguous.length === 0) return found;
  const customers = new Set(ambiguous.flatMap((key) => found(key).customers));
  await readLocked(db, 'Customer', [...customers], 'SHARE');
  const locked = await findCustomers(db, ambiguous);
  const texts = new Set(ambiguous.map(keyText));
  return (key) => (texts.has(keyText(key)) ? locked(key) : found(key));
}
