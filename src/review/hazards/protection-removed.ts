import { blocksOf, booleanOf, managed } from '../rules/resources-of';
import type { WorldResource } from '../world/world-resource';
import type { HazardFinder } from './hazard-finder';

/** A secret that Terraform may destroy from now on. */
export const protectionRemoved: HazardFinder = ({ before, after }) => {
  const earlier = new Map(managed(before, SECRET).map((resource) => [resource.id, resource]));
  return managed(after, SECRET)
    .filter((now) => {
      const was = earlier.get(now.id);
      return was !== undefined && isProtected(was) && !isProtected(now);
    })
    .map(({ origin }) => ({
      kind: 'protection-removed',
      severity: 'warning',
      origin,
      message: `'${origin.address}' loses prevent_destroy`,
      remedy: 'keep it, unless the next change is to remove the secret',
    }));
};

const SECRET = 'aws_secretsmanager_secret';

function isProtected({ attributes }: WorldResource): boolean {
  const lifecycle = attributes.lifecycle;
  return blocksOf(lifecycle).some((block) => booleanOf(block.prevent_destroy as boolean | undefined) === true);
}
