import { isDay } from '../../conditions/moment.ts';
import type { HiddenField } from '../definition/definition.ts';

/** The value of a hidden field, as a link carries it; null for a text that its kind does not have. */
export function hiddenValueOf(
  { kind }: Pick<HiddenField, 'kind'>,
  text: string,
): number | string | boolean | null {
  switch (kind) {
    case 'TEXT':
      return text;
    case 'NUMBER': {
      const number = text.trim() === '' ? Number.NaN : Number(text);
      return Number.isFinite(number) ? number : null;
    }
    case 'BOOLEAN':
      return text === 'true' ? true : text === 'false' ? false : null;
    case 'DATE':
      return isDay(text) ? text : null;
  }
}
