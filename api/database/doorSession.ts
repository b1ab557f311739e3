import { AsyncLocalStorage } from 'node:async_hooks';
import type { Binding } from '../../schema/kernel/binding.ts';

/** Whose rows a statement may reach: those of a workspace, or what a bound key sees of them. */
export interface DoorSession {
  readonly workspaceId: string;
  /** Null for a door that reaches the whole workspace. */
  readonly bound: BoundSettings | null;
}

/** The session settings of a bound key: `prisma/migrate/boundPolicies.ts` reads them. */
export interface BoundSettings {
  readonly binding: Binding;
  /** The value of `cxgraph.segments`: ids with commas between them, or `any`. */
  readonly segments: string;
  /** The value of `cxgraph.touchpoints`, likewise. */
  readonly touchpoints: string;
}

/** The session of the current statement; the database binds its connection by it. */
export const currentSession = new AsyncLocalStorage<DoorSession>();

export function doorSession(workspaceId: string, binding: Binding | null): DoorSession {
  if (binding === null) return { workspaceId, bound: null };
  const { segments, touchpoints } = binding;
  if (segments === null && touchpoints === null) {
    throw new Error('A binding names segments, touchpoints or both');
  }
  return {
    workspaceId,
    bound: { binding, segments: listed(segments), touchpoints: listed(touchpoints) },
  };
}

function listed(ids: readonly string[] | null): string {
  return ids === null ? 'any' : ids.join(',');
}

/** Binds a connection to a session, whatever it was bound to before; `$1` to `$4` are `bindingValues`. */
export function bindingSql(isLocal: boolean): string {
  const settings = ['role', 'cxgraph.workspace', 'cxgraph.segments', 'cxgraph.touchpoints'];
  const set = settings.map((name, index) => `set_config('${name}', $${index + 1}, ${isLocal})`);
  return `select ${set.join(', ')}`;
}

/** @param role that the session takes on */
export function bindingValues({ workspaceId, bound }: DoorSession, role: string): string[] {
  return [role, workspaceId, bound?.segments ?? '', bound?.touchpoints ?? ''];
}
