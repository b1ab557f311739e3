import type { Condition } from '../../../conditions/condition.ts';
import { type SurveyEnding, surveyLimits } from '../../definition/definition.ts';
import type { JumpWithPath } from '../draft.ts';
import type { Part } from '../part.ts';
import { type SurveyReading, tooMany } from '../reading.ts';
import { hasCompleteTrigger } from './triggers.ts';

export interface EndingsRead {
  /** The first is shown if the condition of no other holds. */
  readonly endings: readonly SurveyEnding[];
  readonly jumps: readonly JumpWithPath[];
}

type ReadCondition = (part: Part | undefined) => Condition | null;

/** Reads `completedHtml`, `navigateToUrl` and their conditional variants. */
export function readEndings(
  reading: SurveyReading,
  root: Part,
  condition: ReadCondition,
): EndingsRead {
  const html = root.get('completedHtml');
  const url = reading.url(root.get('navigateToUrl'));
  const usual: SurveyEnding = {
    key: reading.keys.ending.give('completed', 'e_'),
    ...reading.headed(html, null),
    url,
    screenOut: false,
  };
  root.get('showCompletePage')?.boolean();
  const others = conditionalEndings(reading, root, usual, condition);
  const isNeeded =
    html !== undefined ||
    url !== null ||
    others.endings.length > 0 ||
    hasCompleteTrigger(root.get('triggers'));
  const endings = [...(isNeeded ? [usual] : []), ...others.endings];
  if (endings.length > surveyLimits.endings) throw tooMany('', surveyLimits.endings, 'endings');
  return { endings, jumps: others.jumps };
}

/** A text and an address with the same expression are one ending; a missing part is that of the first ending. */
function conditionalEndings(
  reading: SurveyReading,
  root: Part,
  usual: SurveyEnding,
  read: ReadCondition,
): EndingsRead {
  const endings: SurveyEnding[] = [];
  const jumps: JumpWithPath[] = [];
  const indexes = new Map<string, number>();
  const add = (item: Part, fields: Partial<SurveyEnding>) => {
    const expression = item.get('expression');
    const text = expression?.content;
    const known = typeof text === 'string' ? indexes.get(text) : undefined;
    const earlier = known === undefined ? undefined : endings[known];
    if (known !== undefined && earlier) {
      expression?.take();
      endings[known] = { ...earlier, ...fields };
      return;
    }
    const when = read(expression);
    if (when === null) {
      reading.lost(item, 'Its condition cannot be imported; it is left out.');
      return;
    }
    if (typeof text === 'string') indexes.set(text, endings.length);
    const key = reading.keys.ending.give(`completed_${endings.length + 1}`, 'e_');
    endings.push({ ...usual, key, ...fields });
    jumps.push({ jump: { when, toPage: null, toEnding: key }, path: item.path });
  };
  for (const item of listOf(reading, root, 'completedHtmlOnCondition')) {
    add(item, reading.headed(item.get('html'), null));
  }
  for (const item of listOf(reading, root, 'navigateToUrlOnCondition')) {
    const url = reading.url(item.get('url'));
    if (url === null) continue;
    const texts = endings.length;
    add(item, { url });
    if (texts > 0 && endings.length > texts) {
      reading.note(item, 'If a conditional text applies too, its ending and address are used.');
    }
  }
  return { endings, jumps };
}

function listOf(reading: SurveyReading, root: Part, name: string): readonly Part[] {
  return reading.list(root.get(name), surveyLimits.jumps, 'conditions');
}
