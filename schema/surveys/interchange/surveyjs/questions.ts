import { type Question, scaleOf, surveyLimits } from '../../definition/definition.ts';
import type { Field } from '../comparison.ts';
import { draftQuestion, type Own } from '../draft.ts';
import { type Fields, type Missing, questionConditionField } from '../fields.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';
import type { LeftOut } from '../unsupportedOnly.ts';
import { choicesOf, itemsOf } from './choices.ts';
import { ratingOf, rowOf } from './scale.ts';
import { loseMessage, surveyJsWriting } from './texts.ts';

/** What the reader of an element adds to: the list of unmapped parts, fields, unsupported questions. */
export interface ElementReader {
  readonly reading: SurveyReading;
  readonly fields: Fields;
  readonly leftOut: LeftOut[];
}

type Kinds = { readonly own: Own; readonly field?: Partial<Field> } | string;

/** Types of elements that cannot be imported, with the reasons. */
const lostTypes: Readonly<Record<string, string>> = {
  file: 'Files cannot be uploaded here.',
  signaturepad: 'Signatures cannot be answers here.',
  matrixdropdown: 'Tables with a different input in each column do not exist here.',
  matrixdynamic: 'Tables to which respondents add rows do not exist here.',
  paneldynamic: 'Groups of questions that respondents repeat do not exist here.',
  expression: 'Calculated values are not shown here.',
  image: 'Pictures are not shown here.',
  imagemap: 'Areas of a picture cannot be chosen here.',
};

/** The questions of an element: one, none, or for a `multipletext` a statement and one an item. */
export function surveyJsQuestions(reader: ElementReader, part: Part): Question[] {
  const { reading, fields, leftOut } = reader;
  const name = part.get('name')?.text() ?? '';
  const type = part.get('type')?.text() ?? 'text';
  if (type === 'multipletext') return itemQuestions(reader, part, name);
  const lost = (reason: string) => {
    fields.add(name, { missing: 'It uses a question that could not be imported.' });
    leftOut.push({ path: part.path, name, type, reason });
    reading.lost(part, `${reason} The question is left out.`);
    return [];
  };
  if (Object.hasOwn(lostTypes, type)) return lost(lostTypes[type] ?? '');
  const kinds = kindOf(reading, part, type);
  if (typeof kinds === 'string') return lost(kinds);
  const { own, field } = kinds;
  const key = reading.key(reading.keys.question, part, name, 'q_');
  addField(
    reader,
    part,
    name,
    questionConditionField(key, own.kind, { ...field, ...rangeOf(own) }),
  );
  const required = part.get('isRequired')?.boolean() ?? false;
  const eachRow = own.kind === 'MATRIX' ? rowsRequired(reading, part, required) : required;
  const texts =
    type === 'html'
      ? reading.headed(part.get('html'), name)
      : {
          title: reading.title(part.get('title'), name),
          description: reading.texts(part.get('description')),
        };
  return [draftQuestion({ key, ...texts, required: eachRow }, own)];
}

/** The range of a scale, and whether an answer is a list. */
function rangeOf(own: Own): Partial<Field> {
  if (own.kind === 'MULTIPLE_CHOICE' || own.kind === 'RANKING') return { isList: true };
  const scale = scaleOf(draftQuestion({ key: '', title: [] }, own));
  return scale ? { range: [scale.min, scale.max] } : {};
}

/** Adds a field under the name of its question and, if there is one, the `valueName`. */
function addField(
  { reading, fields }: ElementReader,
  part: Part,
  name: string,
  field: Field | Missing,
) {
  fields.add(name, field);
  const other = part.get('valueName');
  const alias = other?.text();
  if (!other || alias === undefined) return;
  fields.add(alias, field);
  reading.note(other, 'An answer is stored under the key of its question.');
}

function rowsRequired(reading: SurveyReading, part: Part, required: boolean): boolean {
  const each = part.get('eachRowRequired') ?? part.get('isAllRowRequired');
  const all = each?.boolean() ?? false;
  if (required && !all) {
    reading.note(part, 'A required matrix needs an answer in each row here, not only in one.');
  }
  return required || all;
}

function kindOf(reading: SurveyReading, part: Part, type: string): Kinds {
  switch (type) {
    case 'text':
      return { own: surveyJsWriting(reading, part, 'SHORT_TEXT') };
    case 'comment':
      return { own: surveyJsWriting(reading, part, 'LONG_TEXT') };
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return chosen(reading, part, false);
    case 'checkbox':
    case 'tagbox':
      return chosen(reading, part, true);
    case 'imagepicker':
      return chosen(reading, part, part.get('multiSelect')?.boolean() ?? false);
    case 'ranking':
      return ranked(reading, part);
    case 'rating':
      return scaled(reading, part, ratingOf(reading, part));
    case 'slider':
      return slid(reading, part);
    case 'boolean':
      return decided(reading, part);
    case 'matrix':
      return tabled(reading, part);
    case 'html':
      return { own: { kind: 'STATEMENT' } };
    default:
      return 'There is no kind of question for this type.';
  }
}

const noChoices = 'It has no choices of its own.';

function chosen(reading: SurveyReading, part: Part, several: boolean): Kinds {
  const { choices, keys, other, shuffle } = choicesOf(reading, part, several);
  if (choices.length === 0) return noChoices;
  if (!several) {
    return { own: { kind: 'SINGLE_CHOICE', choices, shuffle, other }, field: { choices: keys } };
  }
  const total = choices.length + (other ? 1 : 0);
  const counts = countsOf(reading, part, total);
  return {
    own: { kind: 'MULTIPLE_CHOICE', choices, shuffle, other, ...counts },
    field: { choices: keys },
  };
}

/** The bounds of how many choices to choose, from properties or a validator; 0 is no bound. */
function countsOf(reading: SurveyReading, part: Part, total: number) {
  let min = part.get('minSelectedChoices')?.number() || null;
  let max = part.get('maxSelectedChoices')?.number() || null;
  for (const validator of part.get('validators')?.items() ?? []) {
    if (validator.get('type')?.text() !== 'answercount') {
      reading.lost(validator, 'There is no such validation here; it is left out.');
      continue;
    }
    loseMessage(reading, validator);
    min = validator.get('minCount')?.number() || min;
    max = validator.get('maxCount')?.number() || max;
  }
  const isCount = (count: number | null) =>
    count === null || (Number.isInteger(count) && count >= 1 && count <= total);
  if (isCount(min) && isCount(max) && (min ?? 0) <= (max ?? total)) {
    return { minChoices: min, maxChoices: max };
  }
  reading.note(part, 'Its bounds exclude each other or exceed its choices; they are left out.');
  return { minChoices: null, maxChoices: null };
}

function ranked(reading: SurveyReading, part: Part): Kinds {
  const { choices, keys, other, shuffle } = choicesOf(reading, part, false);
  if (other) reading.note(part, 'A ranking has no choice "other" here; it is left out.');
  if (choices.length === 0) return noChoices;
  return { own: { kind: 'RANKING', choices, shuffle }, field: { choices: keys } };
}

function scaled(reading: SurveyReading, part: Part, steps: ReturnType<typeof ratingOf>): Kinds {
  if ('choices' in steps) {
    const { choices, keys } = steps;
    if (choices.length === 0) return 'It has no values.';
    reading.note(part, 'There is no scale with its values here; it is a SINGLE_CHOICE.');
    const own = { kind: 'SINGLE_CHOICE', choices, shuffle: false, other: false } as const;
    return { own, field: { choices: keys } };
  }
  return { own: steps };
}

function slid(reading: SurveyReading, part: Part): Kinds {
  const type = part.get('sliderType');
  if ((type?.text() ?? 'single') !== 'single') return 'Ranges cannot be answers here.';
  const min = part.get('min')?.number() ?? 0;
  const max = part.get('max')?.number() ?? 100;
  const step = part.get('step')?.number() ?? 1;
  return scaled(reading, part, rowOf(reading, part, { min, max, step }));
}

function decided(reading: SurveyReading, part: Part): Kinds {
  const answer = (name: string, usual: boolean): string => {
    const value = part.get(name);
    const written = value?.primitive();
    if (value && written !== undefined) {
      reading.note(value, `Its answer is stored as ${usual} here.`);
    }
    return String(written ?? usual);
  };
  const truth = [answer('valueTrue', true), answer('valueFalse', false)] as const;
  const yesLabel = reading.texts(part.get('labelTrue'));
  const noLabel = reading.texts(part.get('labelFalse'));
  return { own: { kind: 'BOOLEAN', yesLabel, noLabel }, field: { truth } };
}

function tabled(reading: SurveyReading, part: Part): Kinds {
  const rows = itemsOf(reading, part.get('rows'), surveyLimits.matrixRows, 'rows');
  const columns = itemsOf(reading, part.get('columns'), surveyLimits.matrixColumns, 'columns');
  if (rows.choices.length === 0 || columns.choices.length === 0) {
    return 'A table needs rows and columns.';
  }
  const cell = part.get('cellType');
  const type = cell?.text() ?? 'radio';
  if (cell && type !== 'radio' && type !== 'checkbox') reading.lost(cell);
  const order = part.get('rowOrder') ?? part.get('rowsOrder');
  if (order && order.text() !== 'initial') {
    reading.lost(order, 'Rows are not reordered here; it is left out.');
  }
  const multiple = type === 'checkbox';
  return { own: { kind: 'MATRIX', rows: rows.choices, columns: columns.choices, multiple } };
}

/** A STATEMENT with the title of a `multipletext`, and a SHORT_TEXT, NUMBER or DATE for each line. */
function itemQuestions({ reading, fields }: ElementReader, part: Part, name: string): Question[] {
  const key = reading.key(reading.keys.question, part, name, 'q_');
  const title = reading.title(part.get('title'), name);
  const description = reading.texts(part.get('description'));
  const required = part.get('isRequired')?.boolean() ?? false;
  if (required)
    reading.note(part, 'Its lines are separate questions here, each of which can be required.');
  const questions = reading
    .list(part.get('items'), surveyLimits.questions, 'items')
    .map((item): Question => {
      const line = item.get('name')?.text() ?? '';
      const own = surveyJsWriting(reading, item, 'SHORT_TEXT');
      const itemKey = reading.keys.question.give(`${key}_${line}`, 'q_');
      reading.note(item, `It is a separate question here, "${itemKey}".`);
      fields.add(`${name}.${line}`, questionConditionField(itemKey, own.kind));
      const isRequired = item.get('isRequired')?.boolean() ?? false;
      return draftQuestion(
        { key: itemKey, title: reading.title(item.get('title'), line), required: isRequired },
        own,
      );
    });
  fields.add(name, { missing: 'It uses several lines, which are separate questions here.' });
  return [draftQuestion({ key, title, description }, { kind: 'STATEMENT' }), ...questions];
}
