import { type GatedSecret, gatedSecret } from '../../live/gate/gated-secret';
import { resourcesOf, type Stack, text } from './stack';

/** The secrets of a synthesized stack that ask for a proof. */
export function gatedIn(stack: Stack): readonly GatedSecret[] {
  return resourcesOf(stack, 'aws_secretsmanager_secret').flatMap(([, { name, tags }]) => {
    const known = typeof tags === 'object' && tags !== null ? tags : {};
    return gatedSecret(text(name), { ...known }) ?? [];
  });
}
