import type { AccessQueries } from '../../review';
import type { Target } from '../../review/access/access';
import { StandingConditions } from '../../review/access/standing-conditions';

/** What every grant on these targets demands: of all principals, in all Regions, of reading and of control. */
export function standingOn(targets: readonly Target[], queries: AccessQueries): StandingConditions {
  const { secrets, parameters } = queries.world;
  const asked = new Set(targets.map(({ kind, environment, name }) => JSON.stringify([kind, environment, name])));
  const isAsked = (kind: Target['kind'], { name, origin }: (typeof secrets)[number] | (typeof parameters)[number]) =>
    asked.has(JSON.stringify([kind, origin.environment, name]));
  return new StandingConditions([
    ...secrets
      .filter((secret) => isAsked('secret', secret))
      .flatMap((secret) =>
        (['read', 'write', 'administer'] as const).flatMap((capability) => queries.whoCan(capability, secret)),
      ),
    ...parameters
      .filter((parameter) => isAsked('parameter', parameter))
      .flatMap(({ id }) => queries.whoCanReadParameter(id)),
  ]);
}
