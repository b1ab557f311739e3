import { invalid, UserErrorsThrown } from '../../kernel/userError.ts';
import { canonicalLocale } from '../../toolkit/locale.ts';
import { surveyLimits, type Text } from '../definition/definition.ts';
import { FreeKeys } from './keys.ts';
import { type DefaultTexts, defaultOf, isShadowed, isWithin } from './languages.ts';
import { headingOf, withoutMarkup } from './markup.ts';
import { importLimits, type Part, unreadable } from './part.ts';

/** A part of a document or survey that was left out or changed, and why. */
export interface Unmapped {
  readonly path: string;
  readonly reason: string;
}

export interface ReadOptions {
  /** The language of texts whose language the document does not name; `en` by default. */
  readonly locale?: string;
  /** The languages whose texts are read; all by default. */
  readonly locales?: readonly string[];
}

/** The most characters of a text. */
export const maxText = 2000;
const maxName = 200;

export const noEquivalent = 'Nothing in a survey here corresponds to this; it is left out.';

interface TextOptions {
  /** The text is HTML, whose tags are removed. */
  readonly html?: boolean;
  /** The text is returned as HTML, to be split further. */
  readonly keepsHtml?: boolean;
  readonly max?: number;
}

/** What all readers of documents share: the list of unmapped parts, texts, keys and limits. */
export class SurveyReading {
  /** The language of texts without one. */
  readonly locale: string;
  readonly keys = { question: new FreeKeys(), page: new FreeKeys(), ending: new FreeKeys() };
  readonly #unmapped: Unmapped[] = [];
  readonly #spoken: ReadonlySet<string> | null;
  readonly #used = new Set<string>();
  readonly #placeholder: RegExp;
  readonly #default: DefaultTexts | null;
  /** Whether a text depends on the languages of the whole document. */
  needsLanguages = false;

  /**
   * @param language the part that names the document’s own language
   * @param placeholder matches a placeholder for an answer in a text
   * @param defaults null where `default` is the document’s own language
   */
  constructor(
    language: Part | undefined,
    options: ReadOptions,
    placeholder: RegExp,
    defaults: DefaultTexts | null = null,
  ) {
    this.#default = defaults;
    const named = language?.text();
    this.#spoken = options.locales ? new Set(options.locales) : null;
    this.#placeholder = placeholder;
    const known = named === undefined ? null : canonicalLocale(named);
    if (language && named !== undefined && known === null) {
      this.lost(language, 'This is not the code of a language; it is left out.');
    }
    this.locale = known ?? options.locale ?? 'en';
    if (this.#spoken && !this.#spoken.has(this.locale)) {
      throw new UserErrorsThrown(
        invalid(
          'UNKNOWN_LOCALE',
          ['input', 'document'],
          'The workspace does not have the language of the document. Add it with workspaceUpdate first, or name the language of its texts with `locale`.',
        ),
      );
    }
  }

  /** The languages of all texts that were read, the document’s own first. */
  get locales(): string[] {
    return [this.locale, ...[...this.#used].filter((locale) => locale !== this.locale).sort()];
  }

  /** Leaves a part out, and lists it. */
  lost(part: Part, reason = noEquivalent): void {
    this.note(part.take(), reason);
  }

  /** Lists how a part was changed. */
  note(part: Part, reason: string): void {
    this.noteAt(part.path, reason);
  }

  noteAt(path: string, reason: string): void {
    if (this.#unmapped.length >= importLimits.unmapped) {
      throw unreadable(
        `More than ${importLimits.unmapped} parts of the document cannot be imported unchanged.`,
      );
    }
    this.#unmapped.push({ path, reason });
  }

  /** Lists all parts that no reader used, except the ignored properties; in the document’s order. */
  account(root: Part, ignored: ReadonlySet<string>): readonly Unmapped[] {
    const waiting: Part[] = [root];
    for (let part = waiting.pop(); part; part = waiting.pop()) {
      if (part.taken || part.isEmpty) continue;
      if (part.opened) {
        const inside = part.children().filter(([name]) => !ignored.has(name));
        for (const [, child] of inside.reverse()) waiting.push(child);
      } else {
        this.lost(
          part,
          part.expected ? `This should be ${part.expected}; it is left out.` : noEquivalent,
        );
      }
    }
    return this.#unmapped;
  }

  /** The items of a list; throws if there are more than a survey can have. */
  list(part: Part | undefined, most: number, what: string): readonly Part[] {
    const items = part?.items() ?? [];
    if (part && items.length > most) throw tooMany(part.path, most, what);
    return items;
  }

  /** A text in one language or, as an object, in several. */
  texts(part: Part | undefined, options: TextOptions = {}): Text[] {
    if (!part) return [];
    if (!part.isObject) {
      const text = part.isEmpty ? undefined : part.text();
      return text === undefined ? [] : this.#worded(part, this.locale, text, options);
    }
    const texts: Text[] = [];
    const entries = [...part.entries()].sort(
      ([one], [other]) => this.#rank(one) - this.#rank(other),
    );
    const own = defaultOf(part, this.locale, this.#default);
    for (const [name, entry] of entries) {
      const locale = name === 'default' ? own : canonicalLocale(name);
      if (entry.isEmpty) continue;
      const text = entry.text();
      if (text === undefined) continue;
      if (locale === null)
        this.lost(entry, 'Its name is not the code of a language; it is left out.');
      else if (texts.some((other) => other.locale === locale)) {
        if (!texts.some((other) => other.locale === locale && other.text === text)) {
          this.lost(entry, 'This language has two texts; the second is left out.');
        }
      } else if (this.#isSpoken(locale) && isShadowed(name, locale, part, this.#default)) {
        const shown = part.get('default')?.content === text;
        if (!shown) this.lost(entry, `Readers of ${locale} see the text under "default".`);
      } else texts.push(...this.#worded(entry, locale, text, options));
    }
    return [...texts, ...this.#forOthers(part, texts, own !== this.locale, options)];
  }

  /** The texts of languages that have no entry and so show the text under `default`, if any. */
  #forOthers(part: Part, texts: readonly Text[], isShared: boolean, options: TextOptions): Text[] {
    const shared = part.get('default');
    const text = shared?.isEmpty === false ? shared.text() : undefined;
    if (this.#default === null || (text !== undefined && !isShared)) return [];
    this.needsLanguages = true;
    const missing = this.#default.others.filter(
      (locale) => !texts.some((other) => isWithin(locale, other.locale)),
    );
    if (text !== undefined) {
      return missing.flatMap((locale) => this.#worded(part, locale, text, options));
    }
    if (missing.length > 0 && texts.length > 0) {
      const names = missing.join(', ');
      this.note(
        part,
        `SurveyJS shows no text in ${names}; here the text of another language is shown.`,
      );
    }
    return [];
  }

  /** Splits HTML into its heading, which is the title, and the rest, which is the description. */
  headed(part: Part | undefined, fallback: string | null): { title: Text[]; description: Text[] } {
    const title: Text[] = [];
    const description: Text[] = [];
    const whole = part ? this.texts(part, { keepsHtml: true, max: importLimits.size }) : [];
    for (const { locale, text } of whole) {
      const parts = headingOf(text) ?? { heading: text, rest: '' };
      if (!part) continue;
      title.push(...this.#worded(part, locale, parts.heading, { html: true }));
      description.push(...this.#worded(part, locale, parts.rest, { html: true }));
    }
    const needs = fallback !== null && title.every(({ locale }) => locale !== this.locale);
    return { title: needs ? [...this.plain(fallback), ...title] : title, description };
  }

  #isSpoken(locale: string): boolean {
    return this.#spoken?.has(locale) ?? true;
  }

  /** Sorts the document’s own language first. */
  #rank(name: string): number {
    if (name === 'default') return 0;
    const locale = canonicalLocale(name);
    return locale !== null && isWithin(this.locale, locale) ? 1 : 2;
  }

  /** Texts with one in the document’s language; another language or `fallback` replaces a missing one. */
  title(part: Part | undefined, fallback: string, options: TextOptions = {}): Text[] {
    const texts = this.texts(part, options);
    if (texts.some(({ locale }) => locale === this.locale)) return texts;
    const first = texts.find(({ locale }) => isWithin(this.locale, locale)) ?? texts[0];
    if (part && first) {
      this.note(part, `It has no text in ${this.locale}; the text in ${first.locale} is used.`);
    }
    return [...(first ? [{ ...first, locale: this.locale }] : this.plain(fallback)), ...texts];
  }

  #worded(part: Part, locale: string, raw: string, options: TextOptions): Text[] {
    const { html, keepsHtml, max = maxText } = options;
    if (!this.#isSpoken(locale)) {
      this.note(part, 'The workspace does not have this language; the text is left out.');
      return [];
    }
    if (keepsHtml) return [{ locale, text: raw }];
    const { text, tags } = html ? withoutMarkup(raw) : { text: raw, tags: [] };
    if (tags.length > 0) {
      this.note(part, `The markup (${tags.join(', ').slice(0, 200)}) is removed.`);
    }
    if (text.trim() === '') return [];
    if (this.#placeholder.test(text)) {
      this.note(part, 'Placeholders are not replaced by answers here; this one stays as text.');
    }
    this.#used.add(locale);
    return [{ locale, text: this.#cut(part, text, max) }];
  }

  #cut(part: Part, text: string, most: number): string {
    if (text.length <= most) return text;
    this.note(part, `The text is cut to ${most} characters.`);
    // Not between the halves of a surrogate pair.
    return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
  }

  /** The survey’s name, in the document’s language. */
  name(part: Part | undefined): string | null {
    const texts = this.texts(part, { max: maxName, html: true });
    const own = texts.find(({ locale }) => locale === this.locale) ?? texts[0];
    if (part && texts.length > 1) {
      this.note(part, 'A survey has one name for all languages; the others are left out.');
    }
    return own?.text.replace(/\s+/g, ' ') ?? null;
  }

  /** A text in the document’s language. */
  plain(text: string): Text[] {
    return [{ locale: this.locale, text: text.trim() === '' ? '–' : this.#short(text) }];
  }

  #short(text: string): string {
    return text.slice(0, maxText).replace(/[\uD800-\uDBFF]$/, '');
  }

  /** A free key for a name of the document; a key that differs from the name is listed. */
  key(space: FreeKeys, part: Part, name: string, prefix: string | null): string {
    const key = space.give(name, prefix);
    if (key !== name) this.note(part, `Its key here is "${key}".`);
    return key;
  }

  /** An http or https address; null for other values, which are listed. */
  url(part: Part | undefined): string | null {
    if (!part || part.isEmpty) return null;
    const text = part.text();
    if (text === undefined) return null;
    if (URL.canParse(text) && /^https?:/i.test(text) && text.length <= maxText) return text;
    this.lost(part, 'Only absolute http and https addresses can be used; it is left out.');
    return null;
  }
}

/** The error of a document that has more of something than a survey can have. */
export function tooMany(path: string, most: number, what: string): UserErrorsThrown {
  return unreadable(`${path || 'The document'}: a survey has at most ${most} ${what} here.`);
}

/** Throws if a survey has more questions than it can have. */
export function limitQuestions(count: number): void {
  if (count > surveyLimits.questions) throw tooMany('', surveyLimits.questions, 'questions');
}
