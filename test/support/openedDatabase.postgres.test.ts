import { expect, test, vi } from 'vitest';
import { openedDatabase } from './openedDatabase.ts';

// The embedded database has the clock of the process.
test('doors whose clock a test has set do not come back', async () => {
  const first = await openedDatabase({});
  const { $database: client, $now: now } = first.database.workspace('');
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  vi.advanceTimersByTime(1_000_000_000);
  while (now().getTime() === Date.now()) await first.database.platform.firstWorkspaceId();
  vi.useRealTimers();
  await first.close();
  const second = await openedDatabase({});
  expect(second.database.workspace('').$database).not.toBe(client);
  await second.close();
});
