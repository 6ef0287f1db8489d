import { showHoles } from '../../iam';
import { accessJson } from '../access/access-json';
import type { Json, JsonObject } from '../world/json';
import type { Escalation } from './escalation';

/**
 * A step for machines: as an access, but with how it is obtained.
 *
 * @example
 * const json = new Escalations(queries).all().map(escalationJson);
 */
export function escalationJson({ subject, target, hop, action, through, answer }: Escalation): Json {
  const access = accessJson({ subject, target, capability: 'read', action, answer }) as JsonObject;
  const { capability, ...rest } = access;
  return { ...rest, hop, through: showHoles(through) };
}
