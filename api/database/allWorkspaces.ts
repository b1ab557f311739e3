import { type ListedWorkspace, type PlatformDoor, workspacesPage } from './platformDoor.ts';

/** Every workspace, the oldest first; a page is read when the one before it is used up. */
export async function* allWorkspaces(
  platform: Pick<PlatformDoor, 'workspaces'>,
): AsyncGenerator<ListedWorkspace> {
  let after: ListedWorkspace | undefined;
  for (;;) {
    const page = await platform.workspaces(after);
    yield* page;
    after = page.at(-1);
    if (page.length < workspacesPage) return;
  }
}
