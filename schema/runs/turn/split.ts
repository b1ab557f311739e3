import { createHash } from 'node:crypto';
import { grouped } from '../../kernel/group.ts';
import type { WorkspaceDb } from '../../kernel/workspaceDb.ts';
import type { SplitStep } from '../../rules/definition.ts';
import type { Progress, StepResult } from './progress.ts';

/** A run at a SPLIT step. */
export interface AtSplit {
  readonly progress: Progress;
  readonly step: SplitStep;
}

/** A customer at a SPLIT step of a rule. */
export interface ArmKey {
  readonly ruleId: string;
  readonly step: string;
  readonly customerId: string;
}

/** The arm that a customer came to. */
export interface CustomerArm extends ArmKey {
  readonly arm: string;
}

/** The arms that customers came to. */
export interface Arms {
  /** Those that are remembered. */
  of(keys: readonly ArmKey[]): Promise<readonly CustomerArm[]>;
  /** Remembers arms; some have one already, which is replaced. */
  remember(drawn: readonly CustomerArm[], replaced: readonly ArmKey[], now: Date): Promise<void>;
}

/** Follows the arm of each customer, which is drawn once and then remembered. */
export async function split(
  memory: Arms,
  now: Date,
  reached: readonly AtSplit[],
): Promise<StepResult[]> {
  const remembered = await memory.of(reached.map(keyOf));
  const armOf = new Map(remembered.map(({ arm, ...key }) => [textOf(key), arm]));
  const drawn: CustomerArm[] = [];
  const results = reached.map((at): StepResult => {
    const key = keyOf(at);
    const { arms } = at.step;
    const known = arms.find((arm) => arm.key === armOf.get(textOf(key)));
    const arm = known ?? drawArm(arms, key);
    if (!arm) throw new Error(`Step ${key.step} has no arms`);
    if (!known) drawn.push({ ...key, arm: arm.key });
    return { status: 'SUCCEEDED', next: arm.next, arm: arm.key };
  });
  // An arm that a later version no longer has gives way to one that it has.
  const replaced = drawn
    .filter((key) => armOf.has(textOf(key)))
    .map(({ ruleId, step, customerId }) => ({ ruleId, step, customerId }));
  await memory.remember(drawn, replaced, now);
  return results;
}

/** The arms that are stored. */
export function storedArms(db: WorkspaceDb): Arms {
  return {
    of: (keys) =>
      db.ruleArm.findMany({
        where: whereKeys(keys),
        select: { ruleId: true, step: true, customerId: true, arm: true },
      }),
    remember: async (drawn, replaced, at) => {
      if (replaced.length > 0) await db.ruleArm.deleteMany({ where: whereKeys(replaced) });
      const rows = drawn.map((each) => ({ ...each, at }));
      if (rows.length > 0) await db.ruleArm.createMany({ data: rows, skipDuplicates: true });
    },
  };
}

/** A part for each step: a condition for each customer would be another statement for each number of them. */
function whereKeys(keys: readonly ArmKey[]) {
  const ofStep = grouped(keys, ({ ruleId, step }) => JSON.stringify([ruleId, step]));
  return {
    OR: [...ofStep.values()].flatMap((same) => {
      const [first] = same;
      const customers = same.map(({ customerId }) => customerId);
      return first ? { ruleId: first.ruleId, step: first.step, customerId: { in: customers } } : [];
    }),
  };
}

function keyOf({ progress: { run }, step }: AtSplit): ArmKey {
  return { ruleId: run.ruleId, step: step.key, customerId: run.customerId };
}

function textOf({ ruleId, step, customerId }: ArmKey): string {
  return `${ruleId} ${step} ${customerId}`;
}

/**
 * Draws an arm: each customer has a number from 0 to 100 for each rule and step, the same at any time and
 * spread evenly.
 */
export function drawArm<Arm extends { readonly sharePct: number }>(
  arms: readonly Arm[],
  { ruleId, step, customerId }: ArmKey,
): Arm | undefined {
  const hash = createHash('sha256').update(JSON.stringify(['arm', ruleId, step, customerId]));
  let left = (hash.digest().readUIntBE(0, 6) / 2 ** 48) * 100;
  return (
    arms.find(({ sharePct }) => {
      left -= sharePct;
      return left < 0;
    }) ?? arms.at(-1)
  );
}
