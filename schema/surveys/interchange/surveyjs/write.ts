import type { Condition } from '../../../conditions/condition.ts';
import type {
  HiddenField,
  SurveyDefinition,
  SurveyEnding,
  SurveyPage,
  SurveyVariable,
  Text,
} from '../../definition/definition.ts';
import { textsOf } from '../../definition/surveyTexts.ts';
import { Inexpressible } from '../comparison.ts';
import type { Unmapped } from '../reading.ts';
import { localeName, localized } from './localized.ts';
import { expressionOf } from './writeCondition.ts';
import { writeJumps } from './writeJumps.ts';
import { elementOf, headed } from './writeQuestion.ts';
import { calculationOf } from './writeVariable.ts';
import type { Writing } from './writing.ts';

/** The parts of a survey that are written to a document. */
export interface WrittenSurvey {
  readonly name: string;
  readonly description?: string | null;
  /** The language of texts without another. */
  readonly defaultLocale: string;
  readonly definition: SurveyDefinition;
}

export interface WriteSurvey {
  /** SurveyJS’ JSON. */
  readonly document: Readonly<Record<string, unknown>>;
  /** Parts that SurveyJS cannot express, with their paths in the survey. */
  readonly unmapped: readonly Unmapped[];
}

/**
 * Writes a survey as SurveyJS’ JSON that shows the same questions. Jumps become calculated values
 * that the conditions of pages use, because SurveyJS’ triggers act as soon as a question is answered.
 */
export function writeSurveyJs(survey: WrittenSurvey): WriteSurvey {
  return new SurveyJsWriter(survey).write();
}

class SurveyJsWriter implements Writing {
  readonly definition: SurveyDefinition;
  readonly locale: string;
  readonly #survey: WrittenSurvey;
  readonly #locales: readonly string[];
  readonly #unmapped: Unmapped[] = [];

  constructor(survey: WrittenSurvey) {
    this.#survey = survey;
    this.definition = survey.definition;
    this.locale = survey.defaultLocale;
    const all = textsOf(survey.definition, []).flatMap(({ texts }) => texts);
    this.#locales = [...new Set(all.map(({ locale }) => locale))];
  }

  #localized(texts: readonly Text[]): string | object | undefined {
    return localized(texts, this.locale, this.#locales);
  }

  lost(path: string, reason: string): void {
    this.#unmapped.push({ path, reason });
  }

  condition(condition: Condition | null, path: string): string | null {
    const expression = expressionOf(condition);
    if (!(expression instanceof Inexpressible)) return expression;
    this.lost(path, expression.reason);
    return null;
  }

  write(): WriteSurvey {
    const { name, description } = this.#survey;
    const { welcome, pages, variables, quotas, hiddenFields, endings } = this.definition;
    if (description) this.lost('description', 'SurveyJS has no description for the team.');
    quotas.forEach((_quota, index) => {
      this.lost(`quotas.${index}`, 'SurveyJS counts no responses; the quota is left out.');
    });
    endings.forEach(({ screenOut }, index) => {
      if (screenOut) {
        this.lost(`endings.${index}.screenOut`, 'SurveyJS cannot mark responses as screened out.');
      }
    });
    const conditions = pages.map((page, index) =>
      this.condition(page.visibleIf, `pages.${index}.visibleIf`),
    );
    const { written, shown } = this.#pages();
    const jumps = writeJumps(this, conditions, shown);
    const document = {
      locale: localeName(this.locale),
      title: name,
      description: this.#localized(welcome),
      // Answers to questions that became hidden do not count.
      clearInvisibleValues: 'onHidden',
      pages: written.map((page, index) => ({
        ...page,
        elements:
          index === 0 ? [...hiddenFields.map(hiddenElement), ...page.elements] : page.elements,
        ...(jumps.visibleIf[index] && { visibleIf: jumps.visibleIf[index] }),
      })),
      calculatedValues: [
        ...variables.flatMap((variable, index) => this.#variable(variable, index)),
        ...jumps.calculatedValues,
      ],
      ...this.#endings(jumps.endings),
    };
    return { document: plain(document), unmapped: this.#unmapped };
  }

  #pages() {
    const shown: (string | null)[][] = [];
    const written = this.definition.pages.map((page: SurveyPage, index) => {
      const own: (string | null)[] = [];
      const elements = page.questions.map((question, questionIndex) => {
        const path = `pages.${index}.questions.${questionIndex}`;
        const visibleIf = this.condition(question.visibleIf, `${path}.visibleIf`);
        own.push(visibleIf);
        const lost = (field: string, reason: string) => this.lost(`${path}.${field}`, reason);
        return {
          ...elementOf(question, {
            locale: this.locale,
            localized: (texts) => this.#localized(texts),
            lost,
          }),
          ...(visibleIf && { visibleIf }),
        };
      });
      shown.push(own);
      return {
        name: page.key,
        title: this.#localized(page.title),
        description: this.#localized(page.description),
        elements,
      };
    });
    return { written, shown };
  }

  #variable(variable: SurveyVariable, index: number) {
    const calculation = calculationOf(variable);
    if (calculation instanceof Inexpressible) {
      this.lost(`variables.${index}`, calculation.reason);
      return [];
    }
    return [{ name: variable.key, expression: calculation }];
  }

  #endings(expressions: ReadonlyMap<string, string>) {
    const { endings } = this.definition;
    const usual = endings.find(({ screenOut }) => !screenOut);
    const html = ({ title, description }: SurveyEnding) =>
      this.#localized(headed(title, description, this.locale));
    const others = endings.flatMap((ending) => {
      const expression = expressions.get(ending.key);
      return ending === usual || expression === undefined ? [] : [{ ending, expression }];
    });
    endings.forEach((ending, index) => {
      if (ending !== usual && !expressions.has(ending.key)) {
        this.lost(`endings.${index}`, 'No jump leads to this ending.');
      }
    });
    const links = others.filter(({ ending }) => ending.url !== null);
    return {
      completedHtml: usual && html(usual),
      navigateToUrl: usual?.url ?? undefined,
      completedHtmlOnCondition: others.map(({ ending, expression }) => ({
        expression,
        html: html(ending) ?? '',
      })),
      navigateToUrlOnCondition: links.map(({ ending, expression }) => ({
        expression,
        url: ending.url,
      })),
    };
  }
}

const inputs = { TEXT: {}, NUMBER: { inputType: 'number' }, DATE: { inputType: 'date' } };

/** A hidden field is an input that is never shown, and whose value is not cleared. */
function hiddenElement({ key, kind }: HiddenField) {
  return {
    ...(kind === 'BOOLEAN' ? { type: 'boolean' } : { type: 'text', ...inputs[kind] }),
    name: key,
    visible: false,
    clearIfInvisible: 'none',
  };
}

/** The document without undefined values and empty lists. */
function plain(document: object): Record<string, unknown> {
  const text = JSON.stringify(document, (_name, value) =>
    Array.isArray(value) && value.length === 0 ? undefined : value,
  );
  return JSON.parse(text);
}
