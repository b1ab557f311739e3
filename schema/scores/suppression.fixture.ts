/** A response that answered: its value of each property. */
export type Answered = Readonly<Record<string, string>>;

/** The values that meet the condition on each property that has one. */
export type Asked = Readonly<Record<string, readonly string[]>>;

/** The responses that meet the conditions. */
export function meeting(responses: readonly Answered[], asked: Asked): readonly Answered[] {
  return responses.filter((each) =>
    Object.entries(asked).every(([property, values]) => values.includes(each[property] ?? '')),
  );
}

/** The conditions without those on some properties. */
export function without(asked: Asked, properties: readonly string[]): Asked {
  return Object.fromEntries(
    Object.entries(asked).filter(([property]) => !properties.includes(property)),
  );
}

export function subsetsOf<Item>(items: readonly Item[]): Item[][] {
  return items.reduce<Item[][]>(
    (subsets, item) => subsets.concat(subsets.map((subset) => [...subset, item])),
    [[]],
  );
}

/** All that can be asked of these properties: of each nothing, or some of its values. */
export function everythingAsked(values: Readonly<Record<string, readonly string[]>>): Asked[] {
  return Object.entries(values).reduce<Asked[]>(
    (known, [property, those]) =>
      subsetsOf(those).flatMap((some) =>
        known.map((asked) => (some.length === 0 ? asked : { ...asked, [property]: some })),
      ),
    [{}],
  );
}

/** Whether a score is shown, by the words of its rule. */
export function isShown(responses: readonly Answered[], asked: Asked, minimumN: number): boolean {
  const n = meeting(responses, asked).length;
  if (n < minimumN) return false;
  const properties = Object.keys(asked);
  const gainsFew = subsetsOf(properties).some((dropped) => {
    const more = meeting(responses, without(asked, dropped)).length - n;
    return more > 0 && more < minimumN;
  });
  return (
    !gainsFew &&
    properties.every((property) => takesAllOrNone(responses, asked, property, minimumN))
  );
}

/** Whether the condition on a property takes all values with few answers, or none. */
function takesAllOrNone(
  responses: readonly Answered[],
  asked: Asked,
  property: string,
  minimumN: number,
): boolean {
  const counts = valueCounts(meeting(responses, without(asked, [property])), property);
  const few = counts.filter(({ n }) => n < minimumN);
  const together = few.reduce((sum, { n }) => sum + n, 0);
  const next = counts.find(({ n }) => n >= minimumN);
  const block = together > 0 && together < minimumN && next ? [...few, next] : few;
  const taken = block.filter(({ value }) => asked[property]?.includes(value));
  return taken.length === 0 || taken.length === block.length;
}

/** How many responses have each value of a property, the rarest first. */
export function valueCounts(
  responses: readonly Answered[],
  property: string,
): { readonly value: string; readonly n: number }[] {
  const counts = new Map<string, number>();
  for (const each of responses) {
    const value = each[property] ?? '';
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, n]) => ({ value, n }))
    .sort((a, b) => a.n - b.n || (a.value < b.value ? -1 : 1));
}
