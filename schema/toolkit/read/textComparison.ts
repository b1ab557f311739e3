import { composeText, foldText } from '../../conditions/foldText.ts';
import { companionOf } from '../../kernel/datamodel.ts';
import type { ModelName } from '../../kernel/workspaceDb.ts';

type Where = Record<string, unknown>;
type Translate = (operand: unknown) => Where;

/**
 * Operators that compare for equality: texts that are equal are also equal without case. A beginning
 * is not: `H̱` begins with `H`, but `ẖ` does not begin with `h`.
 */
const equalities: ReadonlySet<string> = new Set(['eq', 'in']);

/**
 * Compares a text without case, by the column that the database computes for it. A text that is
 * always ASCII has no such column and is compared itself: the engines agree about its case.
 */
export function comparedWithoutCase(
  model: ModelName,
  column: string,
  operator: string,
  operand: unknown,
  translate: Translate,
): Where {
  const folded = companionOf(model, column, 'folded');
  const without = eachText(operand, foldText);
  if (folded) {
    return { [folded]: compared(operator, without, translate) };
  }
  // Prisma uses LIKE for equality without case, too.
  const plain = operator === 'eq' || operator === 'neq' ? likeLiteral(without) : without;
  return { [column]: { ...translate(plain), mode: 'insensitive' } };
}

/** Compares a text, or a list of texts, in NFC, whichever form it is stored in. */
export function comparedInNfc(
  model: ModelName,
  column: string,
  operator: string,
  operand: unknown,
  translate: Translate,
): Where {
  const wanted = compared(operator, eachText(operand, composeText), translate);
  const composed = companionOf(model, column, 'composed');
  if (!composed) return { [column]: wanted };
  const folded = companionOf(model, column, 'folded');
  return {
    AND: [
      // This condition excludes no row, but its column has an index.
      ...(folded && equalities.has(operator)
        ? [{ [folded]: translate(eachText(operand, foldText)) }]
        : []),
      {
        OR: [
          { AND: [{ [composed]: { equals: null } }, { [column]: wanted }] },
          { AND: [{ NOT: { [composed]: { equals: null } } }, { [composed]: wanted }] },
        ],
      },
    ],
  };
}

function compared(operator: string, operand: unknown, translate: Translate): unknown {
  const begins = operator === 'startsWith' && typeof operand === 'string';
  return begins ? rangeOf(operand) : translate(operand);
}

/** Text with the wildcards of LIKE escaped: Prisma does not escape them. */
export function likeLiteral(operand: unknown): unknown {
  return typeof operand === 'string' ? operand.replace(/[\\%_]/g, '\\$&') : operand;
}

function eachText(operand: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(operand)) return operand.map((one) => eachText(one, change));
  return typeof operand === 'string' ? change(operand) : operand;
}

/** The texts that begin with this one, as a range: under row security, LIKE cannot use an index. */
function rangeOf(beginning: string): Where {
  const end = firstAfter(beginning);
  return { gte: beginning, ...(end !== null && { lt: end }) };
}

/**
 * The first text after all that begin with this one, in the order of code points; null if there is
 * none.
 */
function firstAfter(beginning: string): string | null {
  const points = [...beginning];
  for (let last = points.pop(); last !== undefined; last = points.pop()) {
    const next = (last.codePointAt(0) ?? 0) + 1;
    if (next > 0x10ffff) continue;
    // Surrogates are not characters.
    return points.join('') + String.fromCodePoint(next === 0xd800 ? 0xe000 : next);
  }
  return null;
}
