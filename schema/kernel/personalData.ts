import type { ModelName, WorkspaceDb } from './workspaceDb.ts';

/** What the text of one table says of customers, column by column. */
export interface PersonalColumns {
  /**
   * Columns about a person. An export has them, an anonymised row loses them: it gets null, or an empty
   * text, list or object where there is no null.
   */
  readonly personal?: readonly string[];
  /**
   * Personal ones in the own words of respondents and authors, who can name themselves and others there. If
   * `Workspace.verbatimsPersonal` is set, keys without `customers:personal` do not see them, nor filter by them.
   */
  readonly verbatim?: readonly string[];
  /** Personal ones in which no two rows may be equal: an anonymised row has its own id there. */
  readonly named?: readonly string[];
  /** Personal ones that only the server understands, such as hashes: an export leaves them out. */
  readonly internal?: readonly string[];
  /** Columns that say nothing of the person alone: kinds, languages, the team's own words. They stay. */
  readonly other?: readonly string[];
}

/** Rows of one table that are about an erased customer, and what is to become of them. */
export interface PersonalRows {
  readonly keys: readonly string[];
  readonly anonymises: boolean;
  readonly now: Date;
}

/** What a table holds of persons. */
export interface PersonalTable extends PersonalColumns {
  readonly model: ModelName;
  /** Why no row is about a customer; undefined for a table whose rows can be. */
  readonly why?: string;
  /**
   * Erases or anonymises rows, in a transaction, where deleting or clearing them is not enough because
   * others are computed from them.
   */
  readonly erase?: (db: WorkspaceDb, rows: PersonalRows) => Promise<void>;
  /** Those of some rows that are erased even when others are anonymised, because the person could still write to them. */
  readonly openToPerson?: (db: WorkspaceDb, keys: readonly string[]) => Promise<readonly string[]>;
}

const tables = new Map<ModelName, PersonalTable>();

/**
 * Declares which columns of a table are about a person. Which rows are about which customer is not
 * declared: the table's references lead there. `test/laws/personalData.pure.test.ts` finds columns that are not
 * declared.
 *
 * @example
 * ```ts
 * personalData('Feedback', { verbatim: ['text', 'author'], personal: ['url'], other: ['locale'] });
 * ```
 */
export function personalData(
  model: ModelName,
  declared: PersonalColumns & Pick<PersonalTable, 'erase' | 'openToPerson'>,
): void {
  const { verbatim = [], personal = [] } = declared;
  add({ model, ...declared, personal: [...verbatim, ...personal] });
}

/**
 * Declares that no row of a table is about a customer.
 *
 * @example
 * ```ts
 * noPersonalData('Persona', 'The team describes a kind of customer, not one of them.');
 * ```
 */
export function noPersonalData(model: ModelName, why: string): void {
  add({ model, why });
}

function add(table: PersonalTable): void {
  if (tables.has(table.model)) throw new Error(`${table.model} declares its personal data twice`);
  tables.set(table.model, table);
}

/** The columns of a table in respondents’ own words. */
export function verbatimsOf(model: ModelName): readonly string[] {
  return tables.get(model)?.verbatim ?? [];
}

/** All columns in respondents’ own words, by their tables. */
export function allVerbatims(): ReadonlyMap<ModelName, readonly string[]> {
  return new Map(
    [...tables.values()].flatMap(({ model, verbatim = [] }) =>
      verbatim.length > 0 ? [[model, verbatim] as const] : [],
    ),
  );
}

/** What a table declares; undefined where it declares nothing. */
export function declaredPersonalData(model: ModelName): PersonalTable | undefined {
  return tables.get(model);
}
