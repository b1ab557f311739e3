import { storedEnum } from '../toolkit/storedEnum.ts';

export const MapStatus = storedEnum(
  'MapStatus',
  'Where a persona or a journey map is in its life.',
  {
    DRAFT: 'Being drawn; not to be relied on yet.',
    ACTIVE: 'In use by the team.',
    ARCHIVED: 'Put away; lists leave it out unless asked.',
  },
);
