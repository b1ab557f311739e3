import '../personas/persona.ts';
import { builder } from '../builder.ts';
import { personalScope } from '../kernel/scope.ts';
import { requireWholeWorkspace } from '../kernel/wholeWorkspace.ts';
import { IntervalType } from '../scores/interval.graph.ts';
import { describedEnum } from '../toolkit/describedEnum.ts';
import { rowField } from '../toolkit/read/rowField.ts';
import { enumRef } from '../toolkit/storedEnum.ts';
import {
  mostLookedAt,
  type PersonaValidation,
  type TraitValidation,
  validationOf,
} from './validation.ts';

const TraitProblem = describedEnum('TraitProblem', 'Why a trait cannot be measured.', {
  UNKNOWN_ATTRIBUTE: 'The workspace has no attribute with the key `attribute`.',
  WRONG_TYPE:
    'The attribute cannot have such values: a range needs the type NUMBER, a value TEXT, CHOICE, NUMBER or BOOLEAN.',
});

const TraitValidationType = builder.objectRef<TraitValidation>('PersonaTraitValidation').implement({
  description: 'How many customers of the segment meet a trait.',
  fields: (t) => ({
    dimension: t.expose('dimension', {
      type: enumRef('TraitDimension'),
      description: 'Which side of a person the trait describes.',
    }),
    key: t.exposeString('key', { description: 'The key of the trait, unique in its dimension.' }),
    label: t.exposeString('label', { description: 'What people read: `Age`.' }),
    problem: t.expose('problem', {
      type: TraitProblem,
      nullable: true,
      description: 'Why the trait cannot be measured; null if it can.',
    }),
    n: t.exposeInt('n', {
      nullable: true,
      description: `The customers of whom it is known whether they meet it: those with a value of the attribute, or with an event that the aggregate needs; a number of events, and their sum, is known of all. Null with a problem, and without the scope that it needs: \`${personalScope}\` for a personal attribute, \`events:read\` for an aggregate.`,
    }),
    sharePct: t.exposeFloat('sharePct', {
      nullable: true,
      description:
        'How many of these meet it, in percent from 0 to 100; null if it is suppressed or `n` is null or 0.',
    }),
    interval: t.expose('interval', {
      type: IntervalType,
      nullable: true,
      description: 'The 95 % interval of the share, in percent; null if the share is.',
    }),
    suppressed: t.exposeBoolean('suppressed', {
      description: 'True if `n` is below the workspace’s `minimumN`; then there is no share.',
    }),
  }),
});

const Validation = builder.objectRef<PersonaValidation>('PersonaValidation').implement({
  description: 'How far a persona is true of the customers in its segment.',
  fields: (t) => ({
    segment: t.field(
      rowField(
        'Segment',
        'Whose customers were looked at.',
        ({ segmentId }: PersonaValidation) => segmentId,
      ),
    ),
    size: t.exposeInt('size', {
      description: 'How many customers the segment has, as it is stored.',
    }),
    lookedAt: t.exposeInt('lookedAt', {
      description: `How many of them were looked at: all, but of a larger segment ${mostLookedAt.toLocaleString('en')}, which a hash of their ids draws.`,
    }),
    segmentSharePct: t.exposeFloat('segmentSharePct', {
      nullable: true,
      description:
        'The segment’s share of all customers that are neither archived nor merged, in percent; to be compared with `Persona.sharePct` of CUSTOMER_BASE. Null if there are no customers.',
    }),
    traits: t.field({
      type: [TraitValidationType],
      extensions: { rows: 50 },
      description: 'The traits that name an attribute or an aggregate, in their order.',
      resolve: ({ traits }) => [...traits],
    }),
  }),
});

builder.prismaObjectField('Persona', 'validation', (t) =>
  t.field({
    type: Validation,
    nullable: true,
    authScopes: { scope: 'customers:read' },
    description: `How far it is true of the customers in its segment, by the traits that name an attribute or an aggregate; null without a segment. It costs ${mostLookedAt.toLocaleString('en')} and needs the scope \`customers:read\`.`,
    extensions: { cost: mostLookedAt },
    select: { id: true },
    resolve: ({ id }, _args, ctx) => {
      requireWholeWorkspace(ctx, 'Persona.validation');
      return validationOf(ctx, id);
    },
  }),
);
