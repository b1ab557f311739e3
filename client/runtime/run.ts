import { type Client, type MutationOptions, usable, type WireOperation } from './client.ts';
import { type DatePaths, decodeDates } from './dates.ts';
import { HttpError } from './errors.ts';

/** A generated operation: one root field, its document and where its moments stand. */
export interface Operation extends WireOperation {
  /** The root field's response key; its value is what the generated function gives. */
  readonly field: string;
  /** Where the moments of the data stand. Absent: there are none. */
  readonly dates?: DatePaths;
}

/** Sends a generated operation and gives its root field, decoded. */
export async function run<Result>(
  client: Client,
  operation: Operation,
  variables: object,
  options?: MutationOptions,
): Promise<Result> {
  const data = await usable(client).send<Record<string, Result>>(operation, variables, options);
  if (operation.dates !== undefined) decodeDates(operation.name, data, operation.dates);
  const result = data[operation.field];
  if (result === undefined) {
    throw new HttpError(operation.name, 200, null, 'with data that lack the field asked for');
  }
  return result;
}
