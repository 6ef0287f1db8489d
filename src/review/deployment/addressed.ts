import { opaqueText } from '../../iam';
import { Region } from '../../model/region';
import { ADDRESSED_BY_ACTION } from '../provider/actions';
import { fillArnShape } from '../provider/fill-shape';
import { typeOf } from '../provider/known-types';
import type { WorldResource } from '../world/world-resource';

/** ARNs that a call for a resource addresses, as far as they are known before it exists; empty: its own. */
export function addressed(action: string, resource: WorldResource): readonly string[] {
  const [service] = action.split(':');
  const ofType = typeOf(resource)?.addressed?.filter((shape) => shape.startsWith(`${service}:`));
  const shapes = ADDRESSED_BY_ACTION[action] ?? ofType ?? [];
  return shapes.map((shape) => fill(shape, resource));
}

/** The ARN of a resource that has none in the world. */
export function someArn(action: string, resource: WorldResource): string {
  return fill(`${action.split(':')[0]}:R:A:<id>`, resource);
}

/** @returns for instance `aws-cn`; `aws` where the Region is not known */
export function partitionOf({ region }: WorldResource): string {
  return region === undefined ? 'aws' : Region.of(region).partition;
}

function fill(shape: string, resource: WorldResource): string {
  const { account = '', region = '', attributes, id } = resource;
  const place: Readonly<Record<string, string>> = { account, region };
  // The key of an instance that is not known is written as a wildcard, which an ARN must not have.
  const unknown = (what: string) => opaqueText(`${what} of ${id.replaceAll(/[*?]/g, 'each')}`);
  const filled = fillArnShape(shape, {
    attribute: (name) => (attributes[name] === undefined ? undefined : String(attributes[name])),
    unset: unknown,
    made: (what) => place[what] ?? unknown(what),
  });
  // Some attributes are names or ARNs, as Terraform takes both.
  const arn = /arn:.*/.exec(filled)?.[0];
  return arn ?? `arn:${partitionOf(resource)}:${filled}`;
}
