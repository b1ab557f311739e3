/** @throws {Error} the sentence, where it does not hold */
export function ensure(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`The channel is not sound: ${otherwise}.`);
}

/** A message that took too long. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** @throws {TooLate} where it takes longer than so many milliseconds */
export async function endsWithin<Value>(limit: number, ending: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(
        new TooLate(`The channel is not sound: a message took longer than ${limit / 1_000} s.`),
      );
    }, limit);
  });
  try {
    return await Promise.race([ending, late]);
  } finally {
    clearTimeout(timer);
  }
}
