import type { CesQuestion, CsatQuestion, RatingQuestion } from '../../definition/definition.ts';
import type { OwnOf } from '../draft.ts';
import type { Part } from '../part.ts';
import type { SurveyReading } from '../reading.ts';

const html = { html: true } as const;
const ratings = [3, 4, 5, 6, 7, 10] as const;
const looks = { number: 'NUMBER', smiley: 'SMILEY', star: 'STAR' } as const;
/** How many steps the scales of metrics have. */
const stepsOf = { CSAT: 5, CES: 7 } as const;

/** The labels at the ends of a scale. */
export function scaleLabels(reading: SurveyReading, part: Part) {
  return {
    lowLabel: reading.texts(part.get('lowerLabel'), html),
    highLabel: reading.texts(part.get('upperLabel'), html),
  };
}

/** A `rating`; a sentence with the reason if ratings cannot have its number of steps. */
export function rated(
  reading: SurveyReading,
  part: Part,
  range = part.get('range')?.number(),
): OwnOf<RatingQuestion> | string {
  const scale = ratings.find((steps) => steps === range);
  if (!scale) return 'A rating has 3, 4, 5, 6, 7 or 10 steps here.';
  return { kind: 'RATING', scale, look: looks[lookOf(part)], ...scaleLabels(reading, part) };
}

/** A `csat` or `ces`. With another number of steps it is a rating, which no metric counts. */
export function measured(
  reading: SurveyReading,
  part: Part,
  kind: 'CSAT' | 'CES',
): OwnOf<CsatQuestion | CesQuestion | RatingQuestion> | string {
  // Formbricks has five steps by default.
  const range = part.get('range')?.number() ?? 5;
  if (range !== stepsOf[kind]) {
    const rating = rated(reading, part, range);
    if (typeof rating !== 'string') {
      reading.note(
        part.get('range') ?? part,
        `A ${kind} has ${stepsOf[kind]} steps here; it is a RATING of ${range}, which does not count as ${kind}.`,
      );
    }
    return rating;
  }
  const look = lookOf(part);
  if (look !== 'number') {
    reading.note(part.get('scale') ?? part, `The look of a ${kind} cannot be chosen here.`);
  }
  return { kind, ...scaleLabels(reading, part) };
}

function lookOf(part: Part): keyof typeof looks {
  return part.get('scale')?.word(['number', 'smiley', 'star']) ?? 'number';
}
