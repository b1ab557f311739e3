import {
  type HiddenField,
  type Question,
  type SurveyDefinition,
  type SurveyEnding,
  type SurveyPage,
  type SurveyVariable,
  surveyLimits,
  type Text,
} from '../../definition/definition.ts';
import type { ReadSurvey } from '../draft.ts';
import { Fields } from '../fields.ts';
import { openDocument, type Part, unreadable } from '../part.ts';
import { limitQuestions, maxText, type ReadOptions, SurveyReading } from '../reading.ts';
import { type Sources, settled } from '../settle.ts';
import { type LeftOut, unsupportedOnly } from '../unsupportedOnly.ts';
import { formbricksQuestions } from './elements.ts';
import { formbricksIgnored } from './ignored.ts';
import { variableName } from './logic.ts';
import type { FormbricksAnswerForm } from './operators.ts';
import { type FormbricksRules, type PageDraft, readRules } from './rules.ts';
import { settingsOf } from './settings.ts';

/** `#recall:id/fallback:text#`, which Formbricks replaces by an answer. */
const placeholder = /#recall:/;
const html = { html: true } as const;
const switchedOff = 'It is switched off; it is left out.';

/**
 * Reads a survey from Formbricks’ JSON, an object or a text: with `questions` (older versions) or
 * `blocks` (newer ones), alone or as the `data` of an answer of its API.
 *
 * @throws UserErrorsThrown with `INVALID_DOCUMENT` if it is not such a document or too large, and
 *   with `UNKNOWN_LOCALE` if its own language is not in `options.locales`
 */
export function readFormbricks(document: unknown, options: ReadOptions = {}): ReadSurvey {
  const whole = openDocument(document);
  const inside = whole.get('data');
  const isWrapped = inside?.isObject === true && whole.get('questions') === undefined;
  return new FormbricksReader(whole, isWrapped && inside ? inside : whole, options).read();
}

class FormbricksReader {
  readonly #whole: Part;
  readonly #root: Part;
  readonly #reading: SurveyReading;
  readonly #fields = new Fields();
  readonly #sources: Sources = new Map();
  readonly #leftOut: LeftOut[] = [];
  readonly #forms = new Map<string, FormbricksAnswerForm>();
  readonly #drafts: PageDraft[] = [];
  /** The index of the page after a page that was left out, by the names of the latter. */
  readonly #after = new Map<string, number>();
  #count = 0;

  constructor(whole: Part, root: Part, options: ReadOptions) {
    this.#whole = whole;
    this.#root = root;
    this.#reading = new SurveyReading(ownLanguage(root), options, placeholder);
  }

  read(): ReadSurvey {
    const root = this.#root;
    const reading = this.#reading;
    const welcome = this.#welcome(root.get('welcomeCard'));
    this.#pages();
    const drafts = this.#drafts;
    if (drafts.length === 0) {
      if (this.#leftOut.length > 0) throw unsupportedOnly(this.#leftOut);
      throw unreadable('It has no questions: Formbricks documents have `questions` or `blocks`.');
    }
    const hiddenFields = this.#hiddenFields(root.get('hiddenFields'));
    const variables = this.#variables(root.get('variables'));
    const endings = this.#endings();
    const rules = readRules({
      reading,
      fields: this.#fields,
      forms: this.#forms,
      sources: this.#sources,
      drafts,
      after: this.#after,
      endings,
    });
    const definition: SurveyDefinition = {
      welcome,
      pages: drafts.map(({ page, part }, index) => this.#page(page, part, rules, index)),
      endings: [...endings.values()],
      variables: [...variables].map(([id, variable]) => ({
        ...variable,
        steps: rules.steps.get(id) ?? [],
      })),
      hiddenFields,
      quotas: [],
    };
    const name = reading.name(root.get('name'));
    const settings = settingsOf(reading, root);
    const fitting = settled(reading, definition, this.#sources);
    return {
      survey: {
        name: name ?? 'Formbricks',
        locales: reading.locales,
        ...settings,
        definition: fitting,
      },
      unmapped: reading.account(this.#whole, formbricksIgnored),
    };
  }

  #page(
    page: Omit<SurveyPage, 'jumps'>,
    part: Part,
    rules: FormbricksRules,
    index: number,
  ): SurveyPage {
    const made: SurveyPage = { ...page, jumps: rules.jumps.get(index) ?? [] };
    this.#sources.set(made, part.path);
    return made;
  }

  #welcome(card: Part | undefined): Text[] {
    if (!card) return [];
    if (card.get('enabled')?.boolean() === false) {
      this.#reading.lost(card, switchedOff);
      return [];
    }
    const headline = card.get('headline');
    const above = this.#reading.texts(headline, html);
    const below = this.#reading.texts(card.get('subheader') ?? card.get('html'), html);
    if (headline && above.length > 0) {
      this.#reading.note(headline, 'A welcome has no headline here; this is its first paragraph.');
    }
    const locales = new Set([...above, ...below].map(({ locale }) => locale));
    return [...locales].map((locale) => {
      const parts = [...above, ...below].filter((each) => each.locale === locale);
      return {
        locale,
        text: parts
          .map(({ text }) => text)
          .join('\n\n')
          .slice(0, maxText),
      };
    });
  }

  /** Each block is a page; in a document without blocks, each question is. */
  #pages(): void {
    const blocks = this.#root.get('blocks');
    if (blocks && !blocks.isEmpty) {
      for (const part of this.#reading.list(blocks, surveyLimits.pages, 'blocks')) {
        part.get('name')?.text();
        const elements = part.get('elements');
        this.#pageOf(part, this.#reading.list(elements, surveyLimits.questions, 'elements'));
      }
      return;
    }
    // The limit of pages is the lower one, because each question is a page.
    const questions = this.#reading.list(
      this.#root.get('questions'),
      surveyLimits.pages,
      'questions that are a page each',
    );
    for (const part of questions) this.#pageOf(part, [part]);
  }

  #pageOf(part: Part, elements: readonly Part[]): void {
    const reading = this.#reading;
    const reader = {
      reading,
      fields: this.#fields,
      forms: this.#forms,
      leftOut: this.#leftOut,
    };
    const read = elements
      .filter((element) => element.isObject)
      .map((element) => ({
        id: element.get('id')?.text() ?? '',
        questions: formbricksQuestions(reader, element),
      }));
    const questions: Question[] = read.flatMap(({ questions: made }) => made);
    this.#count += questions.length;
    limitQuestions(this.#count);
    const named = part.get('id')?.text();
    const names = [...(named === undefined ? [] : [named]), ...read.map((each) => each.id)];
    if (questions.length === 0) {
      for (const name of names) this.#after.set(name, this.#drafts.length);
      for (const lost of [part.get('logic'), part.get('logicFallback')]) {
        if (lost && !lost.isEmpty) reading.lost(lost, 'It is left out together with its page.');
      }
      return;
    }
    const key = reading.key(reading.keys.page, part, named ?? `page${this.#count}`, 'p_');
    const page = { key, title: [], description: [], visibleIf: null, questions };
    this.#drafts.push({ page, part, names });
  }

  #hiddenFields(part: Part | undefined): HiddenField[] {
    if (!part?.isObject) return [];
    if (part.get('enabled')?.boolean() === false) {
      if (part.get('fieldIds')?.isEmpty === false) this.#reading.lost(part, switchedOff);
      return [];
    }
    const ids = this.#reading.list(
      part.get('fieldIds'),
      surveyLimits.hiddenFields,
      'hidden fields',
    );
    return ids.flatMap((item): HiddenField[] => {
      const id = item.text();
      if (id === undefined) return [];
      const key = this.#reading.key(this.#reading.keys.question, item, id, 'h_');
      this.#fields.add(id, { key, type: 'TEXT' });
      return [{ key, kind: 'TEXT' }];
    });
  }

  /** Variables by their ids in the document; their steps are read with the logic. */
  #variables(part: Part | undefined): Map<string, Omit<SurveyVariable, 'steps'>> {
    const variables = new Map<string, Omit<SurveyVariable, 'steps'>>();
    for (const item of this.#reading.list(part, surveyLimits.variables, 'variables')) {
      const id = item.get('id')?.text() ?? '';
      const name = item.get('name')?.text() ?? id;
      const isNumber = item.get('type')?.word(['number', 'text']) === 'number';
      const value = item.get('value');
      const initial = isNumber ? (value?.number() ?? 0) : (value?.text() ?? '');
      const kind = isNumber ? 'NUMBER' : 'TEXT';
      if (variables.has(id)) {
        this.#reading.lost(item, 'Another variable has this id; it is left out.');
        continue;
      }
      const key = this.#reading.key(this.#reading.keys.question, item, name, 'v_');
      this.#fields.add(variableName(id), { key, type: kind });
      variables.set(id, { key, kind, initial });
    }
    return variables;
  }

  /** Endings by their ids in the document; older documents have one thank-you card. */
  #endings(): ReadonlyMap<string, SurveyEnding> {
    const root = this.#root;
    const reading = this.#reading;
    const endings = new Map<string, SurveyEnding>();
    for (const item of reading.list(root.get('endings'), surveyLimits.endings, 'endings')) {
      const id = item.get('id')?.text() ?? `ending${endings.size + 1}`;
      item.get('type')?.text();
      const link = item.get('buttonLink');
      const url = reading.url(item.get('url') ?? link);
      if (link && url !== null && !link.isLost) {
        reading.note(link, 'Respondents are redirected there at the end, without a button.');
      }
      const title = reading.texts(item.get('headline') ?? item.get('label'), html);
      const description = reading.texts(item.get('subheader'), html);
      if (endings.has(id)) {
        reading.lost(item, 'Another ending has this id; it is left out.');
        continue;
      }
      const key = reading.key(reading.keys.ending, item, id, 'e_');
      endings.set(id, { key, title, description, url, screenOut: false });
    }
    const card = root.get('thankYouCard');
    const redirect = reading.url(root.get('redirectUrl'));
    const isShown = card?.isObject === true && card.get('enabled')?.boolean() !== false;
    if (card && !isShown) reading.lost(card, switchedOff);
    if (endings.size === 0 && (isShown || redirect !== null)) {
      const link = isShown ? card.get('buttonLink') : undefined;
      endings.set('end', {
        key: reading.keys.ending.give('end', 'e_'),
        title: isShown ? reading.texts(card.get('headline'), html) : [],
        description: isShown ? reading.texts(card.get('subheader'), html) : [],
        url: redirect ?? reading.url(link),
        screenOut: false,
      });
    }
    return endings;
  }
}

/**
 * The part with the language of the texts under `default`. Newer versions of the API have
 * `defaultLanguage`, and each text under its own language.
 */
function ownLanguage(root: Part): Part | undefined {
  let own = root.get('defaultLanguage');
  own?.text();
  for (const item of root.get('languages')?.items() ?? []) {
    const language = item.get('language') ?? item.get('code');
    const code = language?.isObject ? language.get('code') : language;
    code?.text();
    const isDefault = item.get('default')?.boolean();
    item.get('enabled')?.boolean();
    if (isDefault) own = code;
  }
  return own;
}
