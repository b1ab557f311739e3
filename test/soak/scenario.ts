import type { Cluster } from '../support/cluster.ts';

/** What a scenario measured, and whether it is right. */
export interface Finding {
  readonly what: string;
  readonly seen: string;
  /** What it has to be. */
  readonly wanted: string;
  readonly holds: boolean;
  /** Depends on how fast the machine is: reported, but no reason to fail a small run. */
  readonly timed?: boolean;
}

/** What a scenario works with. */
export interface Setting {
  /** A PostgreSQL that loses nothing when it is copied or stopped. */
  readonly cluster: Cluster;
  /** A new database of it, without tables. */
  readonly databaseUrl: string;
  /** 1 for the whole, 0.01 for a small run of the same. */
  readonly scale: number;
  /** Called with what goes on, for a person who waits. */
  readonly onProgress: (what: string) => void;
}

/** A trouble of production, caused on purpose for a while. */
export interface Scenario {
  readonly title: string;
  run(setting: Setting): Promise<Finding[]>;
}
