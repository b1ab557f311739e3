import {
  type Choice,
  otherChoice,
  type Question,
  surveyLimits,
} from '../../definition/definition.ts';
import type { Field } from '../comparison.ts';
import { draftQuestion, type Own } from '../draft.ts';
import { type Fields, questionConditionField } from '../fields.ts';
import { FreeKeys } from '../keys.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';
import type { LeftOut } from '../unsupportedOnly.ts';
import type { FormbricksAnswerForm } from './operators.ts';
import { measured, rated, scaleLabels } from './scales.ts';
import { formbricksWriting } from './writing.ts';

interface ElementReader {
  readonly reading: SurveyReading;
  readonly fields: Fields;
  /** The forms of answers by the id of the element. */
  readonly forms: Map<string, FormbricksAnswerForm>;
  readonly leftOut: LeftOut[];
}

type Kinds = { readonly own: Own; readonly field?: Partial<Field> } | string;

const html = { html: true } as const;

const lostTypes: Readonly<Record<string, string>> = {
  fileUpload: 'Files cannot be uploaded here.',
  cal: 'Appointments cannot be made here.',
  payment: 'Payments cannot be made here.',
};

/** The questions of an element: one, none, or for an `address` a statement and one for each line. */
export function formbricksQuestions(reader: ElementReader, part: Part): Question[] {
  const { reading, fields, leftOut } = reader;
  const id = part.get('id')?.text() ?? '';
  const type = part.get('type')?.text() ?? '';
  const lost = (reason: string) => {
    fields.add(id, { missing: 'It uses a question that could not be imported.' });
    leftOut.push({ path: part.path, name: id, type, reason });
    reading.lost(part, `${reason} The question is left out.`);
    return [];
  };
  if (Object.hasOwn(lostTypes, type)) return lost(lostTypes[type] ?? '');
  const kinds = kindOf(reading, part, type);
  if (typeof kinds === 'string') return lost(kinds);
  const { own, field } = kinds;
  const key = reading.key(reading.keys.question, part, id, 'q_');
  fields.add(id, questionConditionField(key, own.kind, field));
  const required = part.get('required')?.boolean() ?? false;
  const question = draftQuestion(
    {
      key,
      title: reading.title(part.get('headline'), id, html),
      description: reading.texts(part.get('subheader') ?? part.get('html'), html),
      required,
    },
    own,
  );
  const lines = type === 'address' ? addressLines(reader, part, key) : [];
  const form = lines.length > 0 ? lines.map((line) => line.key) : forms[type];
  if (form && !reader.forms.has(id)) reader.forms.set(id, form);
  return [question, ...lines];
}

/** Formbricks stores a list of pictures even where only one can be chosen. */
const forms: Readonly<Record<string, FormbricksAnswerForm>> = {
  multipleChoiceMulti: 'LIST',
  pictureSelection: 'PICTURES',
  matrix: 'TABLE',
};

function kindOf(reading: SurveyReading, part: Part, type: string): Kinds {
  switch (type) {
    case 'openText':
      return { own: formbricksWriting(reading, part) };
    case 'multipleChoiceSingle':
      return chosen(reading, part, false);
    case 'multipleChoiceMulti':
      return chosen(reading, part, true);
    case 'pictureSelection':
      return pictures(reading, part);
    case 'nps':
      return { own: { kind: 'NPS', ...scaleLabels(reading, part) } };
    case 'rating':
      return scaled(rated(reading, part));
    case 'csat':
      return scaled(measured(reading, part, 'CSAT'));
    case 'ces':
      return scaled(measured(reading, part, 'CES'));
    case 'consent':
      return consented(reading, part);
    case 'date':
      return { own: { kind: 'DATE', minDate: null, maxDate: null } };
    case 'matrix':
      return tabled(reading, part);
    case 'ranking':
      return ranked(reading, part);
    case 'contactInfo':
      return contacted(reading, part);
    case 'address':
    case 'cta':
      return { own: { kind: 'STATEMENT' } };
    default:
      return 'There is no kind of question for this type.';
  }
}

function scaled(own: Own | string): Kinds {
  return typeof own === 'string' ? own : { own };
}

function consented(reading: SurveyReading, part: Part): Kinds {
  const statement = reading.texts(part.get('label'), html);
  return { own: { kind: 'CONSENT', statement }, field: { truth: ['accepted', 'dismissed'] } };
}

interface Listed {
  readonly choices: Choice[];
  /** Keys of choices by id and, for old documents, by label. */
  readonly keys: Map<string, string>;
  readonly other: boolean;
}

/** Reads choices with an id and a label; rows and columns of older documents are only labels. */
function listOf(
  reading: SurveyReading,
  part: Part | undefined,
  most: number,
  what: string,
): Listed {
  const space = new FreeKeys(otherChoice);
  const keys = new Map<string, string>();
  let other = false;
  const choices = reading.list(part, most, what).flatMap((item, at): Choice[] => {
    if (!item.isObject) return [];
    const id = item.get('id');
    const name = id?.text();
    const isOldForm = item.get('label') === undefined && item.get('default') !== undefined;
    if (name === otherChoice) {
      other = true;
      keys.set(otherChoice, otherChoice);
      return [];
    }
    const text = isOldForm ? item : item.get('label');
    const label = reading.title(text, name ?? String(at + 1), html);
    const nameOrLabel = name ?? label[0]?.text ?? '';
    const key = reading.key(space, id ?? item, nameOrLabel, null);
    if (name !== undefined) keys.set(name, key);
    for (const { text: labelText } of label) if (!keys.has(labelText)) keys.set(labelText, key);
    return [{ key, label, exclusive: name === 'none' }];
  });
  return { choices, keys, other };
}

function chosen(reading: SurveyReading, part: Part, several: boolean): Kinds {
  const { choices, keys, other } = listOf(
    reading,
    part.get('choices'),
    surveyLimits.choices,
    'choices',
  );
  if (choices.length === 0) return 'It has no choices.';
  const shuffle = isShuffled(reading, part, other);
  const placeholder = part.get('otherOptionPlaceholder');
  if (placeholder && !other) {
    reading.lost(placeholder, 'The question has no choice "other"; it is left out.');
  }
  const field = { choices: keys };
  if (several) {
    const counts = { minChoices: null, maxChoices: null };
    return { own: { kind: 'MULTIPLE_CHOICE', choices, shuffle, other, ...counts }, field };
  }
  const plain = choices.map((choice) => ({ ...choice, exclusive: false }));
  return { own: { kind: 'SINGLE_CHOICE', choices: plain, shuffle, other }, field };
}

function isShuffled(reading: SurveyReading, part: Part, hasOther: boolean): boolean {
  const option = part.get('shuffleOption');
  const name = option?.word(['none', 'all', 'exceptLast']);
  if (option && name === 'exceptLast' && !hasOther) {
    reading.note(option, 'All choices are shuffled here, also the last.');
  }
  return name === 'all' || name === 'exceptLast';
}

function ranked(reading: SurveyReading, part: Part): Kinds {
  const { choices, keys, other } = listOf(
    reading,
    part.get('choices'),
    surveyLimits.choices,
    'choices',
  );
  if (other) reading.note(part, 'A ranking has no choice "other" here; it is left out.');
  if (choices.length === 0) return 'It has no choices.';
  const plain = choices.map((choice) => ({ ...choice, exclusive: false }));
  const shuffle = isShuffled(reading, part, false);
  return { own: { kind: 'RANKING', choices: plain, shuffle }, field: { choices: keys } };
}

function pictures(reading: SurveyReading, part: Part): Kinds {
  const { choices, keys } = listOf(reading, part.get('choices'), surveyLimits.choices, 'choices');
  if (choices.length === 0) return 'It has no choices.';
  reading.note(part, 'Its choices are pictures; here their labels are their ids until changed.');
  const list = { choices, shuffle: false, other: false };
  const field = { choices: keys };
  return part.get('allowMulti')?.boolean()
    ? { own: { kind: 'MULTIPLE_CHOICE', ...list, minChoices: null, maxChoices: null }, field }
    : { own: { kind: 'SINGLE_CHOICE', ...list }, field };
}

function tabled(reading: SurveyReading, part: Part): Kinds {
  const { choices: rows } = listOf(reading, part.get('rows'), surveyLimits.matrixRows, 'rows');
  const { choices: columns } = listOf(
    reading,
    part.get('columns'),
    surveyLimits.matrixColumns,
    'columns',
  );
  if (rows.length === 0 || columns.length === 0) return 'A table needs rows and columns.';
  const shuffle = part.get('shuffleOption');
  if (shuffle && shuffle.text() !== 'none') {
    reading.lost(shuffle, 'Rows are not shuffled here; it is left out.');
  }
  const plain = (list: Choice[]) => list.map((choice) => ({ ...choice, exclusive: false }));
  return { own: { kind: 'MATRIX', rows: plain(rows), columns: plain(columns), multiple: false } };
}

const hiddenLine = 'The line is not shown; it is left out.';

const contactParts = [
  ['firstName', 'NAME'],
  ['lastName', 'NAME'],
  ['email', 'EMAIL'],
  ['phone', 'PHONE'],
  ['company', 'COMPANY'],
] as const;

function contacted(reading: SurveyReading, part: Part): Kinds {
  const shown = contactParts.flatMap(([name, field]) => {
    const line = part.get(name);
    if (!line) return [];
    if (line.get('show')?.boolean() === false) {
      reading.lost(line, hiddenLine);
      return [];
    }
    const placeholder = line.get('placeholder');
    if (placeholder) {
      reading.lost(placeholder, 'Lines of a contact have fixed names here; it is left out.');
    }
    if (line.get('required')?.boolean()) {
      reading.note(line, 'Only the contact as a whole can be required here, not one line.');
    }
    return [field];
  });
  if (shown.length === 0) return 'None of its lines is shown.';
  if (shown.filter((field) => field === 'NAME').length > 1) {
    reading.note(part, 'The first and the last name are one line here.');
  }
  return { own: { kind: 'CONTACT', fields: [...new Set(shown)] } };
}

const addressParts = ['addressLine1', 'addressLine2', 'city', 'state', 'zip', 'country'] as const;

/** A SHORT_TEXT for each line of an address. */
function addressLines({ reading }: ElementReader, part: Part, address: string): Question[] {
  return addressParts.flatMap((name): Question[] => {
    const line = part.get(name);
    if (!line) return [];
    if (line.get('show')?.boolean() === false) {
      reading.lost(line, hiddenLine);
      return [];
    }
    const key = reading.keys.question.give(`${address}_${name}`, 'q_');
    reading.note(line, `It is a separate question here, "${key}".`);
    const required = line.get('required')?.boolean() ?? false;
    const title = reading.title(line.get('placeholder'), name, html);
    const bounds = { placeholder: [], minLength: null, maxLength: null, format: null };
    return [draftQuestion({ key, title, required }, { kind: 'SHORT_TEXT', ...bounds })];
  });
}
