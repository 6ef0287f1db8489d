import { showHoles } from '../../iam';
import { answerText, verdictText } from '../access/verdict-text';
import type { DeploymentRefusal } from './deployment-refusals';

/** A refused call of Terraform for machines, and for tables. */
export interface DeploymentRefusalJson {
  readonly stack: string;
  readonly address: string;
  readonly operation: string;
  readonly action: string;
  readonly verdict: string;
  /** By which guardrail or policy, under which conditions, or why nothing is claimed. */
  readonly because: string;
}

/**
 * A refusal without what only the program needs.
 *
 * @example
 * const json = deploymentRefusals(world).map(refusalJson);
 */
export function refusalJson({ resource, operation, action, answer }: DeploymentRefusal): DeploymentRefusalJson {
  const { stack, address } = resource.origin;
  const because = showHoles(answerText(answer.verdict, verdictText(answer)));
  return { stack, address, operation, action, verdict: answer.verdict, because };
}
