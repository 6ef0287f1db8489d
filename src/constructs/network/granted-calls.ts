import { Conditions } from '../../model/policy/conditions';
import { PolicyStatement } from '../../model/policy/statement';
import type { Region } from '../../model/region';
import type { GrantedCalls } from '../access/grant-ledger';
import { gatherStatements } from '../statements/gather-statements';
import { grantSid } from '../statements/sid';

/** Lets each role make the calls that it was granted, on the secrets that it was granted, in one Region. */
export function passGranted(
  granted: readonly GrantedCalls[],
  region: Region,
  organizationId: string,
): readonly PolicyStatement[] {
  const here = granted
    .map((calls) => ({ ...calls, resources: calls.resources.filter((resource) => isIn(region, resource)) }))
    .filter(({ resources }) => resources.length > 0);
  return gatherStatements(
    here,
    ({ verb, role }) => grantSid(verb, role),
    (sid, same) => passage(sid, same, organizationId),
  );
}

function passage(
  sid: string,
  calls: readonly [GrantedCalls, ...GrantedCalls[]],
  organizationId: string,
): PolicyStatement {
  const [{ role, actions }] = calls;
  return PolicyStatement.pass({
    sid,
    actions,
    resources: calls.flatMap(({ resources }) => resources),
    conditions: [Conditions.principalArn(role.toString()), Conditions.organization(organizationId)],
  });
}

/** An endpoint leads to its own Region alone. */
function isIn(region: Region, resource: string): boolean {
  return resource === '*' || resource.split(':')[3] === region.name;
}
