import { builder } from '../../builder.ts';
import {
  type HiddenField,
  type Jump,
  type SurveyEnding,
  type SurveyPage,
  type SurveyVariable,
  surveyLimits,
  type VariableStep,
} from './definition.ts';
import { HiddenFieldKind, VariableKindEnum, VariableOperation } from './enums.graph.ts';
import { QuestionInterface } from './question.graph.ts';
import { definitionIn } from './stored.ts';
import { textInLanguage, textsField } from './texts.graph.ts';

/** The number of pages, and of questions on a page, that are assumed for the cost of a request. */
const assumedParts = { extensions: { rows: 5 } };

const SurveyJump = builder.objectRef<Jump>('SurveyJump').implement({
  description: 'A jump from a page to a later page or to an ending, instead of the next page.',
  fields: (t) => ({
    when: t.expose('when', {
      type: 'Condition',
      nullable: true,
      description: 'The condition; null if it is always true.',
    }),
    toPage: t.exposeString('toPage', {
      nullable: true,
      description: 'The key of a later page; null if it leads to an ending.',
    }),
    toEnding: t.exposeString('toEnding', {
      nullable: true,
      description: 'The key of an ending; null if it leads to a page.',
    }),
  }),
});

export const SurveyPageType = builder.objectRef<SurveyPage>('SurveyPage').implement({
  description: 'Questions that are shown together.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its key for jumps, unique in the survey: `page2`.',
    }),
    title: t.field(textsField('The heading above its questions', ({ title }: SurveyPage) => title)),
    titleFor: t.field(
      textInLanguage('The heading above its questions', ({ title }: SurveyPage) => title),
    ),
    description: t.field(
      textsField('The text under the heading', ({ description }: SurveyPage) => description),
    ),
    descriptionFor: t.field(
      textInLanguage('The text under the heading', ({ description }: SurveyPage) => description),
    ),
    visibleIf: t.expose('visibleIf', {
      type: 'Condition',
      nullable: true,
      description: 'The condition for showing it; null if it is always shown.',
    }),
    questions: t.field({
      type: [QuestionInterface],
      ...assumedParts,
      description: 'Its questions, in the order of the author.',
      resolve: ({ questions }) => [...questions],
    }),
    jumps: t.field({
      type: [SurveyJump],
      description:
        'Its jumps. When the reader leaves the page, the first one whose `when` is true is taken; if there is none, the next page follows, or the end.',
      resolve: ({ jumps }) => [...jumps],
    }),
  }),
});

export const SurveyEndingType = builder.objectRef<SurveyEnding>('SurveyEnding').implement({
  description:
    'A page that readers see at the end. Without a jump to an ending, the first one with `screenOut: false` is shown.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its key for jumps, unique in the survey: `thanks`.',
    }),
    title: t.field(textsField('The heading', ({ title }: SurveyEnding) => title)),
    titleFor: t.field(textInLanguage('The heading', ({ title }: SurveyEnding) => title)),
    description: t.field(
      textsField('The text under the heading', ({ description }: SurveyEnding) => description),
    ),
    descriptionFor: t.field(
      textInLanguage('The text under the heading', ({ description }: SurveyEnding) => description),
    ),
    url: t.exposeString('url', {
      nullable: true,
      description:
        'The web page to which the reader goes next, http or https; null if there is none.',
    }),
    screenOut: t.exposeBoolean('screenOut', {
      description:
        'Whether respondents who end here are not in the target group: their response is stored as SCREENED_OUT.',
    }),
  }),
});

type Scalar = number | string | boolean;

const VariableValue = builder.objectRef<Scalar>('VariableValue').implement({
  description: 'A number, a text or a boolean; the other two fields are null.',
  fields: (t) => ({
    number: t.float({
      nullable: true,
      description: 'The value if it is a number; else null.',
      resolve: (value) => (typeof value === 'number' ? value : null),
    }),
    text: t.string({
      nullable: true,
      description: 'The value if it is a text; else null.',
      resolve: (value) => (typeof value === 'string' ? value : null),
    }),
    boolean: t.boolean({
      nullable: true,
      description: 'The value if it is true or false; else null.',
      resolve: (value) => (typeof value === 'boolean' ? value : null),
    }),
  }),
});

const SurveyVariableStep = builder.objectRef<VariableStep>('SurveyVariableStep').implement({
  description: 'One change of a calculated variable.',
  fields: (t) => ({
    when: t.expose('when', {
      type: 'Condition',
      nullable: true,
      description: 'The condition; null if it is always true.',
    }),
    operation: t.expose('operation', {
      type: VariableOperation,
      description: 'The change of the variable.',
    }),
    value: t.field({
      type: VariableValue,
      nullable: true,
      description: 'The operand, if it is a constant; null if it is a field.',
      resolve: ({ value }) => value,
    }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        'The key of the question, variable or hidden field that is the operand; null if it is a constant.',
    }),
  }),
});

const SurveyVariableType = builder.objectRef<SurveyVariable>('SurveyVariable').implement({
  description: 'A value that is calculated from answers, for conditions and for the response.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its key in conditions, unique among questions, variables and hidden fields.',
    }),
    kind: t.expose('kind', {
      type: VariableKindEnum,
      description: 'Whether its value is a number, a text or a boolean.',
    }),
    initial: t.field({
      type: VariableValue,
      description: 'Its value before the first step.',
      resolve: ({ initial }) => initial,
    }),
    steps: t.field({
      type: [SurveyVariableStep],
      description: 'Its changes, in this order.',
      resolve: ({ steps }) => [...steps],
    }),
  }),
});

const SurveyHiddenField = builder.objectRef<HiddenField>('SurveyHiddenField').implement({
  description:
    'A value that the page which shows the survey sends with the answers: a plan, a shop, an order number.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its key in conditions, unique among questions, variables and hidden fields.',
    }),
    kind: t.expose('kind', {
      type: HiddenFieldKind,
      description: 'Whether its value is a text, a number, a boolean or a day.',
    }),
  }),
});

/** A row with a definition as JSON. */
interface DefinedRow {
  readonly definition: unknown;
}

const pages: [typeof SurveyPageType] = [SurveyPageType];
const endings: [typeof SurveyEndingType] = [SurveyEndingType];
const variables: [typeof SurveyVariableType] = [SurveyVariableType];
const hiddenFields: [typeof SurveyHiddenField] = [SurveyHiddenField];
const welcome = ({ definition }: DefinedRow) => definitionIn(definition).welcome;

/** Options of the fields that show a definition, to respondents and to its author. */
export const definitionFields = {
  welcome: textsField('The text that readers see first', welcome),
  welcomeFor: textInLanguage('The text that readers see first', welcome),
  pages: {
    type: pages,
    ...assumedParts,
    description: `Its pages with their questions; at most ${surveyLimits.pages}.`,
    resolve: ({ definition }: DefinedRow) => [...definitionIn(definition).pages],
  },
  endings: {
    type: endings,
    description: `The pages that readers can see at the end; at most ${surveyLimits.endings}.`,
    resolve: ({ definition }: DefinedRow) => [...definitionIn(definition).endings],
  },
  variables: {
    type: variables,
    description: `The values that are calculated from answers, in this order; at most ${surveyLimits.variables}.`,
    resolve: ({ definition }: DefinedRow) => [...definitionIn(definition).variables],
  },
  hiddenFields: {
    type: hiddenFields,
    description: `The values that the page which shows the survey sends with the answers; at most ${surveyLimits.hiddenFields}.`,
    resolve: ({ definition }: DefinedRow) => [...definitionIn(definition).hiddenFields],
  },
};
