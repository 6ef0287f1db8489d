import type { ConditionBlock, ConditionOperator } from '../../model/policy/condition';
import { request } from '../../model/policy/conditions';
import { PolicyStatement, type StatementJson } from '../../model/policy/statement';
import type { Packable } from '../synthesis/pack-statements';

const REMEDY = 'write it with `cdktf-aws-secrets deployment-policy`';
/** What is left of AWS's 6,144 characters for a managed policy when its frame is written. */
const MAX_STATEMENT = 6000;

/** A policy as it is imported from a JSON file, where TypeScript knows texts and no more. */
export interface DeploymentPolicyFile {
  /** `2012-10-17`. */
  readonly Version: string;
  /** One or more. */
  readonly Statement: readonly object[];
}

/**
 * The statements of a deployment role's policy.
 *
 * @throws when there is none, or one denies, names principals, leaves open which actions or resources it means, or is
 * too long
 */
export function deploymentStatements({ Statement }: DeploymentPolicyFile): readonly Packable[] {
  if (Statement.length === 0) throw new Error(`\`policy\` must have statements, got none: ${REMEDY}`);
  return (Statement as readonly StatementJson[]).map((json) => ({ id: json.Sid, statements: [statementOf(json)] }));
}

function statementOf(json: StatementJson): PolicyStatement {
  const { Sid, Effect, Action, Resource, Condition = {} } = json;
  const other = Object.keys(json).filter((key) => !['Sid', 'Effect', 'Action', 'Resource', 'Condition'].includes(key));
  if (Effect !== 'Allow' || Action === undefined || Resource === undefined || other.length > 0) {
    throw new Error(
      `\`policy\` must only allow actions on resources, got statement '${Sid}' with ${other.join(', ') || Effect}: ${REMEDY}`,
    );
  }
  if (JSON.stringify(json).length > MAX_STATEMENT) {
    throw new Error(
      `\`policy\` must have statements of at most ${MAX_STATEMENT} characters, got ${JSON.stringify(json).length} for '${Sid}': divide its resources between two`,
    );
  }
  return PolicyStatement.allow({
    sid: Sid,
    actions: [Action].flat(),
    resources: [Resource].flat(),
    conditions: conditionsOf(Condition),
  });
}

function conditionsOf(block: ConditionBlock) {
  return Object.entries(block).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => request(operator as ConditionOperator, key, [values].flat())),
  );
}
