import { type Condition, conditionLimits, isGroup, type Rule } from './condition.ts';

/** Why JSON is too large to be looked at, and where. */
export interface Oversize {
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * Tells what is too large about a condition, or null. Goes by a list of what is still to be seen,
 * never by recursion, and stops at the first excess: so it takes JSON of any depth and length,
 * also such as refers to itself.
 */
export function oversizeOf(json: unknown): Oversize | null {
  const { nodes: maxNodes, depth: maxDepth } = conditionLimits;
  const open: { node: unknown; path: readonly string[]; depth: number }[] = [
    { node: json, path: [], depth: 1 },
  ];
  let nodes = 1;
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, depth } = next;
    const rules = rulesOf(next.node);
    if (!rules) continue;
    if (depth > maxDepth) {
      return { path, message: `Groups may stand at most ${maxDepth} deep in each other.` };
    }
    nodes += rules.length;
    if (nodes > maxNodes) {
      return { path, message: `A condition has at most ${maxNodes} rules and groups in all.` };
    }
    rules.forEach((node, index) => {
      open.push({ node, path: [...path, 'rules', String(index)], depth: depth + 1 });
    });
  }
  return null;
}

/** How many rules and groups conditions that were read have together, and entries of lists. */
export function extentOf(conditions: readonly Condition[]): { nodes: number; listItems: number } {
  const open: (Rule | Condition)[] = [...conditions];
  let nodes = 0;
  let listItems = 0;
  for (let node = open.pop(); node; node = open.pop()) {
    nodes += 1;
    if (isGroup(node)) for (const rule of node.rules) open.push(rule);
    else if (Array.isArray(node.value)) listItems += node.value.length;
  }
  return { nodes, listItems };
}

/**
 * Whether JSON is nested deeper, or holds more values, than a condition with all its editor's
 * fields could: nothing that recurses may see it then.
 */
export function isOverwhelming(json: unknown): boolean {
  const open = [{ value: json, depth: 1 }];
  let values = 1;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    const length = Array.isArray(value) ? value.length : Object.keys(value).length;
    values += length;
    if (depth > maxJsonDepth || values > maxJsonValues) return true;
    for (const each of Object.values(value)) open.push({ value: each, depth: depth + 1 });
  }
  return false;
}

/** A group is two levels, its object and its list; the rest is for a rule and its value. */
const maxJsonDepth = 2 * conditionLimits.depth + 10;
const maxJsonValues = 100_000;

/** The list under `rules`, if there is one. */
export function rulesOf(node: unknown): readonly unknown[] | null {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, 'rules')) return null;
  const { rules } = node as { rules: unknown };
  return Array.isArray(rules) ? rules : null;
}
