import { invalid, UserErrorsThrown } from '../../kernel/userError.ts';
import { canonicalLocale } from '../../toolkit/locale.ts';
import { surveyLimits, type Text } from '../definition/definition.ts';
import { FreeKeys } from './keys.ts';
import { type DefaultTexts, defaultOf, isShadowed, isWithin } from './languages.ts';
import { headingOf, withoutMarkup } from './markup.ts';
import { importLimits, type Part, unreadable } from './part.ts';

/** Something of a document that could not come in, or out, as it stood. */
export interface Unmapped {
  readonly path: string;
  readonly reason: string;
}

export interface ReadOptions {
  /** The language of texts whose language the document does not say; `en` where it is left out. */
  readonly locale?: string;
  /** Languages to take texts in; all, where it is left out. */
  readonly locales?: readonly string[];
}

/** Characters of a text, at most. */
export const maxText = 2000;
const maxName = 200;

export const noEquivalent = 'Nothing in a survey here corresponds to this; it is left out.';

interface TextOptions {
  /** The text is HTML: its tags are taken off. */
  readonly html?: boolean;
  /** It is looked at again before it is taken in. */
  readonly keepsHtml?: boolean;
  readonly max?: number;
}

/** What all readers of foreign documents share: a rollup of what was lost, texts, keys, limits. */
export class SurveyReading {
  /** The language of texts that do not say theirs. */
  readonly locale: string;
  readonly keys = { question: new FreeKeys(), page: new FreeKeys(), ending: new FreeKeys() };
  readonly #unmapped: Unmapped[] = [];
  readonly #spoken: ReadonlySet<string> | null;
  readonly #used = new Set<string>();
  readonly #placeholder: RegExp;
  readonly #default: DefaultTexts | null;
  /** Whether a text is shown in other ways to languages that it does not have. */
  needsLanguages = false;

  /**
   * @param language Where the document names its own language, if it does.
   * @param placeholder Finds the places of a text where an answer would be filled in.
   * @param defaults Null where `default` is the document’s own language.
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
      this.lost(language, 'This is not the name of a language; it is left out.');
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

  /** All languages that texts came in, the document’s own first. */
  get locales(): string[] {
    return [this.locale, ...[...this.#used].filter((locale) => locale !== this.locale).sort()];
  }

  /** Leaves a part out, and says so. */
  lost(part: Part, reason = noEquivalent): void {
    this.note(part.take(), reason);
  }

  /** Says what became of a part that came in differently. */
  note(part: Part, reason: string): void {
    this.noteAt(part.path, reason);
  }

  noteAt(path: string, reason: string): void {
    if (this.#unmapped.length >= importLimits.unmapped) {
      throw unreadable(
        `More than ${importLimits.unmapped} parts of the document have no place in a survey.`,
      );
    }
    this.#unmapped.push({ path, reason });
  }

  /** Lists whatever nobody made use of, except what is only about looks; in the document’s order. */
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

  /** A list, if it is not longer than a survey takes. */
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
      if (locale === null) this.lost(entry, 'The name is not that of a language; it is left out.');
      else if (texts.some((other) => other.locale === locale)) {
        if (!texts.some((other) => other.locale === locale && other.text === text)) {
          this.lost(entry, 'The text stands here twice in this language; the first was kept.');
        }
      } else if (this.#isSpoken(locale) && isShadowed(name, locale, part, this.#default)) {
        const shown = part.get('default')?.content === text;
        if (!shown) this.lost(entry, `Readers of ${locale} see what stands under "default".`);
      } else texts.push(...this.#worded(entry, locale, text, options));
    }
    return [...texts, ...this.#forOthers(part, texts, own !== this.locale, options)];
  }

  /** What those languages show in which a text stands nowhere but under `default`, or not at all. */
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
      const those = missing.join(', ');
      this.note(
        part,
        `SurveyJS shows nothing of it in ${those}; here another language stands for it.`,
      );
    }
    return [];
  }

  /** HTML whose heading is a title, and the rest its description. */
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

  /** The document’s language stands first in a text. */
  #rank(name: string): number {
    if (name === 'default') return 0;
    const locale = canonicalLocale(name);
    return locale !== null && isWithin(this.locale, locale) ? 1 : 2;
  }

  /** Texts of a place that needs one in the document’s language; `fallback` where there is none. */
  title(part: Part | undefined, fallback: string, options: TextOptions = {}): Text[] {
    const texts = this.texts(part, options);
    if (texts.some(({ locale }) => locale === this.locale)) return texts;
    const first = texts.find(({ locale }) => isWithin(this.locale, locale)) ?? texts[0];
    if (part && first) {
      this.note(
        part,
        `It has no text in ${this.locale}; the one in ${first.locale} stands for it.`,
      );
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
      this.note(part, `The markup (${tags.join(', ').slice(0, 200)}) was taken off.`);
    }
    if (text.trim() === '') return [];
    if (this.#placeholder.test(text)) {
      this.note(part, 'Answers are not filled into texts here; the placeholder stays as text.');
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
      this.note(part, 'A survey has one name, not one in each language; the others are left out.');
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

  /** A free key for what the document calls `name`; another spelling of it is listed. */
  key(space: FreeKeys, part: Part, name: string, prefix: string | null): string {
    const key = space.give(name, prefix);
    if (key !== name) this.note(part, `Its key here is "${key}".`);
    return key;
  }

  /** A web address, or null where it is none. */
  url(part: Part | undefined): string | null {
    if (!part || part.isEmpty) return null;
    const text = part.text();
    if (text === undefined) return null;
    if (URL.canParse(text) && /^https?:/i.test(text) && text.length <= maxText) return text;
    this.lost(part, 'Only absolute addresses with http or https can be followed.');
    return null;
  }
}

/** Refuses a document with more of something than a survey takes. */
export function tooMany(path: string, most: number, what: string): UserErrorsThrown {
  return unreadable(`${path || 'The document'}: a survey has at most ${most} ${what} here.`);
}

/** Counts the questions of a survey while they come in. */
export function limitQuestions(count: number): void {
  if (count > surveyLimits.questions) throw tooMany('', surveyLimits.questions, 'questions');
}
