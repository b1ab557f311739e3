import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';

interface KindFields {
  readonly path: InputPath;
  /** The fields that the kind needs, and those that it may have beside. */
  readonly own: { readonly needs: readonly string[]; readonly may: readonly string[] };
  /** Those that all kinds have. */
  readonly shared: readonly string[];
  /** What it is, as a sentence begins. */
  readonly what: string;
}

/** Errors of an input of one of several kinds: fields that its kind lacks, and those that it does not have. */
export function strayFields(
  input: object,
  { path, own: { needs, may }, shared, what }: KindFields,
): UserErrorShape[] {
  const known = [...needs, ...may];
  const sent = Object.entries(input).flatMap(([name, value]) => (value == null ? [] : [name]));
  const has =
    known.length > 0
      ? `It has ${known.map((name) => `\`${name}\``).join(', ')}.`
      : 'It has no fields of its own.';
  return [
    ...sent
      .filter((name) => !known.includes(name) && !shared.includes(name))
      .map((name) =>
        invalid('INVALID_VALUE', [...path, name], `${what} has no such field. ${has}`),
      ),
    ...needs
      .filter((name) => !sent.includes(name))
      .map((name) => invalid('REQUIRED', [...path, name], `${what} needs this.`)),
  ];
}
