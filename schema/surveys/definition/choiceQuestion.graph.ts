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

/** Choices that a list is taken to have, for the cost of a request. */
const choicesReckoned = { extensions: { rows: 5 } };

const Choice = builder.objectRef<ChoiceShape>('Choice').implement({
  description: 'Something that can be chosen; or a row or column of a MATRIX.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Its name in answers and conditions, unique in its list: `delivery`.',
    }),
    label: t.field(textsField('What people read', ({ label }: ChoiceShape) => label)),
    labelFor: t.field(requiredTextIn('What people read', ({ label }: ChoiceShape) => label)),
    exclusive: t.exposeBoolean('exclusive', {
      description: 'Whether nothing else can be chosen beside it: “none of these”.',
    }),
  }),
});

const choices = {
  type: [Choice] as [typeof Choice],
  description: 'What there is to choose from, in the order of the author.',
  ...choicesReckoned,
};
const shuffle = { description: 'Whether each reader sees the choices in an order of their own.' };
const other = {
  description: 'Whether `other` can be chosen as well, with a text of one’s own beside it.',
};

builder.objectRef<SingleChoiceQuestion>('SingleChoiceQuestion').implement({
  description: 'Which one of some choices.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    choices: t.field({ ...choices, resolve: (question) => [...question.choices] }),
    shuffle: t.exposeBoolean('shuffle', shuffle),
    other: t.exposeBoolean('other', other),
  }),
});

builder.objectRef<MultipleChoiceQuestion>('MultipleChoiceQuestion').implement({
  description: 'Which of some choices.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    choices: t.field({ ...choices, resolve: (question) => [...question.choices] }),
    shuffle: t.exposeBoolean('shuffle', shuffle),
    other: t.exposeBoolean('other', other),
    minChoices: t.exposeInt('minChoices', {
      nullable: true,
      description: 'How many to choose at least, by whoever chooses any; null for no bound.',
    }),
    maxChoices: t.exposeInt('maxChoices', {
      nullable: true,
      description: 'How many to choose at most; null for no bound.',
    }),
  }),
});

builder.objectRef<RankingQuestion>('RankingQuestion').implement({
  description: 'In which order somebody puts all the choices, the best first.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    choices: t.field({ ...choices, resolve: (question) => [...question.choices] }),
    shuffle: t.exposeBoolean('shuffle', shuffle),
  }),
});

builder.objectRef<MatrixQuestion>('MatrixQuestion').implement({
  description: 'The same question for several rows: which column, or columns, of each.',
  interfaces: [QuestionInterface],
  fields: (t) => ({
    rows: t.field({
      type: [Choice],
      ...choicesReckoned,
      description: 'What is asked about, one after the other.',
      resolve: ({ rows }) => [...rows],
    }),
    columns: t.field({
      type: [Choice],
      ...choicesReckoned,
      description: 'What can be said of each row.',
      resolve: ({ columns }) => [...columns],
    }),
    multiple: t.exposeBoolean('multiple', {
      description: 'Whether a row can have several columns.',
    }),
  }),
});
