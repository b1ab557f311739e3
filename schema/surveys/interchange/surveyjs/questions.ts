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

/** What reads the elements of a document: where the lost are listed, and fields become known. */
export interface ElementReader {
  readonly reading: SurveyReading;
  readonly fields: Fields;
  readonly leftOut: LeftOut[];
}

type Kinds = { readonly own: Own; readonly field?: Partial<Field> } | string;

/** Types of which nothing but the place of a question could be kept. */
const lostTypes: Readonly<Record<string, string>> = {
  file: 'Files cannot be answered with.',
  signaturepad: 'Signatures cannot be answered with.',
  matrixdropdown: 'Tables with a different input in each column do not exist here.',
  matrixdynamic: 'Tables that readers add rows to do not exist here.',
  paneldynamic: 'Groups of questions that readers repeat do not exist here.',
  expression: 'What is calculated is not shown to readers here.',
  image: 'Pictures are not shown here.',
  imagemap: 'Places in a picture cannot be chosen here.',
};

/** The questions that an element makes: one, none, or for a `multipletext` one for each item. */
export function surveyJsQuestions(reader: ElementReader, part: Part): Question[] {
  const { reading, fields, leftOut } = reader;
  const name = part.get('name')?.text() ?? '';
  const type = part.get('type')?.text() ?? 'text';
  if (type === 'multipletext') return itemQuestions(reader, part, name);
  const lost = (reason: string) => {
    fields.add(name, { missing: 'It asks for a question that could not come in.' });
    leftOut.push({ path: part.path, name, type, reason });
    reading.lost(part, `${reason} The question is left out.`);
    return [];
  };
  if (Object.hasOwn(lostTypes, type)) return lost(lostTypes[type] ?? '');
  const kinds = kindOf(reading, part, type);
  if (typeof kinds === 'string') return lost(kinds);
  const { own, field } = kinds;
  const key = reading.key(reading.keys.question, part, name, 'q_');
  remember(
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

/** Which whole numbers a scale has, and whether there are several answers. */
function rangeOf(own: Own): Partial<Field> {
  if (own.kind === 'MULTIPLE_CHOICE' || own.kind === 'RANKING') return { isList: true };
  const scale = scaleOf(draftQuestion({ key: '', title: [] }, own));
  return scale ? { range: [scale.min, scale.max] } : {};
}

/** Under its name, and under the one that its answer is stored by. */
function remember(
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
  reading.note(other, 'An answer is kept under the key of its question.');
}

function rowsRequired(reading: SurveyReading, part: Part, required: boolean): boolean {
  const each = part.get('eachRowRequired') ?? part.get('isAllRowRequired');
  const all = each?.boolean() ?? false;
  if (required && !all) {
    reading.note(part, 'Required means an answer in each row here, not in one.');
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
      return 'There is no kind of question like this.';
  }
}

const noChoices = 'It has no choices of its own.';

function chosen(reading: SurveyReading, part: Part, several: boolean): Kinds {
  const { choices, keys, other, shuffle } = choicesOf(reading, part, several);
  if (choices.length === 0) return noChoices;
  if (!several) {
    return { own: { kind: 'SINGLE_CHOICE', choices, shuffle, other }, field: { choices: keys } };
  }
  const there = choices.length + (other ? 1 : 0);
  const counts = countsOf(reading, part, there);
  return {
    own: { kind: 'MULTIPLE_CHOICE', choices, shuffle, other, ...counts },
    field: { choices: keys },
  };
}

/** How many are to be chosen, by properties or a validator; 0 is no bound. */
function countsOf(reading: SurveyReading, part: Part, there: number) {
  let min = part.get('minSelectedChoices')?.number() || null;
  let max = part.get('maxSelectedChoices')?.number() || null;
  for (const validator of part.get('validators')?.items() ?? []) {
    if (validator.get('type')?.text() !== 'answercount') {
      reading.lost(validator, 'Answers are not checked in this way here; it is left out.');
      continue;
    }
    loseMessage(reading, validator);
    min = validator.get('minCount')?.number() || min;
    max = validator.get('maxCount')?.number() || max;
  }
  const isCount = (count: number | null) =>
    count === null || (Number.isInteger(count) && count >= 1 && count <= there);
  if (isCount(min) && isCount(max) && (min ?? 0) <= (max ?? there)) {
    return { minChoices: min, maxChoices: max };
  }
  reading.note(part, 'Nobody can choose so many; how many to choose is left open.');
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
    if (choices.length === 0) return 'It has no values that could be chosen.';
    reading.note(part, 'Its values are no scale of ours; one of them is chosen.');
    const own = { kind: 'SINGLE_CHOICE', choices, shuffle: false, other: false } as const;
    return { own, field: { choices: keys } };
  }
  return { own: steps };
}

function slid(reading: SurveyReading, part: Part): Kinds {
  const type = part.get('sliderType');
  if ((type?.text() ?? 'single') !== 'single') return 'Ranges cannot be answered with.';
  const min = part.get('min')?.number() ?? 0;
  const max = part.get('max')?.number() ?? 100;
  const step = part.get('step')?.number() ?? 1;
  return scaled(reading, part, rowOf(reading, part, { min, max, step }));
}

function decided(reading: SurveyReading, part: Part): Kinds {
  const answer = (name: string, usual: boolean): string => {
    const value = part.get(name);
    const given = value?.primitive();
    if (value && given !== undefined) reading.note(value, `Its answer is ${usual} here.`);
    return String(given ?? usual);
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
    reading.lost(order, 'Rows stand in the order given.');
  }
  const multiple = type === 'checkbox';
  return { own: { kind: 'MATRIX', rows: rows.choices, columns: columns.choices, multiple } };
}

/** One SHORT_TEXT (or NUMBER, DATE) for each line of a `multipletext`, under its title. */
function itemQuestions({ reading, fields }: ElementReader, part: Part, name: string): Question[] {
  const key = reading.key(reading.keys.question, part, name, 'q_');
  const title = reading.title(part.get('title'), name);
  const description = reading.texts(part.get('description'));
  const required = part.get('isRequired')?.boolean() ?? false;
  if (required)
    reading.note(part, 'Its lines are questions of their own, each required by itself.');
  const questions = reading
    .list(part.get('items'), surveyLimits.questions, 'items')
    .map((item): Question => {
      const line = item.get('name')?.text() ?? '';
      const own = surveyJsWriting(reading, item, 'SHORT_TEXT');
      const itemKey = reading.keys.question.give(`${key}_${line}`, 'q_');
      reading.note(item, `It is a question of its own here, "${itemKey}".`);
      fields.add(`${name}.${line}`, questionConditionField(itemKey, own.kind));
      const asked = item.get('isRequired')?.boolean() ?? false;
      return draftQuestion(
        { key: itemKey, title: reading.title(item.get('title'), line), required: asked },
        own,
      );
    });
  fields.add(name, { missing: 'It asks for several lines, which are questions of their own.' });
  return [draftQuestion({ key, title, description }, { kind: 'STATEMENT' }), ...questions];
}
