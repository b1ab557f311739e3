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
 * The names that the text of a notice can use: what `noticeTexts.ts` of the runs makes.
 *
 * @param {import('./renderingThread.ts').NoticeNames} names
 * @returns {typeof templateNames}
 */
export function noticeNames({ trigger, answers }) {
  const { customer = null, workspace = null } = templateNames;
  const names = { customer, workspace, rule: ['id', 'name'], trigger };
  return answers === undefined ? names : { ...names, answers };
}

/**
 * The names that are none, each once and in their order, with what to do. Without this, a name with a typing
 * error would leave a gap in every message.
 *
 * @param {import('liquidjs').Template[]} templates
 * @param {typeof templateNames} names
 * @returns {{ message: string, line: number, column: number }[]}
 */
export function unknownNames(templates, names) {
  const { globals } = analyzeSync(templates, { partials: false });
  return Object.values(globals)
    .flatMap((uses) =>
      uses.flatMap(({ segments: [first, second], location: { row, col } }) => {
        const message = unknownName(first, second, names);
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

/** Names that an error lists, at most. */
const mostListed = 20;

/**
 * @param {unknown} first
 * @param {unknown} second
 * @param {typeof templateNames} names
 */
function unknownName(first, second, names) {
  const name = String(first);
  const known = Object.hasOwn(names, name) ? names[name] : undefined;
  if (known === undefined) {
    return `There is no value "${name}". There are ${Object.keys(names).join(', ')}`;
  }
  if (known === null || typeof second !== 'string' || known.includes(second)) return null;
  if (known.length === 0) return `"${name}" is a text, and has no "${second}"`;
  const listed = known.slice(0, mostListed).map((one) => `${name}.${one}`);
  const more = known.length > mostListed ? ' and others' : '';
  return `There is no value "${name}.${second}". There are ${listed.join(', ')}${more}`;
}
