import type { ReplicatedSecret } from '../../live/replicas/replication';
import { resourcesOf, type Stack, text } from './stack';

/** The replicated secrets of a synthesized stack, with the Regions that they are declared for. */
export function replicatedIn(stack: Stack): readonly ReplicatedSecret[] {
  return resourcesOf(stack, 'aws_secretsmanager_secret').flatMap(([, { name, replica }]) => {
    const regions = (Array.isArray(replica) ? replica : []).map((each: { region?: unknown }) => text(each.region));
    return regions.length === 0 ? [] : [{ secret: text(name), regions }];
  });
}
