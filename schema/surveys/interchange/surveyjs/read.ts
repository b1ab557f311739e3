import type { Condition } from '../../../conditions/condition.ts';
import {
  type HiddenField,
  type Jump,
  type Question,
  type SurveyDefinition,
  type SurveyPage,
  surveyLimits,
} from '../../definition/definition.ts';
import { Inexpressible, isAlways, joined } from '../comparison.ts';
import { draftQuestion, noSettings, type ReadSurvey } from '../draft.ts';
import { Fields } from '../fields.ts';
import { openDocument, type Part, unreadable } from '../part.ts';
import { limitQuestions, type ReadOptions, SurveyReading, tooMany } from '../reading.ts';
import { type Sources, settled } from '../settle.ts';
import { type LeftOut, unsupportedOnly } from '../unsupportedOnly.ts';
import { conditionOfExpression } from './condition.ts';
import { jumpsOfPage, type Leaving } from './endingJumps.ts';
import { readEndings } from './endings.ts';
import { hiddenKind } from './hidden.ts';
import { surveyJsIgnored } from './ignored.ts';
import type { Note } from './openComparison.ts';
import { surveyJsQuestions } from './questions.ts';
import { readTriggers, triggerCondition } from './triggers.ts';
import { variablesOf } from './variables.ts';
import { readVisibleTriggers, type Showing } from './visibleTriggers.ts';

/** `{name}`, which SurveyJS replaces by an answer. */
const placeholder = /\{[A-Za-z_#][\w.#[\] -]*\}/;

const forAll = 'The condition is left out, and its page or question is shown to all.';

/**
 * Reads a survey from SurveyJS’ JSON, an object or a text. A condition that cannot be expressed is
 * left out and listed: its question or page is shown to all; an ending, jump or step that depends
 * on it is left out too.
 *
 * @throws UserErrorsThrown with `INVALID_DOCUMENT` if it is not such a document or too large, and
 *   with `UNKNOWN_LOCALE` if its own language is not in `options.locales`
 */
export function readSurveyJs(document: unknown, options: ReadOptions = {}): ReadSurvey {
  const first = new SurveyJsReader(openDocument(document), options, []);
  const read = first.read();
  const { locales } = read.survey;
  // The second pass knows all languages; each shows `default` where it has no text.
  if (!first.needsLanguages || locales.every((locale) => locale === locales[0])) return read;
  return new SurveyJsReader(openDocument(document), options, locales).read();
}

interface QuestionDraft {
  readonly question: Question;
  /** The conditions of the question and of the panels around it: expressions, or triggers. */
  readonly conditions: readonly Part[];
}

interface PageDraft {
  readonly page: Omit<SurveyPage, 'visibleIf' | 'questions' | 'jumps'>;
  readonly part: Part;
  readonly condition: Part | undefined;
  readonly questions: readonly QuestionDraft[];
}

/** Reads all questions first, because conditions can use any of them. */
class SurveyJsReader {
  readonly #root: Part;
  readonly #reading: SurveyReading;
  readonly #fields = new Fields();
  readonly #sources: Sources = new Map();
  readonly #hiddenFields: HiddenField[] = [];
  readonly #conditions = new Map<Part, Condition | Inexpressible | null>();
  readonly #leftOut: LeftOut[] = [];
  readonly #showing: Showing;
  #count = 0;

  constructor(root: Part, options: ReadOptions, others: readonly string[]) {
    this.#root = root;
    this.#reading = new SurveyReading(root.get('locale'), options, placeholder, {
      locale: 'en',
      others,
    });
    this.#showing = readVisibleTriggers(this.#reading, root.get('triggers'));
  }

  get needsLanguages(): boolean {
    return this.#reading.needsLanguages;
  }

  read(): ReadSurvey {
    const root = this.#root;
    const reading = this.#reading;
    const drafts = this.#pages();
    if (drafts.length === 0) {
      if (this.#leftOut.length > 0) throw unsupportedOnly(this.#leftOut);
      throw unreadable('It has no questions: SurveyJS documents have `pages` with `elements`.');
    }
    const variables = variablesOf(
      reading,
      this.#fields,
      root.get('calculatedValues'),
      this.#sources,
    );
    const endings = readEndings(reading, root, (part) => {
      const condition = part ? this.#read(part, 'The condition is left out.') : null;
      return condition instanceof Inexpressible ? null : condition;
    });
    const pages = drafts.map((draft) => this.#page(draft));
    const usual = endings.endings[0]?.key ?? null;
    const triggers = readTriggers(reading, root.get('triggers'), this.#fields, pages, usual);
    const definition: SurveyDefinition = {
      welcome: reading.texts(root.get('description')),
      pages: pages.map((page, index) =>
        this.#withJumps(page, {
          later: pages.slice(index + 1),
          endings,
          triggers: triggers.get(index) ?? [],
          variables,
        }),
      ),
      endings: endings.endings,
      variables,
      hiddenFields: this.#hiddenFields,
      quotas: [],
    };
    const name = reading.name(root.get('title'));
    const visibility = root.get('clearInvisibleValues');
    if (visibility && !['onHidden', 'onHiddenContainer'].includes(visibility.text() ?? '')) {
      reading.note(visibility, 'Answers to questions that became hidden do not count here.');
    }
    const fitting = settled(reading, definition, this.#sources);
    return {
      survey: {
        name: name ?? 'SurveyJS',
        locales: reading.locales,
        ...noSettings,
        definition: fitting,
      },
      unmapped: reading.account(root, surveyJsIgnored),
    };
  }

  #pages(): PageDraft[] {
    const root = this.#root;
    const pages = this.#reading.list(root.get('pages'), surveyLimits.pages, 'pages');
    const elements = root.get('elements') ?? root.get('questions');
    const parts = pages.length > 0 || !elements ? pages : [root];
    return parts.flatMap((part, index) => this.#pageDraft(part, index, part === root));
  }

  #pageDraft(part: Part, index: number, isWhole: boolean): PageDraft[] {
    const reading = this.#reading;
    const name = isWhole ? undefined : part.get('name')?.text();
    const condition = isWhole ? undefined : this.#conditionAt(part, 'pages', name);
    if (!isWhole && part.get('visible')?.boolean() === false && !condition) {
      reading.lost(part, 'The page is never shown; it is left out.');
      return [];
    }
    const questions = this.#elements(part, []);
    if (questions.length === 0) {
      reading.note(part, 'No question of this page could be imported; it is left out.');
      return [];
    }
    const key = reading.key(reading.keys.page, part, name ?? `page${index + 1}`, 'p_');
    const texts = (property: string) => (isWhole ? [] : reading.texts(part.get(property)));
    const page = { key, title: texts('title'), description: texts('description') };
    return [{ page, part, condition, questions }];
  }

  /** The condition of a page or question: its `visibleIf`, else a trigger. */
  #conditionAt(part: Part, what: keyof Showing, name: string | undefined): Part | undefined {
    const trigger = name === undefined ? undefined : this.#showing[what].get(name);
    const own = part.get('visibleIf');
    if (own && trigger) this.#reading.note(own, 'It decides alone here; a trigger has no effect.');
    return own ?? trigger;
  }

  /** The questions of a page or panel and of the panels in it. Documents limit the depth. */
  #elements(part: Part, around: readonly Part[]): QuestionDraft[] {
    const elements = part.get('elements') ?? part.get('questions');
    return (elements?.items() ?? []).flatMap((element) => this.#element(element, around));
  }

  #element(part: Part, around: readonly Part[]): QuestionDraft[] {
    const reading = this.#reading;
    if (!part.isObject) return [];
    const isPanel = part.get('type')?.text() === 'panel';
    const name = isPanel ? undefined : part.get('name')?.text();
    const condition = this.#conditionAt(part, 'questions', name);
    if (part.get('visible')?.boolean() === false && !condition) return this.#hidden(part, isPanel);
    const conditions = condition ? [...around, condition] : around;
    if (isPanel) return this.#panel(part, conditions);
    const reader = { reading, fields: this.#fields, leftOut: this.#leftOut };
    const questions = surveyJsQuestions(reader, part);
    this.#counted(questions.length);
    return questions.map((question) => ({ question, conditions }));
  }

  #counted(questions: number): void {
    this.#count += questions;
    limitQuestions(this.#count);
  }

  /** The title and description of a panel become a statement before its questions. */
  #panel(part: Part, conditions: readonly Part[]): QuestionDraft[] {
    const reading = this.#reading;
    const name = part.get('name')?.text() ?? 'panel';
    const [title, description] = [part.get('title'), part.get('description')];
    const questions = this.#elements(part, conditions);
    if (questions.length === 0 || !(title || description)) return questions;
    const key = reading.key(reading.keys.question, part, name, 'q_');
    const heading = reading.title(title ?? description, name);
    const question = draftQuestion(
      { key, title: heading, description: title ? reading.texts(description) : [] },
      { kind: 'STATEMENT' },
    );
    this.#counted(1);
    return [{ question, conditions }, ...questions];
  }

  /** An input that is never shown becomes a hidden field. */
  #hidden(part: Part, isPanel: boolean): QuestionDraft[] {
    const reading = this.#reading;
    const name = part.get('name')?.text() ?? '';
    const kind = isPanel ? null : hiddenKind(part);
    if (kind === null) {
      this.#fields.add(name, { missing: 'It uses a question that is never shown.' });
      reading.lost(part, 'It is never shown; it is left out.');
      return [];
    }
    if (this.#hiddenFields.length >= surveyLimits.hiddenFields) {
      throw tooMany(part.path, surveyLimits.hiddenFields, 'hidden fields');
    }
    const cleared = part.get('clearIfInvisible');
    if (cleared?.content === 'none') cleared.take();
    const title = part.get('title');
    if (title?.content === name) title.take();
    const key = reading.key(reading.keys.question, part, name, 'h_');
    this.#fields.add(name, { key, type: kind });
    this.#hiddenFields.push({ key, kind });
    return [];
  }

  /** Joins conditions with `and`; those that cannot be expressed are listed and left out. */
  #together(parts: readonly (Part | undefined)[], instead: string): Condition | null {
    const conditions = parts.flatMap((part): Condition[] => {
      const condition = part ? this.#read(part, instead) : null;
      return condition === null || condition instanceof Inexpressible ? [] : [condition];
    });
    const condition = conditions.length === 1 ? conditions[0] : joined('and', conditions);
    if (!condition || condition instanceof Inexpressible || isAlways(condition)) return null;
    const own = { ...condition };
    this.#sources.set(own, parts.findLast((part) => part !== undefined)?.path ?? '');
    return own;
  }

  /** Reads a condition once, so that a panel’s condition is listed once for all its questions. */
  #read(part: Part, instead: string): Condition | Inexpressible | null {
    const before = this.#conditions.get(part);
    if (before !== undefined) return before;
    const note: Note = (reason) => this.#reading.note(part, reason);
    const made = part.isObject
      ? triggerCondition(part, this.#fields, note)
      : this.#expressed(part, note);
    if (made instanceof Inexpressible) this.#reading.lost(part, `${instead} ${made.reason}`);
    this.#conditions.set(part, made);
    return made;
  }

  #expressed(part: Part, note: Note): Condition | Inexpressible | null {
    const text = part.text();
    if (text === undefined) return new Inexpressible('It must be an expression.');
    return text.trim() === '' ? null : conditionOfExpression(text, this.#fields, note);
  }

  #page({ page, part, condition, questions }: PageDraft): SurveyPage {
    const made: SurveyPage = {
      ...page,
      visibleIf: this.#together([condition], forAll),
      questions: questions.map(({ question, conditions }) => ({
        ...question,
        visibleIf: this.#together(conditions, forAll),
      })),
      jumps: [],
    };
    this.#sources.set(made, part.path);
    return made;
  }

  #withJumps(page: SurveyPage, leaving: Leaving): SurveyPage {
    const made: SurveyPage = {
      ...page,
      jumps: jumpsOfPage(this.#reading, leaving).map(({ jump, path }): Jump => {
        this.#sources.set(jump, path);
        return jump;
      }),
    };
    this.#sources.set(made, this.#sources.get(page) ?? '');
    return made;
  }
}
