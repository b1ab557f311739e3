import { FreeKeys } from '../keys.ts';
import { expressionOf } from './writeCondition.ts';
import type { Writing } from './writing.ts';

interface WrittenJumps {
  /** When each page is shown; null for always. */
  readonly visibleIf: readonly (string | null)[];
  readonly calculatedValues: readonly { name: string; expression: string }[];
  /** When the survey ends with an ending, by its key. */
  readonly endings: ReadonlyMap<string, string>;
}

/**
 * Jumps as calculated values: after each page with jumps, the number of the page (counted from 0)
 * before which nothing is shown any more; endings count on from the pages. Later pages are shown
 * from that number on.
 *
 * @param conditions When each page is shown by itself.
 * @param shown When each question of each page is shown.
 */
export function writeJumps(
  writing: Writing,
  conditions: readonly (string | null)[],
  shown: readonly (readonly (string | null)[])[],
): WrittenJumps {
  const { pages, endings, variables, hiddenFields } = writing.definition;
  const direct = directEndings(writing, conditions, shown);
  if (direct) return { visibleIf: conditions, calculatedValues: [], endings: direct };
  const asked = pages.flatMap(({ questions }) => questions);
  const names = new FreeKeys(...[...asked, ...variables, ...hiddenFields].map(({ key }) => key));
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

/** Where only the last page, which everybody comes to, leads to endings: SurveyJS says just this. */
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
  // SurveyJS takes the first of its list, which is in the order of the endings.
  const order = endings.map(({ key }) => key).filter((key) => found.has(key));
  return [...found.keys()].every((key, index) => key === order[index]) ? found : null;
}

/** All of them; each that is more than one comparison in brackets. */
function together(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  if (said.length < 2) return said[0] ?? null;
  return said.map((part) => `(${part})`).join(' and ');
}

/** Null where one is shown in any case. */
function eitherOf(conditions: readonly (string | null)[]): string | null {
  const said = conditions.filter((condition) => condition !== null);
  if (said.length < conditions.length || said.length === 0) return null;
  return said.map((condition) => `(${condition})`).join(' or ');
}
