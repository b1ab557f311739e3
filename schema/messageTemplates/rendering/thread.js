// @ts-check
import { parentPort, workerData } from 'node:worker_threads';
import { LiquidError } from 'liquidjs';
import { dialect, Unfit, vocabulary } from './dialect.js';
import { namesOfData, noticeNames, templateNames, unknownNames } from './names.js';

/*
 * The program of the thread that reads and renders templates. It is plain JavaScript, because it runs
 * unchanged from source, under vitest and beside the bundle, none of which compile it.
 *
 * It receives jobs (`RenderingJob` of `renderingThread.ts`), and sends an answer for each item of one: for each part
 * that is checked, and for each recipient. When the time for a job is over it leaves the rest, and says `LEFT`.
 * Values come as JSON, so that they are plain.
 */

/** @typedef {import('./renderingThread.ts').RenderingJob} RenderingJob */
/** @typedef {import('./renderingThread.ts').MessagePart} MessagePart */
/** @typedef {import('./renderingThread.ts').TemplateProblem} TemplateProblem */
/** @typedef {import('./renderingThread.ts').RenderedParts} RenderedParts */

if (!parentPort) throw new Error('This is the program of a thread; renderingThread.ts starts it.');
const port = parentPort;

/** @type {{ progress: SharedArrayBuffer, steps: number, turn: number }} */
const { progress: shared, steps: maxSteps, turn: maxTurn } = workerData;

/** Which part is worked on, and the offset in its template. The process reads it after it ended the thread. */
const progress = new Int32Array(shared);

/** What a part can have, at most: bytes of a subject, which is one line of a mail; characters of the others. */
const maxLengths = { subject: 998, text: 200_000, html: 500_000 };

/** @type {readonly MessagePart[]} */
const parts = ['subject', 'text', 'html'];

// Until then, the time belongs to the start of the thread.
port.postMessage('ready');
port.on('message', (/** @type {RenderingJob} */ job) => {
  if (job.kind === 'CHECK') {
    const names = job.notice ? noticeNames(job.notice) : templateNames;
    return answer(job.parts, ({ part, source }) => checked(part, source, names));
  }
  if (job.kind === 'NAMES') return answer(job.parts, ({ part, source }) => namesIn(part, source));
  /** @type {object[]} */
  const recipients = JSON.parse(job.recipients);
  const templates = templatesOf(job);
  answer(recipients, (values) => rendered(job, templates, values));
});

/**
 * Sends an answer for each item, as long as the time for the job is not over.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => unknown} answerTo
 */
function answer(items, answerTo) {
  const end = performance.now() + maxTurn;
  for (const [index, item] of items.entries()) {
    if (index > 0 && performance.now() >= end) return port.postMessage('LEFT');
    port.postMessage(answerTo(item));
  }
}

/**
 * What is wrong with a template; null for one that can be rendered.
 *
 * @param {MessagePart} part
 * @param {string} source
 * @param {typeof templateNames} names
 * @returns {TemplateProblem | null}
 */
function checked(part, source, names) {
  try {
    const { engine } = liquidOf(part, 'en', 'UTC');
    const templates = engine.parse(source);
    const [unknown] = unknownNames(templates, names);
    return unknown ? { part, reason: 'INVALID', ...unknown } : null;
  } catch (error) {
    return problemOf(part, error, 'INVALID');
  }
}

/**
 * The names that a template reads of `data`; none for one that cannot be rendered.
 *
 * @param {MessagePart} part
 * @param {string} source
 * @returns {{ names: string[] }}
 */
function namesIn(part, source) {
  try {
    return { names: namesOfData(liquidOf(part, 'en', 'UTC').engine.parse(source)) };
  } catch {
    return { names: [] };
  }
}

/**
 * The templates of a job, with how each is rendered.
 *
 * @typedef {Map<MessagePart, (values: object) => string>} Templates
 */

/** The templates of the job before, which mostly are those of the next. @type {{ key: string, templates: Templates }} */
let latest = { key: '', templates: new Map() };

/** @param {Extract<RenderingJob, { kind: 'RENDER' }>} job */
function templatesOf({ content, timeZone }) {
  const key = JSON.stringify([content, timeZone]);
  if (latest.key !== key) latest = { key, templates: new Map() };
  return latest.templates;
}

/**
 * @param {Extract<RenderingJob, { kind: 'RENDER' }>} job
 * @param {Templates} templates
 * @param {object} values
 * @returns {RenderedParts | TemplateProblem}
 */
function rendered({ content, timeZone }, templates, values) {
  /** @type {Record<MessagePart, string | null>} */
  const message = { subject: null, text: null, html: null };
  for (const part of parts) {
    const source = content[part];
    if (source === null) continue;
    try {
      let render = templates.get(part);
      if (!render) {
        const liquid = liquidOf(part, content.locale, timeZone);
        const parsed = liquid.engine.parse(source);
        render = (each) => liquid.render(parsed, each);
        templates.set(part, render);
      }
      const text = tidied(part, render(values));
      if (text.trim() === '') throw new Unfit('BLANK', 'Nothing is left to send');
      message[part] = text;
    } catch (error) {
      return problemOf(part, error, 'ERROR');
    }
  }
  return { subject: message.subject, text: message.text ?? '', html: message.html };
}

/**
 * @param {MessagePart} part
 * @param {string} locale
 * @param {string} timeZone
 */
function liquidOf(part, locale, timeZone) {
  progress[0] = parts.indexOf(part);
  progress[1] = -1;
  const form = { html: part === 'html', locale, timeZone, maxLength: maxLengths[part], maxSteps };
  return dialect(form, (begin) => {
    progress[0] = parts.indexOf(part);
    progress[1] = begin;
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]/g;

/**
 * A part without control characters; a subject is one line, so that no value can add a header.
 *
 * @param {MessagePart} part
 * @param {string} text
 */
function tidied(part, text) {
  const plain = wellFormed(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(controls, '');
  if (part !== 'subject') return plain;
  const subject = plain.replace(/\s+/g, ' ').trim();
  if (Buffer.byteLength(subject) > maxLengths.subject) {
    throw new Unfit('SIZE', `The subject is longer than ${maxLengths.subject} bytes`);
  }
  return subject;
}

/** Half of a pair of surrogates, which a filter can cut off, is no text. @param {string} text */
function wellFormed(text) {
  return Buffer.from(text).toString();
}

/**
 * @param {MessagePart} part
 * @param {unknown} error
 * @param {'INVALID' | 'ERROR'} reason
 * @returns {TemplateProblem}
 */
function problemOf(part, error, reason) {
  const cause = LiquidError.is(error) && 'originalError' in error ? error.originalError : error;
  const limit = cause instanceof Unfit ? cause : null;
  const [line, column] = positionOf(error);
  const message = inWords(cause instanceof Error ? cause : error, part === 'html');
  return { part, reason: limit?.reason ?? reason, message, line, column };
}

/** @param {unknown} error @returns {[number | null, number | null]} */
function positionOf(error) {
  if (!LiquidError.is(error) || !error.token) return [null, null];
  const [line = null, column = null] = error.token.getPosition();
  return [line, column];
}

/**
 * What is wrong, as a clause, and where it is not clear, what to do.
 *
 * @param {unknown} error
 * @param {boolean} html
 */
function inWords(error, html) {
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError && /call stack/.test(said)) return 'It is nested too deeply';
  if (/^memory alloc limit/.test(said) || error instanceof RangeError) {
    return 'Its filters make more text than a message can have';
  }
  const [, tag] = /^tag "(.*)" not found$/s.exec(said) ?? [];
  if (tag !== undefined) return `There is no tag "${tag}". There are ${vocabulary(html).tags}`;
  const [, filter] = /^undefined filter: (.*)$/s.exec(said) ?? [];
  if (filter === undefined) return said.replace(/, (file:.*, )?line:\d+, col:\d+$/s, '');
  const escapes = /^(escape|escape_once|raw|h)$/.test(filter);
  const cure = escapes
    ? 'Take it out: values are escaped in HTML, and only there'
    : `There are ${vocabulary(html).filters}`;
  return `There is no filter "${filter}". ${cure}`;
}
