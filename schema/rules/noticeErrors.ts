import type { UserErrorShape } from '../kernel/userError.ts';
import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { templateError } from '../messageTemplates/errors.graph.ts';
import { checkSources } from '../messageTemplates/rendering/checkSources.ts';
import type { RuleDefinition, RuleTrigger } from './definition.ts';
import { type RuleFields, triggerFields } from './fields.ts';

/** Whether the text of a notice is Liquid: another is shown as it is, and read by no one. */
export function isTemplate(text: string): boolean {
  return /\{[{%]/.test(text);
}

/** Errors of the texts of NOTIFY steps that cannot be rendered, or read what there is not. */
export async function noticeErrors(
  db: WorkspaceDb,
  { trigger, steps }: RuleDefinition,
  { answers }: Pick<RuleFields, 'answers'>,
): Promise<UserErrorShape[]> {
  const texts = steps.flatMap((step, index) =>
    step.kind === 'NOTIFY' && isTemplate(step.text)
      ? [{ source: step.text, path: ['steps', String(index), 'text'] }]
      : [],
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
