import { readKey } from '../../schema/actors/key.ts';
import type { BenchDatabase, Engine } from './engine.ts';
import { ask, graphql, graphqlCall, type Target } from './http.ts';
import { command, type Measured, type Settings, startByHand, startProduct } from './processes.ts';

/** A server and the key with which it is asked. */
export type Contestant = Measured & Target;

/** A database of one piece of work, with a workspace, and the servers on it. */
export class World {
  readonly engine: Engine;
  readonly database: BenchDatabase;
  readonly key: string;
  readonly workspaceId: string;
  #product: Measured | null;
  #byHand: Measured | null = null;
  readonly #settings: Settings;

  private constructor(engine: Engine, database: BenchDatabase, settings: Settings, key: string) {
    this.engine = engine;
    this.database = database;
    this.key = key;
    this.workspaceId = readKey(key)?.workspaceId ?? '';
    this.#product = null;
    this.#settings = settings;
  }

  /** @param settings of the product, beside the database */
  static async open(engine: Engine, name: string, settings: Settings = {}): Promise<World> {
    const database = await engine.makeDatabase(`bench_${name}`);
    const all = { ...database.settings, ...settings };
    const product = await startProduct(all);
    const said = await command(database.settings, 'workspace', 'create', '--name', 'Bench');
    const key = /cxg_sk_\S+/.exec(said)?.[0];
    if (key === undefined) throw new Error(`No key in what the command printed:\n${said}`);
    const world = new World(engine, database, all, key);
    world.#product = product;
    return world;
  }

  /** The product's server. */
  async graph(): Promise<Contestant> {
    this.#product ??= await startProduct(this.#settings);
    return this.#known(this.#product);
  }

  /** A server takes large bodies only with a key that has worked since its start. */
  async #known(product: Measured): Promise<Contestant> {
    const contestant = { ...product, key: this.key };
    await ask(contestant, graphqlCall('{ __typename }'));
    return contestant;
  }

  /**
   * A server of handwritten statements on the same rows: see `settingsByHand`.
   *
   * @param node where it is not to run on this Node; of the first call
   */
  async byHand(node?: string): Promise<Contestant> {
    if (!this.#byHand) {
      const shared = this.engine.name === 'PostgreSQL';
      if (!shared) await this.#stopProduct();
      this.#byHand = await startByHand(await this.database.settingsByHand(), node);
    }
    return { ...this.#byHand, key: this.key };
  }

  /** Runs one statement as an administrator; the product's server is stopped for it on PGlite. */
  async administer<Row extends object>(statement: string, values?: unknown[]): Promise<Row[]> {
    if (this.engine.name === 'PGlite') await this.#stopProduct();
    return this.database.administer<Row>(statement, values);
  }

  /** Stops the product and starts it again with other settings. */
  async restartProduct(settings: Settings, node?: string): Promise<Contestant> {
    await this.#stopProduct();
    this.#product = await startProduct({ ...this.#settings, ...settings }, node);
    return this.#known(this.#product);
  }

  /** Rows of the workspace, by a statement of the server by hand. */
  async rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const body = JSON.stringify({ text, values });
    return JSON.parse(await ask(await this.byHand(), { path: '/rows', body }));
  }

  async make<Answer extends object>(mutation: string, input: object): Promise<Answer> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const payload = /Create$/.test(mutation) ? `${mutation.replace(/Create$/, '')} { id }` : '';
    return graphql<Answer>(
      await this.graph(),
      `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { ${payload} errors { message path } } }`,
      { input },
    );
  }

  async close(): Promise<void> {
    await this.#byHand?.stop();
    await this.#stopProduct();
  }

  async #stopProduct(): Promise<void> {
    await this.#product?.stop();
    this.#product = null;
  }
}
