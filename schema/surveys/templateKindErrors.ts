import type { Context } from '../kernel/context.ts';
import { type InputPath, invalid, type UserErrorShape } from '../kernel/userError.ts';

/** A survey with the templates that its input names. */
interface SurveyWithTemplates {
  readonly input: { readonly templates?: readonly string[] | null };
  readonly path: InputPath;
}

/** The templates that surveys send nothing of. */
export async function templateKindErrors(
  { db }: Context,
  rows: readonly SurveyWithTemplates[],
): Promise<UserErrorShape[]> {
  const named = rows.flatMap(({ input: { templates }, path }) =>
    (templates ?? []).map((id, index) => ({ id, path: [...path, 'templates', String(index)] })),
  );
  if (named.length === 0) return [];
  const others = await db.messageTemplate.findMany({
    where: { id: { in: named.map(({ id }) => id) }, kind: { in: ['FOLLOW_UP', 'ALERT'] } },
    select: { id: true, kind: true },
  });
  const kinds = new Map(others.map(({ id, kind }) => [id, kind]));
  return named.flatMap(({ id, path }) => {
    const kind = kinds.get(id);
    if (!kind) return [];
    const message = `A survey sends nothing of a template of the kind ${kind}. Use one of the kind INVITE, REMINDER or THANK_YOU.`;
    return [invalid('INVALID_VALUE', path, message)];
  });
}
