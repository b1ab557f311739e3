import { junkBesideWork } from './junkBesideWork.ts';
import { overload } from './overload.ts';
import type { Scenario } from './scenario.ts';

/** All that a soak looks at, in its order. */
export const scenarios: Readonly<Record<string, Scenario>> = { junk: junkBesideWork, overload };
