import { Conditions } from '../../model/policy/conditions';
import { PolicyStatement } from '../../model/policy/statement';
import type { Region } from '../../model/region';
import type { GrantedCalls } from '../access/grant-ledger';
import { grantSid } from '../access/sid';

/** Lets each role make the calls that it was granted, on the secrets that it was granted, in one Region. */
export function passGranted(
  granted: readonly GrantedCalls[],
  region: Region,
  organizationId: string,
): readonly PolicyStatement[] {
  const merged = new Map<string, GrantedCalls>();
  for (const calls of granted) {
    const resources = calls.resources.filter((resource) => isIn(region, resource));
    if (resources.length === 0) continue;
    const sid = grantSid(calls.verb, calls.role);
    merged.set(sid, { ...calls, resources: [...(merged.get(sid)?.resources ?? []), ...resources] });
  }
  return [...merged].map(([sid, { role, actions, resources }]) =>
    PolicyStatement.pass({
      sid,
      actions,
      resources,
      conditions: [Conditions.principalArn(role.toString()), Conditions.organization(organizationId)],
    }),
  );
}

/** An endpoint leads to its own Region alone. */
function isIn(region: Region, resource: string): boolean {
  return resource === '*' || resource.split(':')[3] === region.name;
}
