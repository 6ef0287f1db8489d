import type { NamedQuery } from '../named-query';
import { firstRead } from '../queries/anomalies/first-read';
import { newAddress, newAgent, newHour } from '../queries/anomalies/new-values';
import { rate, sweep } from '../queries/anomalies/rates';
import { costQuery } from '../queries/cost';
import { coverageQuery } from '../queries/coverage';
import { deniedQuery } from '../queries/denied';
import { readersQuery } from '../queries/readers';
import { usageQuery } from '../queries/usage';
import { CHANGES } from './changes/changes';
import { deniedSweeps } from './denials/denied-sweeps';
import { keyUses } from './reads/key-uses';
import { lastReads } from './reads/last-reads';
import { READS } from './reads/reads';
import { rotationHistory } from './rotation/rotation-history';
import { rotationOutcomes } from './rotation/rotation-outcomes';
import { TIMELINES } from './timelines/timelines';
import { monthlyUsage } from './usage/monthly-usage';
import { unreadSecrets } from './usage/unread-secrets';

/** Days at the end that are compared with those before, as `report anomalies` does. */
const RECENT = { daysAgo: 6 };

/** Every question that needs to know nothing of an organization. */
export const NAMED_QUERIES: readonly NamedQuery[] = [
  ...READS,
  lastReads,
  { id: 'readers', question: 'Who reads which secret, with which program, and when last?', query: readersQuery },
  keyUses,
  { id: 'denied', question: 'What was refused, to whom, and by which kind of policy?', query: deniedQuery },
  deniedSweeps,
  ...CHANGES,
  rotationHistory,
  rotationOutcomes,
  ...TIMELINES,
  { id: 'usage', question: 'Who read which secret how often, and from how many addresses?', query: usageQuery },
  monthlyUsage,
  unreadSecrets,
  { id: 'cost-drivers', question: 'Who calls most, and how many reads would a cache leave?', query: costQuery },
  { id: 'coverage', question: 'Of which accounts and Regions does the trail have events?', query: coverageQuery },
  ...[firstRead, newAddress, newAgent, newHour, rate, sweep].map(({ id, query }) => ({
    id: `unusual-${id}`,
    question: `Which reads of the last seven days are unlike those before, by the kind ${id}?`,
    query: (scope: Parameters<typeof query>[0]) => query(scope, RECENT),
  })),
];
