// @ts-check
import { analyzeSync } from 'liquidjs';

/*
 * The names that a template can use: what `templateData.ts` makes, and what `messageSend` passes. It is plain
 * JavaScript, as `thread.js` is.
 */

/**
 * The values that templates can read, each with its own; null for one with names of any kind.
 *
 * @type {Readonly<Record<string, readonly string[] | null>>}
 */
export const templateNames = {
  customer: ['id', 'name', 'email', 'phone', 'locale', 'timeZone', 'lifecycleStage', 'attributes'],
  workspace: ['name', 'timeZone', 'defaultLocale'],
  survey: ['name', 'link'],
  response: ['id', 'completedAt', 'answers'],
  data: null,
  unsubscribeUrl: [],
};

/**
 * The names that are none, each once and in their order, with what to do. Without this, a name with a typing
 * error would leave a gap in every message.
 *
 * @param {import('liquidjs').Template[]} templates
 * @returns {{ message: string, line: number, column: number }[]}
 */
export function unknownNames(templates) {
  const { globals } = analyzeSync(templates, { partials: false });
  return Object.values(globals)
    .flatMap((uses) =>
      uses.flatMap(({ segments: [first, second], location: { row, col } }) => {
        const message = unknownName(first, second);
        return message === null ? [] : [{ message, line: row, column: col }];
      }),
    )
    .sort((one, other) => one.line - other.line || one.column - other.column);
}

/**
 * The names that templates read of `data`.
 *
 * @param {import('liquidjs').Template[]} templates
 * @returns {string[]}
 */
export function namesOfData(templates) {
  const { globals } = analyzeSync(templates, { partials: false });
  const uses = Object.hasOwn(globals, 'data') ? (globals.data ?? []) : [];
  return uses.flatMap(({ segments: [, name] }) => (typeof name === 'string' ? [name] : []));
}

/**
 * @param {unknown} first
 * @param {unknown} second
 */
function unknownName(first, second) {
  const name = String(first);
  const known = Object.hasOwn(templateNames, name) ? templateNames[name] : undefined;
  if (known === undefined) {
    return `There is no value "${name}". There are ${Object.keys(templateNames).join(', ')}`;
  }
  if (known === null || typeof second !== 'string' || known.includes(second)) return null;
  return known.length === 0
    ? `"${name}" is a text, and has no "${second}"`
    : `There is no value "${name}.${second}". There are ${known.map((one) => `${name}.${one}`).join(', ')}`;
}
