import type { GraphQLInputField } from 'graphql';
import { plural } from '../../kernel/plural.ts';
import { personalScope } from '../../kernel/scope.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';
import type { TextForms } from './textForms.ts';

/** What a field of an input accepts, beyond its GraphQL type. */
export interface Bounds extends TextForms {
  /** Characters; 10,000 by default. */
  maxLength?: number;
  /** Refuses text that is empty or only white space. */
  notBlank?: boolean;
  min?: number;
  max?: number;
  /** Entries of a list; 100 by default. */
  maxItems?: number;
  /** The field can be left out, but not be null: its column cannot be cleared. */
  notNull?: boolean;
  /** An absolute http or https address. */
  url?: boolean;
  /** Repeated entries of a list are dropped; the first one stays. */
  unique?: boolean;
  /** The field is the id or the `EntityKey` of a row of this model. */
  reference?: ModelName;
  /**
   * The id is that of the row to change: the mutation itself finds and locks it, or reports
   * `NOT_FOUND`.
   */
  own?: boolean;
  /** It is about a person: a key without the scope `customers:personal` cannot set it, nor name a customer by it. */
  personal?: boolean;
  /**
   * It names whose fact the row is. A key that cannot read customers does not learn whose an address is:
   * it can name them by one without the scope `customers:personal`.
   */
  namesOwner?: boolean;
}

/** Entries of a list that has no bound of its own. */
export const defaultMaxItems = 100;

interface Described {
  description: string;
}

/**
 * Options of an input field with its bounds: `readInput` checks them, and the description lists
 * them.
 *
 * @example
 * ```ts
 * import { builder } from '../../builder.ts';
 *
 * builder.inputType('PersonaRenameInput', {
 *   description: 'Another name for a persona.',
 *   fields: (t) => ({
 *     id: t.id(bounded({ reference: 'Persona', own: true }, { required: true, description: 'Its id.' })),
 *     name: t.string(bounded({ maxLength: 200, notBlank: true }, { required: true, description: 'Its name.' })),
 *   }),
 * });
 * ```
 */
export function bounded<const Options extends Described>(bounds: Bounds, options: Options) {
  return {
    ...options,
    description: [options.description, ...sentences(bounds)].join(' '),
    extensions: { bounds },
  };
}

function sentences(bounds: Bounds): string[] {
  const texts: string[] = [];
  const { min, max, maxLength, maxItems } = bounds;
  const entries = maxItems && `${digits(maxItems)} ${plural(maxItems, 'entry', 'entries')}`;
  const length = maxLength && `${digits(maxLength)} ${plural(maxLength, 'character')}`;
  const most = entries && length ? `${entries} of at most ${length}` : entries || length;
  if (most) texts.push(`At most ${most}.`);
  if (min !== undefined && max !== undefined) texts.push(`From ${digits(min)} to ${digits(max)}.`);
  else if (min !== undefined) texts.push(`At least ${digits(min)}.`);
  if (bounds.notNull) texts.push('Null is refused.');
  if (bounds.personal) texts.push(`Needs the scope \`${personalScope}\`.`);
  if (bounds.namesOwner) {
    texts.push(
      `An email address or telephone number needs the scope \`${personalScope}\` only if the key can read customers: it would learn whose it is.`,
    );
  }
  return texts;
}

/** A number as descriptions have it: `10,000`, `−2`. */
function digits(number: number): string {
  return number.toLocaleString('en').replace('-', '−');
}

const noBounds: Bounds = {};

/** The bounds that `bounded` put on a field of the built schema. */
export function boundsOf(field: Pick<GraphQLInputField, 'extensions'>): Bounds {
  return (field.extensions as { bounds?: Bounds }).bounds ?? noBounds;
}
