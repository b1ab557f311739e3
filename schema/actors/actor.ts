import { signedIn } from '../kernel/scope.ts';
import { primitive } from '../toolkit/primitive.ts';
import { storedEnum } from '../toolkit/storedEnum.ts';

storedEnum('ActorKind', 'Whether somebody or something acts.', {
  PERSON: 'Somebody of the team.',
  KEY: 'A program, through its key.',
});

primitive('Actor', {
  scope: 'actors',
  rowScope: signedIn,
  description:
    'Who owns, reviews and changes things: a person of the team, or a key that a program uses.',
  label: ['name', 'kind'],
  fields: {
    kind: {
      description: 'Whether it is a person or a key.',
      order: 'Persons before keys.',
      readOnly: true,
    },
    name: {
      description: 'What the team calls them.',
      order: 'Their name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    email: {
      description: 'Where a person can be reached. Scope: `actors:read`.',
      input: 'Where they can be reached.',
      filter: false,
      scope: 'actors:read',
      maxLength: 320,
      email: true,
    },
  },
  externalIds: 'The ids other systems know them by; replaces all earlier ones.',
  list: {
    field: 'actors',
    description: 'The people and keys that act in the workspace, by name.',
    order: { name: 'asc' },
  },
  make: {
    verb: 'Create',
    description: 'Adds a person of the team, to own and review things.',
    input: 'A person of the team. Keys get their actor from `apiKeyCreate`.',
    payload: 'The actor as it is now.',
  },
  update: {
    description: 'Changes what is kept of an actor.',
    input: 'What to change of an actor. What is left out stays; null clears.',
  },
  takesAlong: 'its external ids and the record of its idempotency keys',
  onCreate: () => ({ kind: 'PERSON' }),
  example: { name: 'Ines' },
});
