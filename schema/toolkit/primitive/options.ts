import type { InputFieldRef } from '@pothos/core';
import type { builder } from '../../builder.ts';

type Types = typeof builder.$inferSchemaTypes;
export type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;
export type SentField = InputFieldRef<Types, unknown>;
/** Fields of an input, by name. */
export type SentFields = Readonly<Record<string, SentField>>;

/** What can be said of every field. */
interface Said {
  /** What it is, for those who read it: its unit and range, and when it is null. */
  description: string;
  /** The same for those who write it, where that needs other words. */
  input?: string;
  /** The same for a row of a bulk call, where that needs other words again. */
  row?: string;
  /** False: lists cannot be filtered by it. A text: what the filter says of itself. */
  filter?: boolean | string;
  /** The caller cannot write it. */
  readOnly?: true;
  /** The scope that shows it, where that of its type is not enough. */
  scope?: string;
}

interface Column extends Said {
  /** Lists can be sorted by it; says how. */
  order?: string;
}

interface TextBounds {
  /** Characters; 10,000 where it is not said. */
  maxLength?: number;
  notBlank?: true;
  email?: true;
  url?: true;
  /** A language as BCP 47, stored in its own spelling. */
  locale?: true;
}

interface TextColumn extends Column, TextBounds {}
interface NumberColumn extends Column {
  min?: number;
  max?: number;
  /**
   * It is the row's position among its siblings, from 0 without gaps, archived ones included. The
   * references that the row is in, the innermost first: rows of one are the siblings, each has at
   * most so many, and the outermost is locked while rows are added, moved or removed in it.
   */
  within?: Readonly<Record<string, number>>;
}
interface TimeColumn extends Column {
  /** What it is where a new row does not say. */
  absent?: 'now';
}
interface ListColumn extends Said {
  /** Entries; 100 where it is not said. */
  maxItems?: number;
  /** Of repeated entries, the first one counts. */
  unique?: true;
}
interface TextListColumn extends ListColumn, TextBounds {}
interface JsonColumn extends Said {
  /** The type of the graph that it holds a list of. */
  as: 'LocalizedText';
  maxItems?: number;
}
export interface ReferenceField<Back extends string = string> extends Said {
  /** The list on the referred row that leads back here: Prisma's name of the relation there. */
  reverse?: { field: Back; description: string };
  /** It is chosen when the row is made; what a bulk row is told that would change it. */
  fixed?: string;
  /** Nobody writes it: it is the same as that of the row that this other reference leads to. */
  from?: string;
}

/** References to many rows in an order, in a table of their own; they are replaced as a whole. */
export interface LinkField<Through extends string = string, Back extends string = string>
  extends Said {
  /** The relation of the table’s rows that leads on to the referred row. */
  link: Through;
  /** At most so many. */
  maxItems: number;
  /** The list on the referred row that leads back here: Prisma's name of the relation there. */
  reverse?: { field: Back; description: string };
}

/** Rows of a table of their own that belong to one row, and are replaced as a whole. */
export interface PartField<Fields = object, ByColumn extends string = string> extends Said {
  /** At most so many. */
  maxItems: number;
  part: {
    /** What one of them is, for those who read it and for those who write it. */
    description: string;
    input: string;
    /** By Prisma’s own names of its columns. */
    fields: Fields;
  };
  /** An argument that shows only those with such a value in this column. */
  only?: { [C in ByColumn]?: string };
}

/** Any of them, for code that does not know which. */
export interface AnyField
  extends Column,
    TextBounds,
    Omit<NumberColumn, keyof Column>,
    Omit<TimeColumn, keyof Column>,
    Omit<ListColumn, keyof Said>,
    Omit<ReferenceField, keyof Said>,
    Partial<Pick<LinkField, 'link'>>,
    Partial<Pick<PartField<Readonly<Record<string, AnyField>>>, 'part' | 'only'>> {
  as?: 'LocalizedText';
}

/** The options of a column, and what to call it in an error. */
export type OptionsOf<V> = [V] extends [readonly (infer Item)[]]
  ? [Item] extends [string]
    ? string extends Item
      ? ['a list of texts', TextListColumn]
      : ['a list of an enum', ListColumn]
    : ['a list', ListColumn]
  : [V] extends [string]
    ? string extends V
      ? ['a text', TextColumn]
      : ['an enum', Column]
    : [V] extends [number]
      ? ['a number', NumberColumn]
      : [V] extends [boolean]
        ? ['a boolean', Column]
        : [V] extends [Date]
          ? ['a moment', TimeColumn]
          : ['a JSON value', JsonColumn];
