// Terms of SurveyJS and ours, for both the reader and the writer.

/** A `rating` from 1 to one of these is a RATING with so many steps. */
export const ratingSteps = [3, 4, 5, 6, 7, 10] as const;

/** The look of a RATING by `rateType`; the first is SurveyJS’ default. */
export const rateTypes = { labels: 'NUMBER', stars: 'STAR', smileys: 'SMILEY' } as const;

/** The format of a text by `inputType`. */
export const inputTypes = { email: 'EMAIL', url: 'URL', tel: 'PHONE' } as const;

/** Choices that SurveyJS adds itself, in the order in which it shows them. */
export const specialChoices = [
  { shown: 'showNoneItem', key: 'none', text: 'noneText', fallback: 'None' },
  { shown: 'showRefuseItem', key: 'refused', text: 'refuseText', fallback: 'Refuse to answer' },
  { shown: 'showDontKnowItem', key: 'dontknow', text: 'dontKnowText', fallback: "Don't know" },
] as const;

/** Old names of the properties that show a choice. */
export const oldNames: Readonly<Record<string, string>> = {
  showNoneItem: 'hasNone',
  showOtherItem: 'hasOther',
};

/** Finds SurveyJS’ term for one of ours. */
export function theirsFor<Theirs extends string, Ours>(
  table: Readonly<Record<Theirs, Ours>>,
  ours: Ours,
): Theirs | undefined {
  return (Object.keys(table) as Theirs[]).find((theirs) => table[theirs] === ours);
}
