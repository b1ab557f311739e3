import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { ExternallyKnown } from '../toolkit/write/reference.ts';
import type { FileColumn } from './fileColumn.ts';
import type { UpsertDraft, WrittenRow } from './primitiveColumns.ts';

/** A column of a file that no field is declared for: a workspace has defined it. */
export interface DefinedColumn extends FileColumn<WrittenRow, UpsertDraft> {
  /** It is about a person: a file has it only for who may see that. */
  readonly personal?: boolean;
  /** Its cells are numbers. */
  readonly isNumber?: boolean;
  /** Its cells are days. */
  readonly isDay?: boolean;
}

/** What the workspace has defined of a type, as columns. */
export interface DefinedColumns {
  /** What their names begin with: `attributes.`. */
  readonly prefix: string;
  /** For a file with a column whose name begins so and that is not defined: what to do, as a sentence. */
  readonly unknown: string;
  /** What Prisma selects of a row for them. */
  readonly selection: object;
  columnsIn(db: WorkspaceDb, timeZone: string): Promise<readonly DefinedColumn[]>;
  /** The column of a name that begins with the prefix, where there are as many as names: `customer.externalId.shop`. */
  readonly named?: (name: string) => DefinedColumn | null;
  /** Those of these names that an export has. */
  readonly namesIn?: (db: WorkspaceDb) => Promise<readonly string[]>;
}

const byModel = new Map<string, DefinedColumns>();

/** Adds columns to the files of a type, which each workspace defines for itself. */
export function defineColumns(model: ExternallyKnown, columns: DefinedColumns): void {
  byModel.set(model, columns);
}

export function definedColumnsOf(model: string): DefinedColumns | undefined {
  return byModel.get(model);
}
