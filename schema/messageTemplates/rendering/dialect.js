// @ts-check
import {
  CaptureTag,
  Drop,
  defaultOperators,
  filters,
  Liquid,
  LiquidError,
  Output,
  RenderError,
  tags,
  toValue,
} from 'liquidjs';
import { checkLink } from './links.js';
import './mended.js';

/*
 * The Liquid of message templates: LiquidJS with the tags and filters that messages need, and bounds on what
 * they do. It reads no files and renders no other templates, and no filter reads an expression from a value.
 * It is plain JavaScript, as `thread.js` is.
 */

/** Tags that a template can use; `else`, `endif` and the like belong to them. */
const allowedTags = [
  ...['assign', 'break', 'capture', 'case', 'comment', 'continue', 'cycle', 'for', 'if', 'raw'],
  ...['unless', '#'],
];

/** Filters that a template can use. */
const allowedFilters = [
  ...['abs', 'append', 'at_least', 'at_most', 'capitalize', 'ceil', 'compact', 'concat', 'date'],
  ...['default', 'divided_by', 'downcase', 'first', 'floor', 'join', 'last', 'lstrip', 'map'],
  ...['minus', 'modulo', 'plus', 'prepend', 'remove', 'remove_first', 'remove_last', 'replace'],
  ...['replace_first', 'replace_last', 'reverse', 'round', 'rstrip', 'size', 'slice', 'sort'],
  ...['split', 'squish', 'strip', 'strip_newlines', 'sum', 'times', 'truncate', 'truncatewords'],
  ...['uniq', 'upcase', 'url_encode', 'where'],
];

/** Characters and entries that the filters of one rendering make, at most. */
const maxMade = 2_000_000;
/** Characters that are looked for in a text, at most: the time of a search grows with both. */
const maxSought = 500;
/** Filters that look for their first argument in a text. */
const searching = [
  ...['remove', 'remove_first', 'remove_last', 'replace', 'replace_first', 'replace_last', 'split'],
];

/** Thrown for a message that cannot be sent. */
export class Unfit extends Error {
  /**
   * @param {'TIME' | 'SIZE' | 'BLANK'} reason
   * @param {string} message
   */
  constructor(reason, message) {
    super(message);
    this.reason = reason;
  }
}

/** A captured text of an HTML part, whose values are escaped already. */
class Captured extends Drop {
  #html;

  /** @param {string} html */
  constructor(html) {
    super();
    this.#html = html;
  }

  /** @override */
  valueOf() {
    return this.#html;
  }
}

class CaptureHtml extends CaptureTag {
  /**
   * @override
   * @param {import('liquidjs').Context} context
   * @returns {Generator<unknown, void, string>}
   */
  *render(context) {
    const html = yield this.liquid.renderer.renderTemplates(this.templates, context);
    context.bottom()[this.variable] = new Captured(html);
  }
}

/** What a part of a message is written in, and the text that is too long for it. */
class BoundedOutput {
  buffer = '';

  /** @param {number} maxLength */
  constructor(maxLength) {
    this.maxLength = maxLength;
  }

  /** @param {unknown} text */
  write(text) {
    this.buffer += textOf(text);
    if (this.buffer.length > this.maxLength) {
      const most = this.maxLength.toLocaleString('en');
      throw new Unfit('SIZE', `The text is longer than ${most} characters`);
    }
  }

  /** @param {unknown} text */
  raw(text) {
    this.write(text);
  }
}

/**
 * The Liquid of one part.
 *
 * @param {{ html: boolean, locale: string, timeZone: string, maxLength: number, maxSteps: number }} part
 * @param {(begin: number) => void} at is called with the offset of each tag, output and text before it is
 * rendered, so that it is known where a thread was that is ended
 */
export function dialect({ html, locale, timeZone, maxLength, maxSteps }, at) {
  const engine = new Liquid({
    ...{ strictFilters: true, ownPropertyOnly: true, templates: {}, memoryLimit: maxMade },
    ...{ locale, timezoneOffset: timeZone, outputEscape: html ? escaped : cleaned },
    operators: { ...defaultOperators, contains },
  });
  for (const name of Object.keys(tags)) if (!allowedTags.includes(name)) delete engine.tags[name];
  for (const [name, filter] of Object.entries(filters)) {
    if (!allowedFilters.includes(name)) delete engine.filters[name];
    else if (searching.includes(name)) engine.registerFilter(name, bounded(filter));
  }
  if (html) {
    engine.registerTag('capture', CaptureHtml);
    engine.registerFilter('newline_to_br', {
      raw: true,
      handler: (value) => escaped(value).replaceAll('\n', '<br>\n'),
    });
  }
  let steps = 0;
  const step = () => {
    steps += 1;
    if (steps > maxSteps) {
      const most = maxSteps.toLocaleString('en');
      throw new Unfit('TIME', `It takes more than ${most} steps: tags, values and texts`);
    }
  };
  engine.renderer.renderTemplates = function* renderTemplates(
    templates,
    context,
    output = new BoundedOutput(maxLength),
  ) {
    step();
    for (const template of templates) {
      step();
      at(template.token.begin);
      try {
        const before = output.buffer;
        const text = yield template.render(context, output);
        if (text) output.write(text);
        // A tag such as `if` has checked what is in it; `cycle` returns its value.
        if (html && (text || template instanceof Output)) {
          checkLink(before, output.buffer.slice(before.length));
        }
      } catch (error) {
        throw LiquidError.is(error) ? error : new RenderError(asError(error), template);
      }
      if (context.breakCalled || context.continueCalled) break;
    }
    return output.buffer;
  };
  return {
    engine,
    /**
     * @param {import('liquidjs').Template[]} templates
     * @param {object} values
     */
    render: (templates, values) => {
      steps = 0;
      return textOf(engine.renderSync(templates, values));
    },
  };
}

/** @typedef {import('liquidjs').Context} Context */

const containing =
  /** @type {(within: unknown, sought: unknown, context: Context) => Generator<unknown, boolean>} */ (
    defaultOperators.contains
  );

/**
 * The operator `contains`, which looks for a text or an entry.
 *
 * @param {unknown} within
 * @param {unknown} sought
 * @param {Context} context
 */
function contains(within, sought, context) {
  checkSought(sought);
  context.memoryLimit.use(textOrList(within)?.length ?? 0);
  return containing(within, sought, context);
}

/** @param {unknown} value */
function textOrList(value) {
  const plain = toValue(value);
  return typeof plain === 'string' || Array.isArray(plain) ? plain : null;
}

/**
 * A filter that looks for its first argument.
 *
 * @param {import('liquidjs').FilterImplOptions} filter
 * @returns {import('liquidjs').FilterImplOptions}
 */
function bounded(filter) {
  if (typeof filter !== 'function') return filter;
  return function (value, sought, ...others) {
    checkSought(sought);
    return filter.call(this, value, sought, ...others);
  };
}

/** @param {unknown} sought */
function checkSought(sought) {
  if (textOrList(sought) === null || textOf(sought).length <= maxSought) return;
  throw new Error(`At most ${maxSought} characters can be looked for in a text`);
}

/** @param {unknown} error */
function asError(error) {
  return error instanceof Error ? error : new Error(String(error));
}

/**
 * A value as a message shows it.
 *
 * @param {unknown} value
 * @returns {string}
 */
function textOf(value) {
  const plain = toValue(value);
  if (plain === null || plain === undefined) return '';
  if (Array.isArray(plain)) return plain.map(textOf).join('');
  if (typeof plain === 'object' && !(plain instanceof Drop)) {
    throw new Error('This is a group of values: name one of them, as in customer.name');
  }
  return typeof plain === 'object' ? '' : String(plain);
}

/** Characters that turn the direction of the text around them: of a value, they could hide what is written. */
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

/** @param {unknown} value */
function cleaned(value) {
  return textOf(value).replace(directions, '');
}

/** @type {Readonly<Record<string, string>>} */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };

/** @param {unknown} value */
function escaped(value) {
  if (value instanceof Captured) return value.valueOf();
  return cleaned(value).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** The tags and filters that a template can use, for messages. @param {boolean} html */
export function vocabulary(html) {
  return {
    tags: allowedTags.filter((name) => name !== '#').join(', '),
    filters: [...allowedFilters, ...(html ? ['newline_to_br'] : [])].sort().join(', '),
  };
}
