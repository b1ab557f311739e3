import { expect, test, vi } from 'vitest';
import { withSession } from './session.ts';

const neverCalled = vi.fn();

test.each([
  ['a host and a port', 'postgres://u:p@127.0.0.1:1/x', ' at 127.0.0.1:1 ('],
  ['an address of IPv6', 'postgres://u:p@[::1]:1/x', ' at [::1]:1 ('],
  ['a port as a parameter', 'postgres://u:p@127.0.0.1/x?port=1', ' at 127.0.0.1:1 ('],
  [
    'a socket',
    'postgresql://localhost/x?host=/nowhere/socket',
    ' at /nowhere/socket/.s.PGSQL.5432 (ENOENT)',
  ],
  [
    'a socket without a host',
    'postgres:///x?host=/nowhere&port=1',
    ' at /nowhere/.s.PGSQL.1 (ENOENT)',
  ],
])(
  'a database that does not answer is named as the driver reads %s',
  async (_what, url, server) => {
    await expect(withSession(url, 'DATABASE_URL', neverCalled)).rejects.toThrow(
      `The database at DATABASE_URL does not answer${server}`,
    );
    expect(neverCalled).not.toHaveBeenCalled();
  },
);

test.each(['/', '?', '#'])(
  'the server is not named where a bare %s in a password hides it',
  async (mark) => {
    const url = `postgres://127.0.0.1:1${mark}secret@db.invalid/x`;
    await expect(withSession(url, 'DATABASE_URL', neverCalled)).rejects.toThrow(
      /^The database at DATABASE_URL does not answer \(\w+\)\. Start it, or correct the address\.$/,
    );
  },
);
