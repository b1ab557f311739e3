import { accounts, attributes } from './customers.ts';
import { repairToday } from './journeys/repair-today.ts';
import { repairTomorrow } from './journeys/repair-tomorrow.ts';
import { replaceCar } from './journeys/replace-car.ts';
import { winterPause } from './journeys/winter-pause.ts';
import { messageTemplates } from './messageTemplates.ts';
import { metrics } from './metrics.ts';
import { personas } from './personas.ts';
import { purposes, surveys } from './surveys.ts';
import { serviceHours, teams } from './teams.ts';
import { touchpoints } from './touchpoints.ts';
import type { DemoWorkspace } from './types.ts';

/**
 * Havelschwung, an invented maker of e-bikes in Brandenburg with shops, an online store, its own
 * workshops and a subscription. A journey comes after those that it names as parent or basis, so that
 * the lists can be inserted from top to bottom.
 */
export const demo: DemoWorkspace = {
  workspace: {
    name: 'Havelschwung E-Bikes',
    timeZone: 'Europe/Berlin',
    locales: ['en', 'de'],
    defaultLocale: 'en',
    minimumN: 5,
    reviewIntervalDays: 365,
    quietHours: { from: '21:00', to: '08:00' },
    surveyUrl: 'https://www.example.com/survey?i={token}',
  },
  calendar: serviceHours,
  people: [
    { key: 'frauke', name: 'Frauke Lüdtke', email: 'frauke.luedtke@example.com' },
    { key: 'mehmet', name: 'Mehmet Arslan', email: 'mehmet.arslan@example.com' },
    { key: 'ines', name: 'Ines Caldeira', email: 'ines.caldeira@example.com' },
    { key: 'tobias', name: 'Tobias Wenk', email: 'tobias.wenk@example.com' },
  ],
  teams,
  personas,
  touchpoints,
  journeys: [replaceCar, repairToday, repairTomorrow, winterPause],
  purposes,
  surveys,
  metrics,
  messageTemplates,
  attributes,
  accounts,
};
