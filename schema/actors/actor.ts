import { signedIn } from '../kernel/scope.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';

storedEnum('ActorKind', 'Whether an actor is a person or a program.', {
  PERSON: 'A person of the team.',
  KEY: 'A program, through its key.',
});

primitive('Actor', {
  scope: 'actors',
  rowScope: signedIn,
  description:
    'A person of the team, or a key that a program uses: an owner or reviewer of rows, or the author of a change.',
  label: ['name', 'kind'],
  fields: {
    kind: {
      description: 'Whether it is a person or a key.',
      order: 'People before keys.',
      readOnly: true,
    },
    name: {
      description: 'The name that the team uses.',
      order: 'Their name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    email: {
      description:
        'The mail address of a person; null if it is not known, and for keys. Scope: `actors:read`.',
      input: 'The mail address of the person.',
      filter: false,
      scope: 'actors:read',
      maxLength: 320,
      email: true,
    },
  },
  externalIds: 'Their ids in other systems; the list replaces all earlier ones.',
  list: {
    field: 'actors',
    description: 'The people and keys that act in the workspace, by name.',
    order: { name: 'asc' },
  },
  make: {
    verb: 'Create',
    description: 'Creates a person of the team, who can own and review rows.',
    input: 'A person of the team. Keys get their actor from `apiKeyCreate`.',
    payload: 'The new actor.',
  },
  update: {
    description: 'Changes the name, the mail address or the external ids of an actor.',
    input: 'Changes to an actor. What is left out stays; null clears.',
  },
  takesAlong: 'its external ids and the record of its idempotency keys',
  onCreate: () => ({ kind: 'PERSON' }),
  example: { name: 'Ines' },
});
