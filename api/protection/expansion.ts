import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { refusal } from '../../schema/kernel/errors.ts';
import { fragmentsOf } from './fragments.ts';

/** Fields an operation may select once its fragments are written out. A whole journey map has some 100. */
export const maxSelections = 5_000;

/** How deep fields may nest, fragments written out. Introspection by tools has 14. */
export const maxFieldDepth = 40;

/** How large a selection is with every fragment written out where it is spread. */
export interface Expansion {
  /** Fields, however often the same one is selected. */
  readonly selections: number;
  /** Fields inside one another. */
  readonly depth: number;
  /** The path to the deepest field, from the outside in; `widest` leads to most of the fields. */
  readonly deepest: Path;
  readonly widest: Path;
}

/** A path that shares its end with others: made in constant time at each field. */
type Path = { readonly name: string; readonly rest: Path } | null;

const nothing: Expansion = { selections: 0, depth: 0, deepest: null, widest: null };

/**
 * Refuses a document with an operation that is too large once its fragments are written out. A few
 * fragments that spread each other twice select more fields than any server can answer, and every
 * later stage (planning, authorisation, execution) walks them all. It needs no schema, and time
 * linear in the document: each fragment is visited once.
 *
 * @throws `COST_EXCEEDED` with the path to most of the fields
 */
export function refuseExpansion(document: DocumentNode): void {
  const measure = new Measure(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { selections, depth, widest, deepest } = measure.selection(definition.selectionSet);
    if (selections > maxSelections) {
      throw tooLarge(
        `The operation selects ${count(selections)} fields once its fragments are written out, most of them in ${text(widest)}. It may select ${maxSelections}: ask for less, or in several requests.`,
        widest,
      );
    }
    if (depth > maxFieldDepth) {
      throw tooLarge(
        `The operation's fields nest ${count(depth)} deep once its fragments are written out, in ${text(deepest)}. They may nest ${maxFieldDepth} deep: ask for what is below in another request.`,
        deepest,
      );
    }
  }
}

/** The measurement of one document, with the fragments that are measured already. */
class Measure {
  readonly #fragments: ReturnType<typeof fragmentsOf>;
  readonly #known = new Map<string, Expansion>();

  constructor(document: DocumentNode) {
    this.#fragments = fragmentsOf(document);
  }

  selection({ selections: nodes }: SelectionSetNode): Expansion {
    let [selections, depth, most] = [0, 0, 0];
    let [deepest, widest]: Path[] = [null, null];
    for (const node of nodes) {
      const part =
        node.kind === Kind.FIELD
          ? this.#field(node.alias?.value ?? node.name.value, node.selectionSet)
          : node.kind === Kind.INLINE_FRAGMENT
            ? this.selection(node.selectionSet)
            : this.#fragment(node.name.value);
      selections += part.selections;
      if (part.selections > most) [most, widest] = [part.selections, part.widest];
      if (part.depth > depth) [depth, deepest] = [part.depth, part.deepest];
    }
    return { selections, depth, deepest: deepest ?? null, widest: widest ?? null };
  }

  #field(name: string, selectionSet: SelectionSetNode | undefined): Expansion {
    const inner = selectionSet ? this.selection(selectionSet) : nothing;
    return {
      selections: inner.selections + 1,
      depth: inner.depth + 1,
      deepest: { name, rest: inner.deepest },
      widest: { name, rest: inner.widest },
    };
  }

  #fragment(name: string): Expansion {
    const known = this.#known.get(name);
    if (known) return known;
    // Empty while it is measured: validation refuses a fragment that spreads itself.
    this.#known.set(name, nothing);
    const fragment = this.#fragments.get(name);
    const found = fragment ? this.selection(fragment.selectionSet) : nothing;
    this.#known.set(name, found);
    return found;
  }
}

function tooLarge(message: string, path: Path) {
  return refusal('COST_EXCEEDED', message, { inputPath: text(path), http: { status: 400 } });
}

/** Names of a path that a message shows: its beginning is enough to find it in the document. */
const namesShown = 8;

function text(path: Path): string {
  const names: string[] = [];
  let at = path;
  for (; at && names.length < namesShown; at = at.rest) names.push(at.name.slice(0, 50));
  return names.join('.') + (at ? '…' : '');
}

/** Fragments that double can select more fields than a number can count exactly. */
function count(number: number): string {
  return number > 1_000_000 ? 'more than a million' : String(number);
}
