import { alternatingScenarios } from './alternating-users';
import { badInput } from './bad-input';
import { confusedDeputy } from './confused-deputy';
import { oneShot } from './one-shot';
import { overlap } from './overlap';
import { plantedVersions } from './planted-versions';
import { preconditions } from './preconditions';
import { promotion } from './promotion';
import type { Scenarios } from './scenario';
import { singleUserScenarios } from './single-user';

/** The behaviour of the steps. jest runs it on the source; the mutation test runs it on mutants. */
export const allScenarios: Readonly<Record<string, Scenarios>> = {
  preconditions,
  'single user': singleUserScenarios,
  'alternating users': alternatingScenarios,
  'confused deputy': confusedDeputy,
  'planted versions': plantedVersions,
  promotion,
  'bad input': badInput,
  overlap,
  'one-shot credentials': oneShot,
};
