import { type Client, type MutationOptions, usable, type WireOperation } from './client.ts';
import { type DatePaths, decodeDates } from './dates.ts';
import { HttpError } from './errors.ts';

/** A generated operation: its document, its root field and the paths of its DateTimes. */
export interface Operation extends WireOperation {
  /** The root field's response key; the generated function returns its value. */
  readonly field: string;
  /** The paths of the DateTimes in the data; absent if there are none. */
  readonly dates?: DatePaths;
}

/** Sends a generated operation and returns the value of its root field, decoded. */
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
    throw new HttpError(operation.name, 200, null, 'with data that lack the requested field');
  }
  return result;
}
