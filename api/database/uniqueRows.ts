import DataLoader from 'dataloader';

type Arguments = Record<string, unknown>;

/**
 * Looks up rows by id: those of one tick and one selection in one statement. Prisma merges the
 * `findUnique` calls of a tick as well, but across workspaces, and row-level security would then
 * hide the rows of all but one of them.
 */
export class UniqueRows {
  readonly #find: (args: Arguments) => Promise<unknown>;
  readonly #key: string;
  readonly #workspaceId: string;
  readonly #loaders = new Map<string, DataLoader<string, Arguments | null>>();

  constructor(find: (args: Arguments) => Promise<unknown>, key: string, workspaceId: string) {
    this.#find = find;
    this.#key = key;
    this.#workspaceId = workspaceId;
  }

  async load(args: Arguments, model: string, required: boolean): Promise<unknown> {
    const { where, ...selection } = args;
    const row = await this.#loader(selection).load(idOf(where));
    if (!row && required) throw new Error(`A ${model} that was just read is gone`);
    return row;
  }

  #loader(selection: Arguments): DataLoader<string, Arguments | null> {
    const shape = JSON.stringify(selection);
    let loader = this.#loaders.get(shape);
    if (!loader) {
      const select = selection.select as Arguments | undefined;
      loader = new DataLoader(
        async (ids) => {
          // Selections contain filters and cursors, so loaders would pile up after their batch.
          this.#loaders.delete(shape);
          const rows = (await this.#find({
            ...selection,
            ...(select && { select: { ...select, id: true } }),
            where: { [this.#key]: this.#workspaceId, AND: [{ id: { in: filledUp(ids) } }] },
          })) as Arguments[];
          const byId = new Map(rows.map((row) => [row.id, row]));
          return ids.map((id) => byId.get(id) ?? null);
        },
        { cache: false },
      );
      this.#loaders.set(shape, loader);
    }
    return loader;
  }
}

/**
 * A list filled up to a power of two with its last id: each length is a statement of its own, to be
 * compiled by Prisma and prepared by PostgreSQL.
 */
function filledUp(ids: readonly string[]): string[] {
  const length = 2 ** Math.ceil(Math.log2(ids.length));
  return Array.from({ length }, (_, index) => ids[index] ?? String(ids.at(-1)));
}

/** The id in Prisma's unique `where`: `{ id }`, or `{ workspaceId_id: { workspaceId, id } }`. */
function idOf(where: unknown): string {
  const { id, workspaceId_id: pair } = where as { id?: string; workspaceId_id?: { id: string } };
  const found = id ?? pair?.id;
  if (!found) throw new Error('The workspace door finds unique rows by id alone');
  return found;
}
