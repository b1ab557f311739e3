import type { WorkspaceDb } from '../kernel/workspaceDb.ts';
import type { MessagePart, TemplateContent } from './rendering/renderingThread.ts';
import { namesInSources } from './rendering/renderMessages.ts';

const parts: readonly MessagePart[] = ['subject', 'text', 'html'];

/** The names that a template reads of `data`, in any of its languages, each once. */
export async function dataNamesIn(
  db: WorkspaceDb,
  contents: readonly TemplateContent[],
): Promise<string[]> {
  const sources = contents.flatMap((content) =>
    parts.flatMap((part) => {
      const source = content[part];
      return source?.includes('data') ? [{ part, source }] : [];
    }),
  );
  return [...new Set(await namesInSources(db.$workspaceId, sources))];
}
