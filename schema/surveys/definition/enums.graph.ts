import { builder } from '../../builder.ts';
import { storedEnum } from '../../toolkit/storedEnum.ts';

export const QuestionKindEnum = storedEnum(
  'QuestionKind',
  'What is asked, and so which form an answer has.',
  {
    NPS: 'How likely somebody is to recommend: 0 to 10.',
    CSAT: 'How satisfied somebody is: 1 to 5.',
    CES: 'Whether it was made easy: 1 to 7, 7 the easiest.',
    RATING: '1 to 3, 4, 5, 6, 7 or 10, as numbers, smileys or stars.',
    OPINION_SCALE: 'Whole numbers from 0 or 1 to at most 100.',
    SINGLE_CHOICE: 'One of some choices.',
    MULTIPLE_CHOICE: 'Several of some choices.',
    RANKING: 'All choices, the best first.',
    MATRIX: 'One or several columns for each of some rows.',
    SHORT_TEXT: 'A line: a name, a word, an address.',
    LONG_TEXT: 'As much as somebody has to say.',
    NUMBER: 'Any number, within bounds if there are some.',
    DATE: 'A day.',
    BOOLEAN: 'Yes or no.',
    CONSENT: 'Agreement to a statement.',
    CONTACT: 'How somebody can be reached. Not in anonymous surveys.',
    STATEMENT: 'Text to read, without an answer.',
  },
);

export const QuestionRoleEnum = builder.enumType('QuestionRole', {
  description: 'What the answers to a question are for.',
  values: {
    SCORE: { description: 'They make the number that is watched.' },
    DRIVER: { description: 'They explain that number.' },
    VERBATIM: { description: 'They say why, in the customers’ own words.' },
    PROFILE: { description: 'They tell groups of customers apart.' },
    SCREENER: { description: 'They decide who belongs to those asked.' },
  } as const,
});

export const RatingLook = builder.enumType('RatingLook', {
  description: 'As what the steps of a RATING are shown.',
  values: {
    NUMBER: { description: 'Figures.' },
    SMILEY: { description: 'Faces, from sad to glad.' },
    STAR: { description: 'As many stars as the value.' },
  } as const,
});

export const TextFormat = builder.enumType('TextFormat', {
  description: 'What a written answer must look like.',
  values: {
    EMAIL: { description: 'A mail address.' },
    URL: { description: 'An address with http or https.' },
    PHONE: { description: 'A telephone number: digits, and what is written between them.' },
  } as const,
});

export const ContactFieldEnum = builder.enumType('ContactField', {
  description: 'A part of how somebody can be reached.',
  values: {
    NAME: { description: 'How they are called.' },
    EMAIL: { description: 'Their mail address.' },
    PHONE: { description: 'Their telephone number.' },
    COMPANY: { description: 'Whom they work for.' },
  } as const,
});

export const VariableKindEnum = builder.enumType('VariableKind', {
  description: 'What a calculated variable holds.',
  values: {
    NUMBER: { description: 'A number, 0 at first unless it says otherwise.' },
    TEXT: { description: 'A text, empty at first unless it says otherwise.' },
    BOOLEAN: { description: 'True or false, false at first unless it says otherwise.' },
  } as const,
});

export const VariableOperation = builder.enumType('VariableOperation', {
  description: 'What a step does to its variable; texts and booleans know only SET.',
  values: {
    SET: { description: 'The variable becomes the operand.' },
    ADD: { description: 'The variable becomes the sum of itself and the operand.' },
    SUBTRACT: { description: 'The variable loses the operand.' },
    MULTIPLY: { description: 'The variable becomes the product of itself and the operand.' },
    DIVIDE: { description: 'The variable becomes the quotient of itself and the operand.' },
  } as const,
});

export const HiddenFieldKind = builder.enumType('HiddenFieldKind', {
  description: 'What a hidden field holds.',
  values: {
    TEXT: { description: 'Words: a plan, a shop, an order number.' },
    NUMBER: { description: 'An amount or a count, decimals included.' },
    BOOLEAN: { description: 'True or false.' },
    DATE: { description: 'A day: `2026-11-21`.' },
  } as const,
});
