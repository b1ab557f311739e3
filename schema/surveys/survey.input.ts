import { builder } from '../builder.ts';
import { ExternalIdInput, maxExternalIds } from '../toolkit/write/externalId.ts';
import { bounded } from '../toolkit/write/input.ts';
import { LocalizedTextInput } from '../toolkit/write/localizedText.ts';
import {
  SurveyEndingInput,
  SurveyHiddenFieldInput,
  SurveyPageInput,
  SurveyQuotaInput,
  SurveyVariableInput,
} from './definition/definition.input.ts';
import { surveyLimits } from './definition/definition.ts';
import { SurveyKind } from './definition/enums.graph.ts';
import type { QuestionInputFields } from './definition/question.input.ts';

const SurveyTargetInput = builder.inputType('SurveyTargetInput', {
  description: 'What a survey asks about.',
  isOneOf: true,
  fields: (t) => ({
    journey: t.id(bounded({ reference: 'Journey' }, { description: 'A whole journey.' })),
    step: t.id(bounded({ reference: 'Step' }, { description: 'One step of a journey.' })),
    touchpoint: t.id(
      bounded(
        { reference: 'Touchpoint' },
        { description: 'A touchpoint; responses count for it unless they name another.' },
      ),
    ),
  }),
});

const name = { maxLength: 200, notBlank: true } as const;
const nameOptions = {
  description: 'What the team calls it; those who answer do not see it.',
} as const;

/** What is asked: the parts of the draft, each replaced as a whole. */
function definitionFields(t: QuestionInputFields) {
  return {
    welcome: t.field({
      type: [LocalizedTextInput],
      ...bounded(
        { maxItems: 50, notNull: true },
        { description: 'What readers see first; replaces all earlier texts.' },
      ),
    }),
    pages: t.field({
      type: [SurveyPageInput],
      ...bounded(
        { maxItems: surveyLimits.pages, notNull: true },
        { description: 'Its questions, page by page; replaces all earlier pages.' },
      ),
    }),
    endings: t.field({
      type: [SurveyEndingInput],
      ...bounded(
        { maxItems: surveyLimits.endings, notNull: true },
        { description: 'What readers see when they are through; replaces all earlier endings.' },
      ),
    }),
    variables: t.field({
      type: [SurveyVariableInput],
      ...bounded(
        { maxItems: surveyLimits.variables, notNull: true },
        {
          description:
            'What is calculated from answers, in this order; replaces all earlier variables.',
        },
      ),
    }),
    hiddenFields: t.field({
      type: [SurveyHiddenFieldInput],
      ...bounded(
        { maxItems: surveyLimits.hiddenFields, notNull: true },
        { description: 'What the page that shows it hands in; replaces all earlier fields.' },
      ),
    }),
    quotas: t.field({
      type: [SurveyQuotaInput],
      ...bounded(
        { maxItems: surveyLimits.quotas, notNull: true },
        { description: 'How many of which sort are taken; replaces all earlier quotas.' },
      ),
    }),
  };
}

/** What creating and changing say of a survey, beside what is asked. */
function settingFields(t: QuestionInputFields) {
  return {
    description: t.string(
      bounded({ maxLength: 10_000 }, { description: 'What it is for, for the team.' }),
    ),
    kind: t.field({
      type: SurveyKind,
      ...bounded(
        { notNull: true },
        { description: 'On which occasion it asks; RELATIONSHIP at first.' },
      ),
    }),
    locales: t.stringList(
      bounded(
        { maxItems: 50, maxLength: 35, notNull: true },
        {
          description:
            'The languages it is offered in, all of the workspace’s at first; its default language stands first. Holds at once, without publishing.',
        },
      ),
    ),
    anonymous: t.boolean(
      bounded(
        { notNull: true },
        {
          description:
            'Nobody can tell who answered, or when within the day, but from what they write themselves and what the page hands in as hidden fields. Versions tell when they were published: publish them on different days. False at first; it stays as it was first published.',
        },
      ),
    ),
    closesAt: t.field({
      type: 'DateTime',
      description: 'From when on it takes no more answers. Holds at once, without publishing.',
    }),
    maxResponses: t.int(
      bounded(
        { min: 1, max: 1_000_000_000 },
        {
          description: 'How many completed responses it takes. Holds at once, without publishing.',
        },
      ),
    ),
    samplingPct: t.float(
      bounded(
        { min: 0, max: 100, notNull: true },
        { description: 'Which share of the customers it could ask it does ask; 100 at first.' },
      ),
    ),
    recontactDays: t.int(
      bounded(
        { min: 0, max: 3650 },
        { description: 'Days before the same customer is asked it again; null for no rule.' },
      ),
    ),
    resumeDays: t.int(
      bounded(
        { min: 1, max: 365, notNull: true },
        { description: 'Days for which a response that was begun can be continued; 30 at first.' },
      ),
    ),
    url: t.string(
      bounded(
        { maxLength: 2000, url: true },
        { description: 'The page that shows it, for links in invitations.' },
      ),
    ),
    target: t.field({
      type: SurveyTargetInput,
      description: 'What it asks about; null for the relationship as a whole.',
    }),
    owner: t.id(bounded({ reference: 'Actor' }, { description: 'The actor who answers for it.' })),
    externalIds: t.field({
      type: [ExternalIdInput],
      ...bounded(
        { maxItems: maxExternalIds, notNull: true },
        { description: 'The ids other systems know it by; replaces all earlier ones.' },
      ),
    }),
  };
}

export const SurveyCreateInput = builder.inputType('SurveyCreateInput', {
  description: 'A new survey, a draft; only its name is needed.',
  fields: (t) => ({
    name: t.string(bounded(name, { ...nameOptions, required: true })),
    ...settingFields(t),
    ...definitionFields(t),
  }),
});

const idOf = { reference: 'Survey' } as const;
const idOptions = { required: true, description: 'The survey’s id: `survey_…`.' } as const;
const revision = {
  description: 'The revision it was read with; if it has another by now, nothing is changed.',
};

export const SurveyUpdateInput = builder.inputType('SurveyUpdateInput', {
  description: 'What to change of a survey. What is left out stays; null clears.',
  fields: (t) => ({
    id: t.id(bounded(idOf, idOptions)),
    revision: t.int(revision),
    name: t.string(bounded({ ...name, notNull: true }, nameOptions)),
    ...settingFields(t),
    ...definitionFields(t),
  }),
});

/** The input of a mutation that leads a survey from one status to another. */
function statusInput(verb: string, description: string) {
  return builder.inputType(`Survey${verb}Input`, {
    description,
    fields: (t) => ({
      id: t.id(bounded(idOf, idOptions)),
      revision: t.int(revision),
    }),
  });
}

export const SurveyPublishInput = statusInput('Publish', 'The survey whose draft is to go live.');
export const SurveyPauseInput = statusInput('Pause', 'The survey that is to rest.');
export const SurveyResumeInput = statusInput('Resume', 'The survey that has rested enough.');
export const SurveyCloseInput = statusInput('Close', 'The survey that is over.');
export const SurveyReopenInput = statusInput('Reopen', 'The survey that is not over after all.');

export const SurveyDuplicateInput = builder.inputType('SurveyDuplicateInput', {
  description: 'The survey to copy, and what the copy is called.',
  fields: (t) => ({
    id: t.id(bounded(idOf, idOptions)),
    name: t.string(
      bounded(
        { ...name, notNull: true },
        { description: 'What the team calls the copy; like the first by default.' },
      ),
    ),
  }),
});

export type SurveyCreate = typeof SurveyCreateInput.$inferInput;
export type SurveyUpdate = typeof SurveyUpdateInput.$inferInput;
export type SurveySettings = Omit<SurveyUpdate, 'id' | 'revision' | DefinitionPart>;
export type SurveyChange = typeof SurveyPublishInput.$inferInput;
export type SurveyDuplicate = typeof SurveyDuplicateInput.$inferInput;
type DefinitionPart = 'welcome' | 'pages' | 'endings' | 'variables' | 'hiddenFields' | 'quotas';
/** The parts of a draft that an input gives. */
export type DefinitionInputShape = Pick<SurveyUpdate, DefinitionPart>;
