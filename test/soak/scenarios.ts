import { backup } from './backup.ts';
import { fullSize } from './fullSize.ts';
import { junkBesideWork } from './junkBesideWork.ts';
import { migrators } from './migrators.ts';
import { overload } from './overload.ts';
import type { Scenario } from './scenario.ts';
import { snapshot } from './snapshot.ts';
import { versions } from './versions.ts';

/** All that a soak looks at, in its order. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  junk: junkBesideWork,
  overload,
  snapshot,
  backup,
  migrators,
  versions,
  fullSize,
};
