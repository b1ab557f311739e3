import type { InputPath } from '../../kernel/userError.ts';

/**
 * A value as the reader comes to it. A large input has tens of thousands of values and hardly an
 * error: only what is reported has its path written out.
 */
export interface Trail {
  /** Of the object or list that has the value; null for the whole input. */
  readonly above: Trail | null;
  /** Its name or position in that. */
  readonly name: string;
  /** What is read of that. */
  readonly owner: object;
}

/** The path of a value, written out; `start` is that of the whole input. */
export function writtenOut({ above, name }: Trail, start: InputPath): InputPath {
  return above ? [...writtenOut(above, start), name] : start;
}
