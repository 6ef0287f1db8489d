import { Classification } from '../../model/classification';
import type { WorldSecret } from '../world/world-secret';

/**
 * What is demanded of a secret by its tag `DataClassification`: of one without the tag, or with a class of your own, what
 * is demanded of every secret.
 */
export function classOf({ tags }: WorldSecret): Classification {
  const { highRisk, standard } = Classification;
  return tags?.DataClassification === highRisk.name ? highRisk : standard;
}
