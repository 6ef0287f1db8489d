import { idOf } from '../../world/origin';
import type { World } from '../../world/world';
import type { Attributes, SynthStack } from './configuration';

/** The world, with what its stacks let Terraform forget. */
export function withForgotten(world: World, stacks: readonly SynthStack[]): World {
  const forgotten = stacks.flatMap(forgottenIn);
  return forgotten.length > 0 ? { ...world, forgotten } : world;
}

/**
 * Ids of what a stack lets Terraform forget: it destroys what a `removed` block names unless that says otherwise.
 *
 * @see https://developer.hashicorp.com/terraform/language/block/removed
 */
function forgottenIn({ name: stack, configuration: { removed } }: SynthStack): readonly string[] {
  return listOf(removed).flatMap(({ from, lifecycle }) => {
    const isKept = listOf(lifecycle).some(({ destroy }) => destroy === false || destroy === 'false');
    return isKept && typeof from === 'string' ? [idOf({ stack, address: from })] : [];
  });
}

/** Terraform takes a block and a list of blocks. */
function listOf(value: unknown): readonly Attributes[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item): item is Attributes => typeof item === 'object' && item !== null);
}
