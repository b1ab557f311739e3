import { textFor } from '../../../toolkit/write/localizedText.ts';
import type { Choice, Question, Text } from '../../definition/definition.ts';
import { asHtml } from '../markup.ts';
import { asksToRecommend } from './recommending.ts';
import { maxRates } from './scale.ts';
import { inputTypes, rateTypes, ratingSteps, specialChoices, theirsFor } from './words.ts';

/** A title and a description as HTML. */
export function headed(title: readonly Text[], description: readonly Text[], own: string): Text[] {
  const locales = new Set([...title, ...description].map(({ locale }) => locale));
  return [...locales].map((locale) => {
    const above = textFor(title, locale, own);
    const below = textFor(description, locale, own);
    if (below === null) return { locale, text: asHtml(above ?? '') };
    const heading = above === null ? '' : `<h4>${asHtml(above)}</h4>`;
    return { locale, text: `${heading}<p>${asHtml(below)}</p>` };
  });
}

export interface QuestionWriter {
  /** The survey’s default language. */
  readonly locale: string;
  /** Texts in SurveyJS’ form. */
  readonly localized: (texts: readonly Text[]) => string | object | undefined;
  /** Lists a field of the question that SurveyJS cannot express. */
  readonly lost: (field: string, reason: string) => void;
}

type Json = Record<string, unknown>;
const noKind = 'SurveyJS has no such kind;';

/** A question as an element, without its condition. */
export function elementOf(question: Question, writer: QuestionWriter): Json {
  const { locale, localized, lost } = writer;
  const { key: name, role, reverseScored, required } = question;
  if (role) lost('role', 'SurveyJS has no roles of questions.');
  if (reverseScored) lost('reverseScored', 'SurveyJS does not compute scores; it is left out.');
  const texts =
    question.kind === 'STATEMENT'
      ? { html: localized(headed(question.title, question.description, locale)) }
      : {
          title: localized(question.title),
          description: localized(question.description),
        };
  return { name, ...texts, ...(required && { isRequired: true }), ...typed(question, writer) };
}

function typed(question: Question, writer: QuestionWriter): Json {
  const { localized, lost } = writer;
  switch (question.kind) {
    case 'NPS':
    case 'CSAT':
    case 'CES':
    case 'RATING':
    case 'OPINION_SCALE':
      return scale(question, writer);
    case 'SINGLE_CHOICE':
      return { type: 'radiogroup', ...choices(question.choices, question, localized) };
    case 'MULTIPLE_CHOICE':
      return multiple(question, writer);
    case 'RANKING':
      return { type: 'ranking', ...choices(question.choices, question, localized) };
    case 'MATRIX':
      return {
        type: 'matrix',
        ...(question.multiple && { cellType: 'checkbox' }),
        ...(question.required && { eachRowRequired: true }),
        rows: items(question.rows, localized),
        columns: items(question.columns, localized),
      };
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return writing(question, writer);
    case 'NUMBER':
      if (question.unit) lost('unit', 'SurveyJS has no unit beside a number.');
      return {
        type: 'text',
        inputType: 'number',
        ...boundsOf({ min: question.min, max: question.max }),
        ...(question.integer && { step: 1 }),
      };
    case 'DATE':
      return {
        type: 'text',
        inputType: 'date',
        ...boundsOf({ min: question.minDate, max: question.maxDate }),
      };
    case 'BOOLEAN':
      return {
        type: 'boolean',
        labelTrue: localized(question.yesLabel),
        labelFalse: localized(question.noLabel),
      };
    case 'CONSENT':
      lost('kind', `${noKind} a CONSENT is written as a boolean.`);
      return {
        type: 'boolean',
        renderAs: 'checkbox',
        labelTrue: localized(question.statement),
        ...(question.required && {
          validators: [{ type: 'expression', expression: `{${question.key}} = true` }],
        }),
      };
    case 'CONTACT':
      lost('kind', `${noKind} a CONTACT is written as a multipletext with a line for each field.`);
      return { type: 'multipletext', items: question.fields.map((field) => contactLines[field]) };
    case 'STATEMENT':
      return { type: 'html' };
  }
}

const contactLines = {
  NAME: { name: 'name', title: 'Name' },
  EMAIL: { name: 'email', title: 'Email', inputType: 'email' },
  PHONE: { name: 'phone', title: 'Phone', inputType: 'tel' },
  COMPANY: { name: 'company', title: 'Company' },
} as const;

const scales = { NPS: [0, 10], CSAT: [1, 5], CES: [1, 7] } as const;

type ScaleKind = 'NPS' | 'CSAT' | 'CES' | 'RATING' | 'OPINION_SCALE';
type Of<K extends Question['kind']> = Extract<Question, { kind: K }>;

function scale(question: Of<ScaleKind>, { localized, lost }: QuestionWriter): Json {
  const { kind, lowLabel, highLabel } = question;
  const rateType = kind === 'RATING' ? theirsFor(rateTypes, question.look) : 'labels';
  const look = rateType === 'labels' ? {} : { rateType };
  const [min, max] =
    kind === 'OPINION_SCALE'
      ? [question.min, question.max]
      : kind === 'RATING'
        ? [1, question.scale]
        : scales[kind];
  const labels = {
    minRateDescription: localized(lowLabel),
    maxRateDescription: localized(highLabel),
  };
  if (kind !== comesBackAs(question, min, max)) {
    lost('kind', `${noKind} this ${kind} is written as a rating from ${min} to ${max}.`);
  }
  if (max - min < maxRates)
    return { type: 'rating', rateMin: min, rateMax: max, ...look, ...labels };
  if (lowLabel.length > 0) lost('lowLabel', 'A slider of SurveyJS has no labels at its ends.');
  if (highLabel.length > 0) lost('highLabel', 'A slider of SurveyJS has no labels at its ends.');
  return { type: 'slider', min, max };
}

/** The kind that an import would give it, by its values and texts. An NPS without texts stays one. */
function comesBackAs(question: Of<ScaleKind>, min: number, max: number): ScaleKind {
  if (min === 1 && ratingSteps.some((steps) => steps === max)) return 'RATING';
  const { key, kind, title, description, lowLabel, highLabel } = question;
  const texts = [title, description, lowLabel, highLabel].flat().map(({ text }) => text);
  if (kind === 'NPS' && texts.length === 0) return kind;
  return min === 0 && max === 10 && asksToRecommend([key, ...texts]) ? 'NPS' : 'OPINION_SCALE';
}

function items(list: readonly Choice[], localized: QuestionWriter['localized']) {
  return list.map(({ key, label }) => ({ value: key, text: localized(label) }));
}

function choices(
  list: readonly Choice[],
  { shuffle, ...rest }: { shuffle: boolean; other?: boolean },
  localized: QuestionWriter['localized'],
): Json {
  return {
    choices: items(list, localized),
    ...(shuffle && { choicesOrder: 'random' }),
    ...(rest.other && { showOtherItem: true }),
  };
}

/** Writes the last choices as SurveyJS’ special choices if they have their keys and order. */
function multiple(question: Of<'MULTIPLE_CHOICE'>, { localized, lost }: QuestionWriter): Json {
  const plain = [...question.choices];
  const own: Json = {};
  for (const { key, shown, text } of [...specialChoices].reverse()) {
    const last = plain.at(-1);
    if (!last?.exclusive || last.key !== key) continue;
    own[shown] = true;
    own[text] = localized(last.label);
    plain.pop();
  }
  plain.forEach(({ exclusive }, index) => {
    if (!exclusive) return;
    lost(
      `choices.${index}.exclusive`,
      'Only the last choices, called none, refused and dontknow, exclude others in SurveyJS.',
    );
  });
  return {
    type: 'checkbox',
    ...choices(plain, question, localized),
    ...own,
    ...boundsOf({
      minSelectedChoices: question.minChoices,
      maxSelectedChoices: question.maxChoices,
    }),
  };
}

function writing(
  question: Of<'SHORT_TEXT' | 'LONG_TEXT'>,
  { localized, lost }: QuestionWriter,
): Json {
  const { kind, format, minLength } = question;
  const isLong = kind === 'LONG_TEXT';
  const validators = [
    ...(isLong && format === 'EMAIL' ? [{ type: 'email' }] : []),
    ...(minLength === null ? [] : [{ type: 'text', minLength }]),
  ];
  if (isLong && (format === 'URL' || format === 'PHONE')) {
    lost('format', 'SurveyJS cannot check this format in a long text.');
  }
  return {
    type: isLong ? 'comment' : 'text',
    ...(format && !isLong && { inputType: theirsFor(inputTypes, format) }),
    placeholder: localized(question.placeholder),
    ...boundsOf({ maxLength: question.maxLength }),
    ...(validators.length > 0 && { validators }),
  };
}

/** The bounds that are set. */
function boundsOf(bounds: Record<string, number | string | null>): Json {
  return Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound !== null));
}
