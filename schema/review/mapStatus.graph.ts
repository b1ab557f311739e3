import { storedEnum } from '../toolkit/storedEnum.ts';

export const MapStatus = storedEnum(
  'MapStatus',
  'Whether a persona or a journey map is a draft, in use or archived.',
  {
    DRAFT: 'In preparation; do not rely on it yet.',
    ACTIVE: 'In use by the team.',
    ARCHIVED: 'No longer in use; lists leave it out unless `includeArchived` is set.',
  },
);
