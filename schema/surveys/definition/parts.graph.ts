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

/** Rows that pages and questions are taken to have, for the cost of a request. */
const reckoned = { extensions: { rows: 5 } };

const SurveyJump = builder.objectRef<Jump>('SurveyJump').implement({
  description: 'Where readers go on after a page, instead of the next one.',
  fields: (t) => ({
    when: t.expose('when', {
      type: 'Condition',
      nullable: true,
      description: 'For whom; null for everybody.',
    }),
    toPage: t.exposeString('toPage', {
      nullable: true,
      description: 'The key of a later page; null where it leads to an ending.',
    }),
    toEnding: t.exposeString('toEnding', {
      nullable: true,
      description: 'The key of an ending; null where it leads to a page.',
    }),
  }),
});

export const SurveyPageType = builder.objectRef<SurveyPage>('SurveyPage').implement({
  description: 'Questions that are shown together.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its name for jumps, unique in the survey: `page2`.',
    }),
    title: t.field(textsField('What stands above its questions', ({ title }: SurveyPage) => title)),
    titleFor: t.field(
      textInLanguage('What stands above its questions', ({ title }: SurveyPage) => title),
    ),
    description: t.field(
      textsField('What leads into it', ({ description }: SurveyPage) => description),
    ),
    descriptionFor: t.field(
      textInLanguage('What leads into it', ({ description }: SurveyPage) => description),
    ),
    visibleIf: t.expose('visibleIf', {
      type: 'Condition',
      nullable: true,
      description: 'When it is shown; null for always.',
    }),
    questions: t.field({
      type: [QuestionInterface],
      ...reckoned,
      description: 'What is asked there, in the order of the author.',
      resolve: ({ questions }) => [...questions],
    }),
    jumps: t.field({
      type: [SurveyJump],
      description:
        'Looked at in this order when the page is left: the first that holds decides. None: the next page, or the end.',
      resolve: ({ jumps }) => [...jumps],
    }),
  }),
});

export const SurveyEndingType = builder.objectRef<SurveyEnding>('SurveyEnding').implement({
  description:
    'What readers see when they are through. Without a jump it is the first that does not screen out.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its name for jumps, unique in the survey: `thanks`.',
    }),
    title: t.field(textsField('What it says first', ({ title }: SurveyEnding) => title)),
    titleFor: t.field(textInLanguage('What it says first', ({ title }: SurveyEnding) => title)),
    description: t.field(
      textsField('What it says then', ({ description }: SurveyEnding) => description),
    ),
    descriptionFor: t.field(
      textInLanguage('What it says then', ({ description }: SurveyEnding) => description),
    ),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where the reader is sent next, http or https; null for nowhere.',
    }),
    screenOut: t.exposeBoolean('screenOut', {
      description:
        'Whether who ends here does not belong to those asked; the response is kept as SCREENED_OUT.',
    }),
  }),
});

type Scalar = number | string | boolean;

const VariableValue = builder.objectRef<Scalar>('VariableValue').implement({
  description: 'A number, a text, or true or false; the other two are null.',
  fields: (t) => ({
    number: t.float({
      nullable: true,
      description: 'It, if it is a number.',
      resolve: (value) => (typeof value === 'number' ? value : null),
    }),
    text: t.string({
      nullable: true,
      description: 'It, if it is written.',
      resolve: (value) => (typeof value === 'string' ? value : null),
    }),
    boolean: t.boolean({
      nullable: true,
      description: 'It, if it is true or false.',
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
      description: 'For whom; null for everybody.',
    }),
    operation: t.expose('operation', {
      type: VariableOperation,
      description: 'What is done to the variable.',
    }),
    value: t.field({
      type: VariableValue,
      nullable: true,
      description: 'A constant to do it with; null where it is done with a field.',
      resolve: ({ value }) => value,
    }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        'The key of a question, variable or hidden field to do it with; null where there is a constant.',
    }),
  }),
});

const SurveyVariableType = builder.objectRef<SurveyVariable>('SurveyVariable').implement({
  description: 'A value that is calculated from answers, for conditions and for the response.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its name in conditions, unique among questions, variables and hidden fields.',
    }),
    kind: t.expose('kind', { type: VariableKindEnum, description: 'What it holds.' }),
    initial: t.field({
      type: VariableValue,
      description: 'What it holds before its first step.',
      resolve: ({ initial }) => initial,
    }),
    steps: t.field({
      type: [SurveyVariableStep],
      description: 'How it is worked out, one after the other.',
      resolve: ({ steps }) => [...steps],
    }),
  }),
});

const SurveyHiddenField = builder.objectRef<HiddenField>('SurveyHiddenField').implement({
  description:
    'What the page that shows the survey knows already: a plan, a shop, an order number.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its name in conditions, unique among questions, variables and hidden fields.',
    }),
    kind: t.expose('kind', { type: HiddenFieldKind, description: 'What it holds.' }),
  }),
});

/** Whatever keeps a definition as JSON. */
interface Holder {
  readonly definition: unknown;
}

const pages: [typeof SurveyPageType] = [SurveyPageType];
const endings: [typeof SurveyEndingType] = [SurveyEndingType];
const variables: [typeof SurveyVariableType] = [SurveyVariableType];
const hiddenFields: [typeof SurveyHiddenField] = [SurveyHiddenField];
const welcome = ({ definition }: Holder) => definitionIn(definition).welcome;

/** Options of the fields that show a definition to whoever answers it, and to its author. */
export const definitionFields = {
  welcome: textsField('What readers see first', welcome),
  welcomeFor: textInLanguage('What readers see first', welcome),
  pages: {
    type: pages,
    ...reckoned,
    description: `Its questions, page by page; at most ${surveyLimits.pages} pages.`,
    resolve: ({ definition }: Holder) => [...definitionIn(definition).pages],
  },
  endings: {
    type: endings,
    description: `What readers see when they are through; at most ${surveyLimits.endings}.`,
    resolve: ({ definition }: Holder) => [...definitionIn(definition).endings],
  },
  variables: {
    type: variables,
    description: `What is calculated from answers, in this order; at most ${surveyLimits.variables}.`,
    resolve: ({ definition }: Holder) => [...definitionIn(definition).variables],
  },
  hiddenFields: {
    type: hiddenFields,
    description: `What the page that shows it hands in with the answers; at most ${surveyLimits.hiddenFields}.`,
    resolve: ({ definition }: Holder) => [...definitionIn(definition).hiddenFields],
  },
};
