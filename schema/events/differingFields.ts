import { identifierText } from '../customers/match/identifiers.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { EventInput } from './event.input.ts';
import { hashedContent, hashOf, type NewEvent, propertiesText } from './newEvent.ts';

/** The fields of an event's input that make its content, in the order of the input. */
const contentFields = [
  'type',
  'occurredAt',
  'customer',
  'touchpoint',
  'value',
  'currency',
  'properties',
] as const satisfies readonly (keyof EventInput)[];

export type ContentField = (typeof contentFields)[number];

/** An event of another content than the one that is stored under its source and id. */
export interface Conflicting {
  readonly event: NewEvent;
  /** The key of the stored event. */
  readonly stored: string;
}

/**
 * The fields in which events differ from those that are stored under their source and id, in the order of
 * `conflicts`; null for one that is no longer stored. An event that was sent without a moment has that of
 * its recording, and does not differ from one that is sent with it, such as by a file of an export. It
 * reads the stored ones, in one statement for all: only where there is a conflict.
 */
export async function differingFields(
  db: WorkspaceDb,
  conflicts: readonly Conflicting[],
): Promise<(ContentField[] | null)[]> {
  if (conflicts.length === 0) return [];
  const rows = await db.customerEvent.findMany({
    where: { id: { in: [...new Set(conflicts.map(({ stored }) => stored))] } },
    select: {
      id: true,
      type: true,
      occurredAt: true,
      touchpointId: true,
      mapped: true,
      value: true,
      currency: true,
      properties: true,
      contentHash: true,
      identifier: { select: { kind: true, system: true, value: true } },
    },
  });
  const contents = new Map(
    rows.map(({ id, identifier, contentHash, mapped, touchpointId, properties, ...row }) => {
      // What a rule said was not sent.
      const touchpoint = mapped ? null : touchpointId;
      const sent = { ...row, touchpoint, properties: propertiesText(properties) };
      const cameWithMoment = hashOf({ ...sent, occurredAt: null }) !== contentHash;
      const customer = identifier ? identifierText(identifier) : null;
      return [id, { content: { ...sent, customer }, cameWithMoment }];
    }),
  );
  return conflicts.map(({ event, stored }) => {
    const found = contents.get(stored);
    if (!found) return null;
    const { content, cameWithMoment } = found;
    const sent: Readonly<Record<ContentField, unknown>> = {
      ...hashedContent(event.input),
      customer: event.identifier,
    };
    return contentFields.filter((field) => {
      if (field === 'occurredAt' && !cameWithMoment && sent.occurredAt === null) return false;
      return JSON.stringify(sent[field]) !== JSON.stringify(content[field]);
    });
  });
}
