import type { HiddenField } from '../../definition/definition.ts';
import type { Part } from '../part.ts';

const hiddenInputs = { number: 'NUMBER', range: 'NUMBER', date: 'DATE' } as const;

/** The kind of hidden field for an input that is never shown; null if it has no single value. */
export function hiddenKind(part: Part): HiddenField['kind'] | null {
  const type = part.get('type')?.text() ?? 'text';
  if (type === 'boolean') return 'BOOLEAN';
  if (type !== 'text' && type !== 'comment') return null;
  const input = part.get('inputType');
  const known = Object.entries(hiddenInputs).find(([name]) => name === input?.content);
  // Another input type is not taken, and so listed.
  if (known || input?.content === 'text') input?.take();
  return known?.[1] ?? 'TEXT';
}
