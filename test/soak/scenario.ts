import type { Cluster } from '../support/cluster.ts';

/** One thing that a scenario looked at. */
export interface Finding {
  readonly what: string;
  readonly seen: string;
  /** What it has to be. */
  readonly wanted: string;
  readonly holds: boolean;
  /** Depends on how fast the machine is: told, and no ground to fail a small run. */
  readonly timed?: boolean;
}

/** What a scenario is given to work with. */
export interface Setting {
  /** A PostgreSQL that loses nothing when it is copied or stopped. */
  readonly cluster: Cluster;
  /** A new database of it, without tables. */
  readonly databaseUrl: string;
  /** 1 for the whole, 0.01 for a small run of the same. */
  readonly scale: number;
  /** Told what goes on, for who waits. */
  readonly onProgress: (what: string) => void;
}

/** Something that goes wrong in production, made to go wrong on purpose for a while. */
export interface Scenario {
  readonly title: string;
  run(setting: Setting): Promise<Finding[]>;
}
