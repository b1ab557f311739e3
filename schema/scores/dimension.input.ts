import { builder } from '../builder.ts';
import { badArgument } from '../kernel/errors.ts';
import { surveyLimits } from '../surveys/definition/definition.ts';
import { bounded } from '../toolkit/write/input.ts';
import { ofAttributes, ofCustomers, ofMarked, ofSegments } from './filter.input.ts';
import {
  attributeProperty,
  hiddenFieldProperty,
  type Property,
  type PropertyName,
  profileProperty,
} from './property.ts';

const overlapping =
  'Groups overlap: a response counts in each, and `others` is null. One group has the responses without any.';

const meanings: Readonly<Record<PropertyName, string>> = {
  CHANNEL: 'The channel that the response came by.',
  TOUCHPOINT: 'The touchpoint of the response; one group has the responses without a touchpoint.',
  VERSION: 'The published version of the survey that was answered.',
  LOCALE: 'The language in which the survey was shown.',
  ACCOUNT: `The account of the response’s customer; one group has the responses without one. ${ofCustomers}`,
  SEGMENT: `The segments that the response’s customer belonged to then. ${overlapping} ${ofSegments}`,
  TAG: `The tags of the response. ${overlapping}`,
};

const ScoreProperty = builder.enumType('ScoreProperty', {
  description: 'A property that each response has, by which responses are grouped.',
  values: Object.fromEntries(
    Object.entries(meanings).map(([name, description]) => [name, { description }]),
  ) as { [Name in PropertyName]: { description: string } },
});

export const ScoreDimension = builder.inputType('ScoreDimension', {
  description: 'By what responses are grouped: exactly one of these.',
  isOneOf: true,
  fields: (t) => ({
    property: t.field({ type: ScoreProperty, description: 'A property that each response has.' }),
    ...namedDimensions(t),
  }),
});

/** The fields of a dimension that name a property by a key. */
export function namedDimensions(
  t: PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>,
) {
  return {
    hiddenField: t.string(
      bounded(
        { maxLength: surveyLimits.key },
        {
          description: `The key of a hidden field of the survey; one group has the responses without a value. ${ofMarked}`,
        },
      ),
    ),
    profile: t.string(
      bounded(
        { maxLength: surveyLimits.key },
        {
          description: `The key of a SINGLE_CHOICE question of role PROFILE; one group has the responses without an answer to it. ${ofMarked}`,
        },
      ),
    ),
    attribute: t.string(
      bounded(
        { maxLength: 100 },
        {
          description: `The key of an attribute of customers, of type CHOICE or BOOLEAN; one group has the responses without a value. ${ofAttributes}`,
        },
      ),
    ),
  };
}

/** A dimension as an input has it: one of these. */
export interface DimensionShape<Name extends string = PropertyName> {
  readonly property?: Name | null;
  readonly hiddenField?: string | null;
  readonly profile?: string | null;
  readonly attribute?: string | null;
}

/**
 * The properties that dimensions name.
 *
 * @param known those that have a name
 * @param path of the list in the arguments
 * @throws BAD_USER_INPUT for an empty list, and for a property that is listed twice
 */
export function dimensionProperties<Name extends string>(
  by: readonly DimensionShape<Name>[],
  known: Readonly<Record<Name, Property>>,
  path: string,
): Property[] {
  if (by.length === 0) throw badArgument(path, 'needs one dimension at least.');
  const named = by.map(({ property, ...key }, index) =>
    property == null ? keyedProperty(key, `${path}.${index}`) : known[property],
  );
  named.forEach(({ name }, index) => {
    if (named.findIndex((each) => each.name === name) < index) {
      throw badArgument(`${path}.${index}`, 'is listed twice.');
    }
  });
  return named;
}

function keyedProperty(
  { hiddenField, profile, attribute }: Omit<DimensionShape, 'property'>,
  path: string,
): Property {
  if (hiddenField != null) {
    return hiddenFieldProperty({ key: hiddenField, path: `${path}.hiddenField` });
  }
  if (profile != null) return profileProperty({ key: profile, path: `${path}.profile` });
  return attributeProperty({ key: attribute ?? '', path: `${path}.attribute` });
}
