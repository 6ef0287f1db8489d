import { rotation } from '../../../../model/controls/rotation';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, type GuardrailScope, sidOf } from '../../guardrail';
import { requireNamePatterns } from '../../name-patterns';
import { rotationFunctionNames } from '../../rotation-names';

const id = 'protected-functions';

const CHANGES = [
  'lambda:AddPermission',
  'lambda:CreateAlias',
  'lambda:CreateFunction',
  'lambda:CreateFunctionUrlConfig',
  'lambda:DeleteAlias',
  'lambda:DeleteFunction',
  'lambda:DeleteFunctionCodeSigningConfig',
  'lambda:DeleteFunctionConcurrency',
  'lambda:DeleteResourcePolicy',
  'lambda:PutFunctionCodeSigningConfig',
  'lambda:PutFunctionConcurrency',
  'lambda:PutFunctionEventInvokeConfig',
  'lambda:PutFunctionScalingConfig',
  'lambda:PutResourcePolicy',
  'lambda:PutRuntimeManagementConfig',
  'lambda:RemovePermission',
  'lambda:UpdateAlias',
  'lambda:UpdateFunctionCode',
  'lambda:UpdateFunctionCodeSigningConfig',
  'lambda:UpdateFunctionConfiguration',
  'lambda:UpdateFunctionEventInvokeConfig',
  'lambda:UpdateFunctionUrlConfig',
];

/** Which functions are protected. */
export interface ProtectedFunctionsProps {
  /**
   * Names of Lambda functions, in every account. `*` stands for any characters; three others in a row are needed.
   *
   * @default - functions with the names of the rotation roles that guardrails exempt: this library names both alike
   */
  readonly functions?: readonly string[];
}

/**
 * A rotation function runs as a role that guardrails exempt: whoever writes its code, adds a layer, points an
 * alias at older code or has it called from elsewhere acts as that role.
 *
 * @throws when a name is malformed or too broad
 */
export function protectedFunctions({ functions }: ProtectedFunctionsProps = {}): Guardrail {
  if (functions !== undefined) requireNamePatterns('functions', 'functions', functions);
  const exempts = { deployment: 'It makes, changes and removes the functions, from reviewed plans' };
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: rotation.integrity,
    intent: 'Nobody makes, changes, stops or opens a function that rotates secrets',
    cannotExpress: [
      'A function that runs as another role and may read secrets is bounded by that role alone.',
      'Whoever has a secret rotated by a function must be allowed to invoke it, so invoking is not denied: a rotation function does nothing for a version that is not being rotated.',
    ],
    exempts,
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html',
    statements: (scope) => {
      const resources = (functions ?? rotationFunctionNames(scope)).flatMap((name) => arnsOf(name, scope));
      const exempt = exceptExempt({ id, exempts }, scope);
      return [
        PolicyStatement.deny({ sid: sidOf(id), actions: CHANGES, resources, conditions: exempt }),
        PolicyStatement.deny({
          sid: `${sidOf(id)}Sources`,
          // A mapping is made before it has an ARN, and may be pointed at another function later.
          actions: ['lambda:CreateEventSourceMapping', 'lambda:UpdateEventSourceMapping'],
          resources: ['*'],
          conditions: [request('ArnLike', 'lambda:FunctionArn', resources), ...exempt],
        }),
      ];
    },
  };
}

/** The function, and its versions and aliases. */
function arnsOf(name: string, { partition }: GuardrailScope): readonly string[] {
  const arn = `arn:${partition}:lambda:*:*:function:${name}`;
  return [arn, `${arn}:*`];
}
