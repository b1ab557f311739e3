import type { InputPath } from '../../kernel/userError.ts';

/**
 * A path as the reader goes along it. A large input has tens of thousands of values and hardly an
 * error: only what is reported has its path written out.
 */
export interface Trail {
  readonly above: Trail | null;
  readonly names: InputPath;
}

/** The path of what is below another. */
export function below(above: Trail, name: string): Trail {
  return { above, names: [name] };
}

/** The path, written out. */
export function writtenOut({ above, names }: Trail): InputPath {
  return above ? [...writtenOut(above), ...names] : names;
}
