import { builder } from '../../builder.ts';
import type {
  Choice as ChoiceShape,
  MatrixQuestion,
  MultipleChoiceQuestion,
  RankingQuestion,
  SingleChoiceQuestion,
} from './definition.ts';
import { QuestionInterface } from './question.graph.ts';
import { requiredTextIn, textsField } from './texts.graph.ts';

/** The number of choices that a list is assumed to have, for the cost of a request. */
const assumedChoices = { extensions: { rows: 5 } };

const Choice = builder.objectRef<ChoiceShape>('Choice').implement({
  description: 'A choice, or a row or column of a MATRIX.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its key in answers and conditions, unique in its list: `delivery`.',
    }),
    label: t.field(textsField('The text that readers see', ({ label }: ChoiceShape) => label)),
    labelFor: t.field(
      requiredTextIn('The text that readers see', ({ label }: ChoiceShape) => label),
    ),
    exclusive: t.exposeBoolean('exclusive', {
      description: 'Whether it can be chosen only alone: “none of these”.',
    }),
  }),
});

const choices = {
  type: [Choice] as [typeof Choice],
  description: 'The choices, in the order of the author.',
  ...assumedChoices,
};
const shuffle = { description: 'Whether each reader sees the choices in a random order.' };
const other = {
  description: 'Whether there is also the choice `other`, with a text field.',
};

builder.objectRef<SingleChoiceQuestion>('SingleChoiceQuestion').implement({
  description: 'A question whose answer is one of its choices.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    choices: t.field({ ...choices, resolve: (question) => [...question.choices] }),
    shuffle: t.exposeBoolean('shuffle', shuffle),
    other: t.exposeBoolean('other', other),
  }),
});

builder.objectRef<MultipleChoiceQuestion>('MultipleChoiceQuestion').implement({
  description: 'A question whose answer is one or several of its choices.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    choices: t.field({ ...choices, resolve: (question) => [...question.choices] }),
    shuffle: t.exposeBoolean('shuffle', shuffle),
    other: t.exposeBoolean('other', other),
    minChoices: t.exposeInt('minChoices', {
      nullable: true,
      description: 'How many choices an answer has at least; null if there is no bound.',
    }),
    maxChoices: t.exposeInt('maxChoices', {
      nullable: true,
      description: 'How many choices an answer has at most; null if there is no bound.',
    }),
  }),
});

builder.objectRef<RankingQuestion>('RankingQuestion').implement({
  description: 'A question whose answer ranks all its choices, the best first.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    choices: t.field({ ...choices, resolve: (question) => [...question.choices] }),
    shuffle: t.exposeBoolean('shuffle', shuffle),
  }),
});

builder.objectRef<MatrixQuestion>('MatrixQuestion').implement({
  description: 'A question with rows: the answer has one or several columns for each row.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    rows: t.field({
      type: [Choice],
      ...assumedChoices,
      description: 'The things to rate, one row each.',
      resolve: ({ rows }) => [...rows],
    }),
    columns: t.field({
      type: [Choice],
      ...assumedChoices,
      description: 'The choices for each row.',
      resolve: ({ columns }) => [...columns],
    }),
    multiple: t.exposeBoolean('multiple', {
      description: 'Whether several columns can be chosen in a row.',
    }),
  }),
});
