import { backup } from './backup.ts';
import { breakdown } from './breakdown.ts';
import { events } from './events.ts';
import { fullSize } from './fullSize.ts';
import { junkBesideWork } from './junkBesideWork.ts';
import { migrators } from './migrators.ts';
import { overload } from './overload.ts';
import type { Scenario } from './scenario.ts';
import { snapshot } from './snapshot.ts';
import { versions } from './versions.ts';

/** All scenarios of the soak, in their order. */
export const scenarios = {
  junk: junkBesideWork,
  overload,
  snapshot,
  backup,
  migrators,
  versions,
  events,
  breakdown,
  fullSize,
} satisfies Readonly<Record<string, Scenario>>;
