import { type DocumentNode, Kind, visit } from 'graphql';
import type { Authentication } from '../auth/authenticate.ts';

/** A subscription, as it was sent. */
export interface SubscriptionOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/** What decides the answers to a key's requests: a stream whose key has other rights is cut. */
export function rightsOf({ viewer, workspaceId, db }: Authentication): string {
  const { keyId, actorId, keyKind, scopes, verbatimsPersonal } = viewer;
  return JSON.stringify([
    ...[workspaceId, keyId, actorId, keyKind, [...scopes].sort(), verbatimsPersonal],
    db.$binding,
  ]);
}

/** Streams with the same name get the same answers to the same events. */
export function streamGroup(
  authentication: Authentication,
  { document, operationName, variableValues }: SubscriptionOperation,
): string {
  const variables = { ...variableValues };
  for (const name of onlyBegins(document)) delete variables[name];
  const text = document.loc?.source.body ?? '';
  return JSON.stringify([rightsOf(authentication), text, operationName ?? null, variables]);
}

const beginnings = new Set(['after', 'opening']);

/**
 * The variables that are the root field's `after` or `opening` and nothing else: streams that begin at
 * different events go on alike.
 */
function onlyBegins(document: DocumentNode): string[] {
  const uses = new Map<string, number>();
  const begins = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      uses.set(name.value, (uses.get(name.value) ?? 0) + 1);
    },
    OperationDefinition: ({ operation, selectionSet }) => {
      if (operation !== 'subscription') return;
      for (const field of selectionSet.selections) {
        if (field.kind !== Kind.FIELD) continue;
        for (const { name, value } of field.arguments ?? []) {
          if (beginnings.has(name.value) && value.kind === Kind.VARIABLE)
            begins.add(value.name.value);
        }
      }
    },
  });
  return [...begins].filter((name) => uses.get(name) === 1);
}
