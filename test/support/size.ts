/** Of what grows with its size: how much the suite does, and how much `npm run soak` does. */
interface Sizes<T> {
  readonly suite: T;
  readonly soak: T;
}

/** Set by the soak's scenario `fullSize`, which runs every test that calls `sized`. */
export const sizeVariable = 'CXGRAPH_TEST_SIZE';

/** The size of this run. A test of either size checks the same; the large one sees more cases. */
export function sized<T>({ suite, soak }: Sizes<T>): T {
  return process.env[sizeVariable] === 'full' ? soak : suite;
}
