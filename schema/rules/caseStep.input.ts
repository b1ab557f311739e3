import { CasePriorityType, CaseSeverityType } from '../cases/enums.graph.ts';
import type { InputFields } from '../toolkit/primitive/options.ts';
import { bounded } from '../toolkit/write/input.ts';
import { RuleOwnedModel } from './enums.graph.ts';
import { ruleLimits } from './limits.ts';

/** The fields of an input of a step that say what case it opens, and whose it is. */
export function caseStepInputFields(t: InputFields) {
  return {
    title: t.string(
      bounded(
        { maxLength: ruleLimits.title, notBlank: true },
        {
          description:
            'OPEN_CASE: the title of the case: Liquid that reads what `text` of NOTIFY does. The case has its first 200 characters, on one line, or the name of the rule where it cannot be rendered.',
        },
      ),
    ),
    description: t.string(
      bounded(
        { maxLength: ruleLimits.text, notBlank: true },
        {
          description:
            'OPEN_CASE: what happened and what is asked for: Liquid, as `title` is. Where it cannot be rendered, the case has none.',
        },
      ),
    ),
    priority: t.field({
      type: CasePriorityType,
      description: 'OPEN_CASE: how soon the case is to be done. NORMAL by default.',
    }),
    severity: t.field({
      type: CaseSeverityType,
      description: 'OPEN_CASE: how bad it is for the customer. By default that is not said.',
    }),
    category: t.id(
      bounded(
        { reference: 'CaseCategory' },
        { description: 'OPEN_CASE: what the case is about, by the id of the category.' },
      ),
    ),
    team: t.id(
      bounded(
        { reference: 'Team' },
        {
          description:
            'OPEN_CASE, ASSIGN: the team that is to do it, by its id. One that shares out its cases gives it to one of its people.',
        },
      ),
    ),
    teamOf: t.field({
      type: RuleOwnedModel,
      description:
        'OPEN_CASE, ASSIGN, instead of `team`: whose team is to do it, TOUCHPOINT, STEP or SURVEY; no team if that has none.',
    }),
    owner: t.id(
      bounded(
        { reference: 'Actor' },
        { description: 'OPEN_CASE, ASSIGN: the person who is to do it, by the id.' },
      ),
    ),
    joinWithinDays: t.int(
      bounded(
        { min: 1, max: ruleLimits.days },
        {
          description:
            'OPEN_CASE: if the customer has an open case of the same category that was opened within so many days of 24 hours, the new one is joined into the earliest of them, as `caseJoin` does. By default it is not.',
        },
      ),
    ),
  };
}
