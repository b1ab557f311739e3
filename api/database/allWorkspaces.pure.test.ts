import { expect, test } from 'vitest';
import { allWorkspaces } from './allWorkspaces.ts';
import { type ListedWorkspace, workspacesPage } from './platformDoor.ts';

test.each([0, 1, workspacesPage, 2 * workspacesPage + 1])(
  '%i workspaces are listed, each once, however many pages they take',
  async (count) => {
    const all = Array.from({ length: count }, (_, index): ListedWorkspace => {
      const id = `${index}`;
      return { id, name: id, createdAt: '2030-01-01' };
    });
    const listed: ListedWorkspace[] = [];
    const workspaces = async (after?: ListedWorkspace) => {
      const from = after ? Number(after.id) + 1 : 0;
      return all.slice(from, from + workspacesPage);
    };
    for await (const each of allWorkspaces({ workspaces })) listed.push(each);
    expect(listed).toEqual(all);
  },
);
