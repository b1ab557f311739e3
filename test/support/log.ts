import { Writable } from 'node:stream';
import pino, { type Logger } from 'pino';

/** A log that is listened to. */
export interface HeardLog {
  readonly logger: Logger;
  /** The lines since the beginning, or since they were forgotten. */
  lines(): readonly string[];
  forget(): void;
}

export function heardLog(): HeardLog {
  let lines: string[] = [];
  const heard = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  return {
    logger: pino({ level: 'trace' }, heard),
    lines: () => lines,
    forget: () => {
      lines = [];
    },
  };
}
