import type { Condition } from '../../model/policy/condition';
import { caller } from '../../model/policy/conditions';
import { roleArnPattern } from './exempt-roles';
import type { GuardrailScope } from './guardrail';
import { requireSome } from './option-checks';

/** Roles with which workloads are delivered. */
export interface PipelineRoles {
  /**
   * Names of the roles of pipelines, with their paths, in every account: `*` stands for any characters and must come
   * after at least three letters. At least one.
   */
  readonly pipelines: readonly string[];
}

/** @throws when there is no pipeline, or a name is malformed or too broad */
export function requirePipelines(guardrail: string, { pipelines }: PipelineRoles): void {
  requireSome('pipelines', guardrail, pipelines);
  for (const name of pipelines) roleArnPattern('aws', 'pipelines', name);
}

/** The condition that a caller is none of the pipelines. */
export function noPipeline({ pipelines }: PipelineRoles, { partition }: GuardrailScope): Condition {
  const patterns = pipelines.map((name) => roleArnPattern(partition, 'pipelines', name));
  return caller('ArnNotLike', 'aws:PrincipalArn', patterns);
}
