import { inspect, styleText } from 'node:util';

type Colour = 'red' | 'yellow' | 'dim' | 'none';

/** Names of pino's levels, and their colours. */
const levels: Readonly<Record<number, { readonly name: string; readonly colour: Colour }>> = {
  10: { name: 'trace', colour: 'dim' },
  20: { name: 'debug', colour: 'dim' },
  30: { name: 'info', colour: 'none' },
  40: { name: 'warn', colour: 'yellow' },
  50: { name: 'error', colour: 'red' },
  60: { name: 'fatal', colour: 'red' },
};

/** The message of an entry about an SQL statement; see `statementTrace`. */
export const statementMessage = 'statement';

/** Fields that a line shows in its own way, or that are of use to machines only. */
const notListed = new Set([
  ...['level', 'time', 'msg', 'requestId', 'method', 'path', 'status', 'ms', 'operationName'],
  ...['codes', 'aborted', 'keyId', 'workspaceId', 'cost'],
]);

type Entry = Readonly<Record<string, unknown>>;

/**
 * A log entry as a person reads it in a terminal:
 *
 *     09:41:07 200 POST /graphql 12.3 ms Overdue
 *     09:41:09 400 POST /graphql 0.8 ms BAD_USER_INPUT requestId=6f1c…
 *     09:41:12 info stopping signal=SIGINT
 *     09:41:13 trace 1.42 ms, rows: 25, SELECT …
 *
 * @param json one line of pino's
 * @param coloured whether the terminal shows colours
 */
export function lineOf(json: string, coloured = false): string {
  const entry: Entry = JSON.parse(json);
  const painted = (colour: Colour, text: string) =>
    coloured && colour !== 'none' ? styleText(colour, text, { validateStream: false }) : text;
  const time = painted('dim', timeOf(entry.time));
  if (entry.msg === 'request') {
    return `${time} ${painted(colourOf(entry.status), requestText(entry))}`;
  }
  if (entry.msg === statementMessage) return `${time} ${painted('dim', statementText(entry))}`;
  const { name, colour } = levels[Number(entry.level)] ?? { name: '', colour: 'none' };
  const rest = Object.entries(entry).filter(([field]) => !notListed.has(field));
  const request = 'requestId' in entry ? [shown('requestId', entry.requestId)] : [];
  const fields = [...request, ...rest.map(([field, value]) => shown(field, value))];
  return `${time} ${painted(colour, [name, plain(entry.msg)].join(' '))} ${fields.join(' ')}`.trim();
}

function requestText(entry: Entry): string {
  const { status, method, path, ms, operationName, codes, aborted, requestId } = entry;
  const refused = Number(status) >= 400 || Array.isArray(codes);
  return [
    `${status} ${plain(method)} ${plain(path)} ${ms} ms`,
    ...(operationName === undefined ? [] : [plain(operationName)]),
    ...(Array.isArray(codes) ? codes.map(plain) : []),
    ...(aborted === true ? ['(the client went away)'] : []),
    // The id that a client has of its error.
    ...(refused ? [shown('requestId', requestId)] : []),
  ].join(' ');
}

/** An SQL statement in one line. */
function statementText({ ms, rows, sql }: Entry): string {
  const text = plain(String(sql).trim().replace(/\s+/g, ' '));
  return `trace ${ms} ms, ${rows === null ? '' : `rows: ${rows}, `}${text}`;
}

function colourOf(status: unknown): Colour {
  if (Number(status) >= 500) return 'red';
  return Number(status) >= 400 ? 'yellow' : 'none';
}

/** `name=value`; an object or a list stands on lines of its own. */
function shown(name: string, value: unknown): string {
  if (typeof value !== 'object' || value === null) return `${name}=${plain(value)}`;
  const inside = inspect(value, { depth: 6, breakLength: 100 }).split('\n');
  return `\n    ${name}: ${inside.join('\n    ')}`;
}

/** Text from a request must not move the cursor, nor begin a line. */
function plain(value: unknown): string {
  return String(value).replace(
    /[\p{Cc}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** In this machine's time zone, which is the reader's. */
function timeOf(time: unknown): string {
  return new Date(Number(time)).toLocaleTimeString('en-GB');
}
