import { Channel } from '../../prisma/generated/client/enums.ts';
import { invalid, type UserErrorShape } from '../kernel/userError.ts';
import type { SurveyDefinition } from '../surveys/definition/definition.ts';
import { unknownKey } from '../surveys/logic/unknownKey.ts';

/** What share of the population has each value of a property of responses. */
export interface WeightTarget {
  readonly source: 'HIDDEN_FIELD' | 'PROFILE' | 'CHANNEL' | 'LOCALE';
  /** The key of the hidden field or the question; null for the others. */
  readonly key: string | null;
  readonly shares: readonly WeightShare[];
}

export interface WeightShare {
  readonly value: string;
  /** In percent. */
  readonly share: number;
}

export const targetLimits = {
  targets: 5,
  /** Values of a target. */
  values: 100,
  /** Combinations of values of all targets: raking looks at all of them in each round. */
  cells: 1_000,
  /** How far from 100 % the shares of a target can be, together, for how they were rounded. */
  rounding: 0.1,
} as const;

/** The value of `WeightScheme.targets`. Only this room writes them. */
export function weightTargetsIn(json: unknown): readonly WeightTarget[] {
  return json as readonly WeightTarget[];
}

/**
 * The user errors of targets; paths begin at the scheme.
 *
 * @param definitions the survey's draft and its published versions
 */
export function targetErrors(
  targets: readonly WeightTarget[],
  definitions: readonly SurveyDefinition[],
): UserErrorShape[] {
  const names = targets.map(({ source, key }) => `${source} ${key}`);
  const errors = targets.flatMap((target, index) => {
    const path = ['targets', String(index)];
    return [
      ...(names.indexOf(names[index] ?? '') < index
        ? [invalid('DUPLICATE', path, 'Another target has the shares of this property.')]
        : []),
      ...sourceErrors(target, definitions, path),
      ...shareErrors(target.shares, path),
    ];
  });
  const cells = targets.reduce((product, { shares }) => product * shares.length, 1);
  if (targets.length > 0 && cells <= targetLimits.cells) return errors;
  const most = targetLimits.cells.toLocaleString('en');
  const error =
    targets.length === 0
      ? invalid('REQUIRED', ['targets'], 'Answers are weighted by one property at least.')
      : invalid(
          'TOO_MANY',
          ['targets'],
          `The values of all targets make ${cells.toLocaleString('en')} combinations; at most ${most} can be weighted. Put values together.`,
        );
  return [...errors, error];
}

function sourceErrors(
  { source, key, shares }: WeightTarget,
  definitions: readonly SurveyDefinition[],
  path: readonly string[],
): UserErrorShape[] {
  switch (source) {
    case 'LOCALE':
      return [];
    case 'CHANNEL':
      return valueErrors(shares, Object.values(Channel), path);
    case 'HIDDEN_FIELD': {
      const keys = definitions.flatMap(({ hiddenFields }) => hiddenFields.map((each) => each.key));
      if (keys.includes(key ?? '')) return [];
      const message = unknownKey('hidden field', [...new Set(keys)]);
      return [invalid('UNKNOWN_FIELD', [...path, 'hiddenField'], message)];
    }
    case 'PROFILE': {
      const questions = definitions
        .flatMap(({ pages }) => pages.flatMap((page) => page.questions))
        .flatMap((each) => (each.kind === 'SINGLE_CHOICE' && each.role === 'PROFILE' ? each : []));
      const asked = questions.filter((question) => question.key === key);
      if (asked.length > 0) {
        const choices = asked.flatMap((each) => each.choices.map((choice) => choice.key));
        return valueErrors(shares, [...choices, 'other'], path);
      }
      const keys = new Set(questions.map((question) => question.key));
      const message = unknownKey('SINGLE_CHOICE question of role PROFILE', [...keys]);
      return [invalid('UNKNOWN_FIELD', [...path, 'profile'], message)];
    }
  }
}

/** Errors of values that no response can have. */
function valueErrors(
  shares: readonly WeightShare[],
  possible: readonly string[],
  path: readonly string[],
): UserErrorShape[] {
  return shares.flatMap(({ value }, index) =>
    possible.includes(value)
      ? []
      : [
          invalid(
            'INVALID_VALUE',
            [...path, 'shares', String(index), 'value'],
            `No response can have this value. It is one of: ${[...new Set(possible)].join(', ')}.`,
          ),
        ],
  );
}

function shareErrors(shares: readonly WeightShare[], path: readonly string[]): UserErrorShape[] {
  const values = shares.map(({ value }) => value);
  const repeated = values.flatMap((value, index) =>
    values.indexOf(value) < index
      ? [
          invalid(
            'DUPLICATE',
            [...path, 'shares', String(index), 'value'],
            'This value has a share already.',
          ),
        ]
      : [],
  );
  const sum = shares.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 100) <= targetLimits.rounding) return repeated;
  const message = `The shares have to add up to 100 percent; these make ${Number(sum.toFixed(4))}.`;
  return [...repeated, invalid('INVALID_VALUE', [...path, 'shares'], message)];
}
