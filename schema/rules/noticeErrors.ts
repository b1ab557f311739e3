import type { UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { templateError } from '../messageTemplates/errors.graph.ts';
import { checkSources } from '../messageTemplates/rendering/checkSources.ts';
import type { RuleDefinition, RuleStep, RuleTrigger } from './definition.ts';
import { type RuleFields, triggerFields } from './fields.ts';

/** Whether the text of a notice is Liquid: another is shown as it is, and read by no one. */
export function isTemplate(text: string): boolean {
  return /\{[{%]/.test(text);
}

/** The texts of a step that are rendered as notices are, by the names of their fields. */
function textsOf(step: RuleStep): readonly (readonly [string, string | null])[] {
  if (step.kind === 'NOTIFY') return [['text', step.text]];
  if (step.kind !== 'OPEN_CASE') return [];
  return [
    ['title', step.title],
    ['description', step.description],
  ];
}

/** Errors of the texts of notices and cases that cannot be rendered, or read what there is not. */
export async function noticeErrors(
  db: WorkspaceDb,
  { trigger, steps }: RuleDefinition,
  { answers }: Pick<RuleFields, 'answers'>,
): Promise<UserErrorShape[]> {
  const texts = steps.flatMap((step, index) =>
    textsOf(step).flatMap(([field, source]) =>
      source !== null && isTemplate(source)
        ? [{ source, path: ['steps', String(index), field] }]
        : [],
    ),
  );
  if (texts.length === 0) return [];
  const problems = await checkSources(
    db,
    texts.map(({ source }) => ({ part: 'text', source })),
    { trigger: triggerNames(trigger), ...(answers !== undefined && { answers }) },
  );
  return texts.flatMap(({ path }, index) => {
    const problem = problems[index];
    return problem ? [templateError(problem, path)] : [];
  });
}

/** What a text reads of what triggered the rule. */
function triggerNames({ kind }: RuleTrigger): string[] {
  return [
    ...new Set(['kind', 'id', 'at', ...Object.keys(triggerFields[kind])]),
    ...(kind === 'EVENT_RECORDED' ? ['properties'] : []),
    ...(kind === 'CALL' ? ['data'] : []),
  ];
}
