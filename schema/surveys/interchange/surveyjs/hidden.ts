import type { HiddenField } from '../../definition/definition.ts';
import type { Part } from '../part.ts';

const hiddenInputs = { number: 'NUMBER', range: 'NUMBER', date: 'DATE' } as const;

/** What an input that is never shown holds; null for what is no input of one value. */
export function hiddenKind(part: Part): HiddenField['kind'] | null {
  const type = part.get('type')?.text() ?? 'text';
  if (type === 'boolean') return 'BOOLEAN';
  if (type !== 'text' && type !== 'comment') return null;
  const input = part.get('inputType');
  const known = Object.entries(hiddenInputs).find(([name]) => name === input?.content);
  // Another form of a text is left to be listed.
  if (known || input?.content === 'text') input?.take();
  return known?.[1] ?? 'TEXT';
}
