import { type Condition, conditionLimits, isGroup, type Predicate } from './condition.ts';

/** Why JSON is too large to be read, and the path to what is too large. */
export interface Oversize {
  readonly path: readonly string[];
  readonly message: string;
}

/**
 * What is too large in a condition, or null. It uses a list of open nodes instead of recursion, and
 * stops at the first node over a limit: so it takes JSON of any depth and length, and also objects
 * that contain themselves.
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
      return { path, message: `Groups can be nested at most ${maxDepth} deep.` };
    }
    nodes += rules.length;
    if (nodes > maxNodes) {
      return { path, message: `A condition has at most ${maxNodes} predicates and groups in all.` };
    }
    rules.forEach((node, index) => {
      open.push({ node, path: [...path, 'rules', String(index)], depth: depth + 1 });
    });
  }
  return null;
}

/** How many predicates and groups, and entries of lists, several conditions have together. */
export function extentOf(conditions: readonly Condition[]): { nodes: number; listItems: number } {
  const open: (Predicate | Condition)[] = [...conditions];
  let nodes = 0;
  let listItems = 0;
  for (let node = open.pop(); node; node = open.pop()) {
    nodes += 1;
    if (isGroup(node)) for (const predicate of node.rules) open.push(predicate);
    else if (Array.isArray(node.value)) listItems += node.value.length;
  }
  return { nodes, listItems };
}

/**
 * Whether JSON is nested deeper, or has more values, than a condition can with all the fields of its
 * editor. Code that recurses must not read it then.
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

/**
 * A group has two levels, its object and its list; the other ten are for a predicate and its value.
 */
const maxJsonDepth = 2 * conditionLimits.depth + 10;
const maxJsonValues = 100_000;

/** The list `rules` of a node, or null. */
export function rulesOf(node: unknown): readonly unknown[] | null {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, 'rules')) return null;
  const { rules } = node as { rules: unknown };
  return Array.isArray(rules) ? rules : null;
}
