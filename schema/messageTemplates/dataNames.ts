import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import { namesInSources } from './rendering/checkSources.ts';
import type { MessagePart, TemplateContent } from './rendering/renderingThread.ts';

const parts: readonly MessagePart[] = ['subject', 'text', 'html'];

/** The names that each of some templates reads of `data`, in any of its languages, each once. */
export async function dataNamesIn(
  db: WorkspaceDb,
  templates: readonly (readonly TemplateContent[])[],
): Promise<string[][]> {
  const sources = templates.flatMap((contents, index) =>
    contents.flatMap((content) =>
      parts.flatMap((part) => {
        const source = content[part];
        return source?.includes('data') ? [{ part, source, index }] : [];
      }),
    ),
  );
  const names = await namesInSources(db, sources);
  return templates.map((_contents, of) => [
    ...new Set(sources.flatMap(({ index }, at) => (index === of ? (names[at] ?? []) : []))),
  ]);
}
