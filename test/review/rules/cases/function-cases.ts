import { opaqueText, parsePolicy } from '../../../../src/iam';
import type { JsonObject } from '../../../../src/review/world/json';
import type { World } from '../../../../src/review/world/world';
import { ACCOUNT, origin, principal, ROLE_ARN, resource, world } from '../../../helpers/review/world-builder';
import { brokenBy, OWN, rootOf, SIBLING, STRANGER, WHOLE } from './outsider-worlds';
import type { RuleCase } from './rule-case';

const allowing = (action: string) =>
  parsePolicy('of the role', {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: action, Resource: '*' },
  });

/** A function that reads secrets, and a permission to do something with it. */
function permitted(permission: JsonObject, action = 'secretsmanager:GetSecretValue'): World {
  const address = 'aws_lambda_function.report';
  const [arn, name] = [`arn:aws:lambda:eu-central-1:${ACCOUNT}:function:report`, 'report'];
  return world({
    organization: WHOLE,
    principals: [principal({ identity: [allowing(action)] })],
    resources: [
      resource('aws_lambda_function', { function_name: name, arn, role: ROLE_ARN }, { origin: origin(address) }),
      resource('aws_lambda_permission', { function_name: name, action: 'lambda:*', ...permission }),
    ],
  });
}

const CHANGED: ReadonlyArray<readonly [JsonObject, string]> = [
  [{ principal: STRANGER }, `account ${STRANGER}`],
  [{ principal: rootOf(STRANGER), action: 'lambda:UpdateFunctionCode' }, `account ${STRANGER}`],
  [{ principal: `arn:aws:iam::${STRANGER}:role/x`, action: 'lambda:updateFunction*' }, `account ${STRANGER}`],
  [{ principal: STRANGER, function_name: 'elsewhere' }, `account ${STRANGER}`],
  [{ principal: '*' }, 'any account'],
  [{ principal: '*', principal_org_id: 'o-other12345' }, 'organization o-other12345'],
];

/** Who changes a function may do what it may. */
export const FUNCTION_CASES: readonly RuleCase[] = CHANGED.map(([permission, who]) =>
  brokenBy(
    permitted(permission),
    `'aws_lambda_permission.x' must let nobody from outside of the organization change a function that reaches secrets, but admits ${who}`,
    [
      permitted({ ...permission, action: 'lambda:InvokeFunction' }),
      permitted({ ...permission, principal_org_id: OWN }),
      permitted({ ...permission, function_name: 'report' }, 'cloudwatch:PutMetricData'),
      permitted({ ...permission, principal: SIBLING }),
      permitted({ ...permission, principal: opaqueText('var.partner') }),
      permitted({ principal: 'events.amazonaws.com' }),
    ],
  ),
);
