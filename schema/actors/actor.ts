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
      order: 'The kind: people before keys.',
      readOnly: true,
    },
    name: {
      description: 'What the team calls this person or key.',
      order: 'Its name, capital letters before small ones.',
      maxLength: 200,
      notBlank: true,
    },
    email: {
      description:
        'The email address of a person; null if it is not known, and for keys. Scope: `actors:read`.',
      input: 'The email address of the person.',
      filter: false,
      scope: 'actors:read',
      maxLength: 320,
      email: true,
    },
    calendar: {
      description:
        'When the person works; null if by the calendar of the team, or else of the workspace. Cases are assigned by it.',
      input: 'When the person works; null for the calendar of the team.',
    },
    awayUntil: {
      description:
        'Until when the person does not work, such as on holiday, and is assigned no cases by a team; null for one who is there.',
      input: 'Until when the person does not work, and is assigned no cases by a team.',
      filter: false,
    },
  },
  list: {
    field: 'actors',
    description: 'The people and keys that act in the workspace, by name.',
    order: { name: 'asc' },
  },
  make: {
    verb: 'Create',
    description: 'Creates a person of the team, who can own and review rows.',
    input: 'A person of the team. Keys get their actor from `apiKeyCreate`.',
    payload: 'The new actor; null if there are errors.',
  },
  update: {
    description:
      'Changes the name, the email address, the working time or the external ids of an actor.',
    input:
      'Changes to an actor. A field that is left out does not change; one that is null is cleared.',
  },
  takesAlong: 'its external ids, its notices and the record of its idempotency keys',
  onCreate: () => ({ kind: 'PERSON' }),
  example: { name: 'Ines' },
});
