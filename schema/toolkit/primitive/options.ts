import type { InputFieldRef } from '@pothos/core';
import type { builder } from '../../builder.ts';

type Types = typeof builder.$inferSchemaTypes;
export type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;
export type SentField = InputFieldRef<Types, unknown>;
/** Fields of an input, by name. */
export type SentFields = Readonly<Record<string, SentField>>;

/** The options of every field. */
interface FieldOptions {
  /**
   * Its description in the type: what it is, its unit and range, and when it is null. Where it does
   * not say when, `Null if it is not set.` is added.
   */
  description: string;
  /** Its description in inputs, where that needs other words. */
  input?: string;
  /** Its description in rows of bulk calls, where that needs other words again. */
  row?: string;
  /** It goes: what replaces it, in `…`, and the day from which it may be gone, as yyyy-mm-dd. */
  deprecated?: string;
  /** False: lists cannot be filtered by it. A text: its description in the filter. */
  filter?: boolean | string;
  /** No input can set it. */
  readOnly?: true;
  /** The scope that is needed to read it, where that of its type is not enough. */
  scope?: string;
  /**
   * It is about a person: without the scope `customers:personal` it is null, lists cannot be filtered or
   * sorted by it, and no input sets it.
   */
  personal?: true;
  /**
   * The scope without which it is null, and lists cannot be filtered or sorted by it, nor files have it: for what
   * a row shows of another one. A personal one has its own, and so has one that `personalData` lists as verbatim.
   */
  nullWithout?: string;
  /** It is set when the row is created; the message of the error for a bulk row that would change it. */
  fixed?: string;
}

interface Column extends FieldOptions {
  /** Lists can be sorted by it; the description of this order. */
  order?: string;
}

interface TextBounds {
  /** Characters; 10,000 by default. */
  maxLength?: number;
  notBlank?: true;
  /** An email address, stored in its normal form (`normalEmail`). */
  email?: true;
  /** A telephone number, stored as E.164. */
  phone?: true;
  url?: true;
  /** A language as BCP 47, stored in its canonical spelling. */
  locale?: true;
  /** The IANA name of a time zone, stored in its canonical spelling. */
  timeZone?: true;
}

interface TextColumn extends Column, TextBounds {
  /**
   * It is a name of the row for programs: letters from A to Z, digits and _. No other row of the workspace
   * has it.
   */
  key?: true;
  /** With `key`: it has the form of another system, and so any. */
  anyForm?: true;
}
interface NumberColumn extends Column {
  min?: number;
  max?: number;
  /**
   * Makes it the row's position among its siblings, from 0 without gaps, archived ones included. The
   * keys are references to the row's containers, the innermost first; the values are how many rows
   * each can have. Siblings are the rows of the innermost container. The outermost is locked while
   * rows are added, moved or removed in it.
   */
  within?: Readonly<Record<string, number>>;
}
interface TimeColumn extends Column {
  /** Its value in a new row whose input does not set it. */
  absent?: 'now';
}
interface ListColumn extends FieldOptions {
  /** Entries; 100 by default. */
  maxItems?: number;
  /** Repeated entries are dropped; the first one stays. */
  unique?: true;
}
interface TextListColumn extends ListColumn, TextBounds {}
interface JsonColumn extends FieldOptions {
  /** It is a list of this type of the graph. */
  as: 'LocalizedText';
  maxItems?: number;
}
export interface ReferenceField<Back extends string = string> extends FieldOptions {
  /** The list of the rows that refer to a row, on its type: Prisma's name of that relation. */
  reverse?: { field: Back; description: string };
  /** No input sets it: it is copied from the row that this other reference leads to. */
  from?: string;
}

/** References to many rows in an order, in a table of their own; they are replaced as a whole. */
export interface LinkField<Through extends string = string, Back extends string = string>
  extends FieldOptions {
  /** The relation from the table’s rows to the referred row. */
  link: Through;
  /** Links, at most. */
  maxItems: number;
  /** The list of the rows that refer to a row, on its type: Prisma's name of that relation. */
  reverse?: { field: Back; description: string };
}

/** Rows of a table of their own that belong to one row, and are replaced as a whole. */
export interface PartField<Fields = object, ByColumn extends string = string> extends FieldOptions {
  /** Parts, at most. */
  maxItems: number;
  part: {
    /** The descriptions of the type and of the input of one of them. */
    description: string;
    input: string;
    /** Its fields, by Prisma’s names of its columns. */
    fields: Fields;
  };
  /** Arguments that show only the parts with this value in a column, each with its description. */
  only?: { [C in ByColumn]?: string };
}

/** The options of any field, for code that does not know which kind it is. */
export interface AnyField
  extends TextColumn,
    Omit<NumberColumn, keyof Column>,
    Omit<TimeColumn, keyof Column>,
    Omit<ListColumn, keyof FieldOptions>,
    Omit<ReferenceField, keyof FieldOptions>,
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
