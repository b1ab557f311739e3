import type { IncomingMessage } from 'node:http';
import { binaryEvent, isBinaryMode } from '../../schema/events/cloudEvents/binaryMode.ts';
import { type CloudEvent, CloudEventRefused } from '../../schema/events/cloudEvents/cloudEvent.ts';
import { jsonEvent } from '../../schema/events/cloudEvents/jsonMode.ts';
import { maxBulkRows } from '../../schema/toolkit/write/bulk.ts';
import { excessOf } from '../protection/nesting.ts';
import { firstInvalidByte } from '../protection/utf8.ts';
import { RouteRefused } from './refused.ts';

/** How a request has its events. */
export type EventMode = 'BINARY' | 'STRUCTURED' | 'BATCH';

const jsonType = 'application/cloudevents+json';
const batchType = 'application/cloudevents-batch+json';

/**
 * The mode of a request. That of a batch begins like the other one, and so comes first.
 *
 * @throws RouteRefused with 415
 */
export function eventModeOf({ headers }: Pick<IncomingMessage, 'headers'>): EventMode {
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new RouteRefused(415, 'Send events without a Content-Encoding.');
  }
  const [type = '', ...parameters] = (headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const isJson = type.startsWith('application/cloudevents');
  if (isJson && parameters.some((each) => /^charset=(?!"?utf-?8"?$)/.test(each))) {
    throw new RouteRefused(415, 'JSON is sent as UTF-8.');
  }
  if (type.startsWith('application/cloudevents-batch')) {
    if (type === batchType) return 'BATCH';
  } else if (isJson) {
    if (type === jsonType) return 'STRUCTURED';
  } else if (isBinaryMode(headers)) {
    return 'BINARY';
  }
  throw new RouteRefused(
    415,
    `Send one event as "Content-Type: ${jsonType}", or with its attributes as headers (ce-id, ce-source, …); many as "${batchType}".`,
  );
}

/** What JSON of events may have, beside the limits of each event's properties. */
const limits = { depth: 128, size: 200_000 };

/** The events of a request; of one that cannot be read, why not. */
export function eventsIn(
  mode: EventMode,
  headers: IncomingMessage['headers'],
  body: Uint8Array,
): readonly (CloudEvent | CloudEventRefused)[] {
  if (mode === 'BINARY') {
    return [
      read(() => {
        const event = binaryEvent(headers, body);
        if (event.data && 'value' in event.data) refuseExcess(event.data.value);
        return event;
      }),
    ];
  }
  const json = jsonOf(body);
  refuseExcess(json);
  if (mode === 'STRUCTURED') return [read(() => jsonEvent(json))];
  if (!Array.isArray(json)) throw new RouteRefused(400, 'A batch is a list of events.');
  if (json.length > maxBulkRows) {
    const most = maxBulkRows.toLocaleString('en');
    throw new RouteRefused(400, `A batch has at most ${most} events; there are ${json.length}.`);
  }
  return json.map((each: unknown) => read(() => jsonEvent(each)));
}

function read(one: () => CloudEvent): CloudEvent | CloudEventRefused {
  try {
    return one();
  } catch (error) {
    if (error instanceof CloudEventRefused) return error;
    throw error;
  }
}

function jsonOf(body: Uint8Array): unknown {
  if (firstInvalidByte(body) >= 0) throw new RouteRefused(400, 'The body is not UTF-8.');
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    throw new RouteRefused(400, 'The body is not JSON.');
  }
}

/** Before any code recurses over it. */
function refuseExcess(json: unknown): void {
  if (excessOf(json, limits) === null) return;
  throw new RouteRefused(
    400,
    `Lists and objects nest at most ${limits.depth} deep, and have at most ${limits.size} entries together.`,
  );
}
