import { FreeKeys } from '../keys.ts';
import { expressionOf } from './writeCondition.ts';
import type { Writing } from './writing.ts';

interface WrittenJumps {
  /** The condition of each page; null if it is always shown. */
  readonly visibleIf: readonly (string | null)[];
  readonly calculatedValues: readonly { name: string; expression: string }[];
  /** The condition of each ending, by its key. */
  readonly endings: ReadonlyMap<string, string>;
}

/**
 * Writes jumps as calculated values. After each page with jumps, the value is the index of the page
 * to go on with; the indexes of endings follow those of pages. A later page is shown only if its
 * index is at least this value.
 *
 * @param conditions the condition of each page, without jumps
 * @param shown the conditions of the questions of each page
 */
export function writeJumps(
  writing: Writing,
  conditions: readonly (string | null)[],
  shown: readonly (readonly (string | null)[])[],
): WrittenJumps {
  const { pages, endings, variables, hiddenFields } = writing.definition;
  const direct = directEndings(writing, conditions, shown);
  if (direct) return { visibleIf: conditions, calculatedValues: [], endings: direct };
  const questions = pages.flatMap((page) => page.questions);
  const names = new FreeKeys(
    ...[...questions, ...variables, ...hiddenFields].map(({ key }) => key),
  );
  const calculatedValues: { name: string; expression: string }[] = [];
  let last: string | null = null;
  const visibleIf = pages.map(({ jumps }, index) => {
    const before: string | null = last;
    const open = together([before && `{${before}} <= ${index}`, conditions[index] ?? null]);
    const onWay = together([open, eitherOf(shown[index] ?? [])]);
    const ways = jumps.flatMap(({ when, toPage, toEnding }, at) => {
      const target =
        toEnding === null
          ? pages.findIndex(({ key }) => key === toPage)
          : pages.length + endings.findIndex(({ key }) => key === toEnding);
      const condition = writing.condition(when, `pages.${index}.jumps.${at}`);
      const isLost = condition === null && when !== null && when.rules.length > 0;
      return isLost ? [] : [{ target, condition: together([onWay, condition]) }];
    });
    if (ways.length > 0) {
      const name = names.give(`next_${index + 1}`, 'next_');
      const otherwise = before === null ? '0' : `{${before}}`;
      const expression = ways.reduceRight(
        (rest, { target, condition }) =>
          condition === null ? String(target) : `iif(${condition}, ${target}, ${rest})`,
        otherwise,
      );
      calculatedValues.push({ name, expression });
      last = name;
    }
    return open;
  });
  const reached = endings.flatMap(({ key }, index): [string, string][] => {
    const isNamed = pages.some(({ jumps }) => jumps.some(({ toEnding }) => toEnding === key));
    return last !== null && isNamed ? [[key, `{${last}} = ${pages.length + index}`]] : [];
  });
  return { visibleIf, calculatedValues, endings: new Map(reached) };
}

/**
 * The conditions of endings if only the last page, which is always shown, has jumps to them; else
 * null. SurveyJS can express this without calculated values.
 */
function directEndings(
  writing: Writing,
  conditions: readonly (string | null)[],
  shown: readonly (readonly (string | null)[])[],
): ReadonlyMap<string, string> | null {
  const { pages, endings } = writing.definition;
  const last = pages.length - 1;
  const usual = endings.find(({ screenOut }) => !screenOut)?.key;
  if (pages.some(({ jumps }, index) => index < last && jumps.length > 0)) return null;
  const isCertain = conditions[last] === null && shown[last]?.includes(null);
  const found = new Map<string, string>();
  for (const { when, toEnding } of pages[last]?.jumps ?? []) {
    const isPlain = toEnding !== null && toEnding !== usual && !found.has(toEnding);
    if (!isCertain || !isPlain || when === null) return null;
    const condition = expressionOf(when);
    if (typeof condition !== 'string') return null;
    found.set(toEnding, condition);
  }
  // SurveyJS uses the first that holds of its list, which is in the order of the endings.
  const order = endings.map(({ key }) => key).filter((key) => found.has(key));
  return [...found.keys()].every((key, index) => key === order[index]) ? found : null;
}

/** Joins expressions with `and`; null if all always hold. */
function together(parts: readonly (string | null)[]): string | null {
  const conditions = parts.filter((part) => part !== null);
  if (conditions.length < 2) return conditions[0] ?? null;
  return conditions.map((part) => `(${part})`).join(' and ');
}

/** Joins expressions with `or`; null if one always holds. */
function eitherOf(parts: readonly (string | null)[]): string | null {
  const conditions = parts.filter((part) => part !== null);
  if (conditions.length < parts.length || conditions.length === 0) return null;
  return conditions.map((part) => `(${part})`).join(' or ');
}
