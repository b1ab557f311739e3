import { builder } from '../../builder.ts';
import { storedEnum } from '../../toolkit/storedEnum.ts';

export const QuestionKindEnum = storedEnum(
  'QuestionKind',
  'The kind of a question, which determines the form of an answer.',
  {
    NPS: 'How likely the respondent is to recommend: 0 to 10.',
    CSAT: 'How satisfied the respondent is: 1 to 5.',
    CES: 'How easy something was: 1 to 7, where 7 is the easiest.',
    RATING: 'A rating from 1 to 3, 4, 5, 6, 7 or 10, shown as numbers, smileys or stars.',
    OPINION_SCALE: 'A whole number on a scale from 0 or 1 to at most 100.',
    SINGLE_CHOICE: 'One of the choices.',
    MULTIPLE_CHOICE: 'One or several of the choices.',
    RANKING: 'All choices, ranked, the best first.',
    MATRIX: 'One or several columns for each row.',
    SHORT_TEXT: 'A text of one line: a name, a word, an address.',
    LONG_TEXT: 'A text of several lines.',
    NUMBER: 'A number, within bounds if the question has them.',
    DATE: 'A day.',
    BOOLEAN: 'Yes or no.',
    CONSENT: 'Agreement to a statement.',
    CONTACT: 'The respondent’s contact data. An anonymous survey cannot have one.',
    STATEMENT: 'Text to read, without an answer.',
  },
);

export const QuestionRoleEnum = builder.enumType('QuestionRole', {
  description: 'The purpose of the answers to a question.',
  values: {
    SCORE: { description: 'The answers are the measured score.' },
    DRIVER: { description: 'The answers explain the score.' },
    VERBATIM: { description: 'The answers say why, in the respondents’ own words.' },
    PROFILE: { description: 'The answers divide respondents into groups.' },
    SCREENER: { description: 'The answers decide who is in the target group.' },
  } as const,
});

export const RatingLook = builder.enumType('RatingLook', {
  description: 'How the steps of a RATING are shown.',
  values: {
    NUMBER: { description: 'The number of each value.' },
    SMILEY: { description: 'Faces, from sad to happy.' },
    STAR: { description: 'As many stars as the value.' },
  } as const,
});

export const TextFormat = builder.enumType('TextFormat', {
  description: 'The format that a written answer must have.',
  values: {
    EMAIL: { description: 'An email address.' },
    URL: { description: 'A web address, http or https.' },
    PHONE: { description: 'A telephone number: digits, with the usual separators.' },
  } as const,
});

export const ContactFieldEnum = builder.enumType('ContactField', {
  description: 'A field of a CONTACT question.',
  values: {
    NAME: { description: 'The respondent’s name.' },
    EMAIL: { description: 'The respondent’s email address.' },
    PHONE: { description: 'The respondent’s telephone number.' },
    COMPANY: { description: 'The company that the respondent works for.' },
  } as const,
});

export const VariableKindEnum = builder.enumType('VariableKind', {
  description: 'The kind of a calculated variable’s value.',
  values: {
    NUMBER: { description: 'A number; 0 before the first step, unless `initial` is set.' },
    TEXT: { description: 'A text; empty before the first step, unless `initial` is set.' },
    BOOLEAN: {
      description: 'True or false; false before the first step, unless `initial` is set.',
    },
  } as const,
});

export const VariableOperation = builder.enumType('VariableOperation', {
  description: 'How a step changes its variable. TEXT and BOOLEAN variables have only SET.',
  values: {
    SET: { description: 'The variable becomes the operand.' },
    ADD: { description: 'The variable becomes the sum of itself and the operand.' },
    SUBTRACT: { description: 'The variable becomes the difference of itself and the operand.' },
    MULTIPLY: { description: 'The variable becomes the product of itself and the operand.' },
    DIVIDE: { description: 'The variable becomes the quotient of itself and the operand.' },
  } as const,
});

export const HiddenFieldKind = builder.enumType('HiddenFieldKind', {
  description: 'The values that a hidden field accepts: texts, numbers, booleans or days.',
  values: {
    TEXT: { description: 'A text: a plan, a shop, an order number.' },
    NUMBER: { description: 'An amount or a count, decimals included.' },
    BOOLEAN: { description: 'True or false.' },
    DATE: { description: 'A day: `2026-11-21`.' },
  } as const,
});
