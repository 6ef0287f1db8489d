import { blocksOf, booleanOf } from '../rules/resources-of';
import type { WorldResource } from '../world/world-resource';
import type { HazardFinder } from './hazard-finder';

/** A secret that Terraform may destroy from now on. */
export const protectionRemoved: HazardFinder = ({ before, after }) =>
  after.resources
    .filter(({ type, id }) => type === 'aws_secretsmanager_secret' && before.resources.some((each) => each.id === id))
    .filter((now) => !isProtected(now) && before.resources.some((each) => each.id === now.id && isProtected(each)))
    .map(({ origin }) => ({
      kind: 'protection-removed',
      severity: 'warning',
      origin,
      message: `'${origin.address}' loses prevent_destroy`,
      remedy: 'keep it, unless the next change is to remove the secret',
    }));

function isProtected({ attributes }: WorldResource): boolean {
  const lifecycle = attributes.lifecycle;
  return blocksOf(lifecycle).some((block) => booleanOf(block.prevent_destroy as boolean | undefined) === true);
}
