import { rotation } from '../../../../model/controls/rotation';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { requireTexts } from '../../option-checks';

const id = 'secret-rotation-functions';
const FUNCTION = /^arn:aws(?:-cn|-us-gov)?:lambda:(?:\*|[a-z0-9-]+):\d{12}:function:[\w-]{3}[\w*:$-]*$/;
// A `*` of IAM matches `/`, too: roles that AWS keeps for people and services are reached neither by path nor by
// pattern.
const RESERVED = 'aws-(?:reserved|service-role)/';
const REACHES_RESERVED = 'aws-?\\*|aws-(?:r|re|res|rese|reser|reserv|reserve|reserved)\\*|aws-s[a-z-]*\\*';
const ROLE = new RegExp(
  `^arn:aws(?:-cn|-us-gov)?:iam::\\d{12}:role/(?!${RESERVED}|${REACHES_RESERVED})(?:[\\w+=,.@-]+/)*[\\w+=,.@-]{3}[\\w+=,.@*-]*$`,
);

/** Which functions may rotate secrets. */
export interface SecretRotationFunctionsOptions {
  /**
   * ARN patterns such as `arn:aws:lambda:*:111111111111:function:rotate-*`: a Region or `*`, an account, and a name
   * that starts with three letters, digits, `_` or `-`. At least one.
   */
  readonly functions: readonly string[];
  /**
   * ARNs of roles with which AWS may rotate managed external secrets, such as
   * `arn:aws:iam::111111111111:role/partner-rotation`; `*` stands for any characters after three letters of the name.
   * Roles under `aws-reserved/` and `aws-service-role/` are refused: AWS keeps them for people and services.
   *
   * @default - none: managed external secrets are not rotated
   */
  readonly externalRoles?: readonly string[];
}

/**
 * A secret is rotated only by what was approved: a rotation function, or the role of a managed external secret, reads
 * and writes the value.
 *
 * @throws when there is no function, or a pattern has another shape
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/mes-security.html
 */
export function secretRotationFunctions({ functions, externalRoles }: SecretRotationFunctionsOptions): Guardrail {
  if (externalRoles) requireTexts('externalRoles', id, externalRoles, ROLE, 'ARNs of roles, each with an account');
  requireTexts(
    'functions',
    id,
    functions,
    FUNCTION,
    'ARN patterns of Lambda functions, each with an account and a name of at least three letters before a `*`',
  );
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: rotation.integrity,
    intent: 'Nobody has a secret rotated by a function, or with an external role, that is not approved',
    cannotExpress: [
      'Who can create or change a function of an approved name: that is for the policies of Lambda.',
      'Rotation by the service that owns a secret names neither a function nor a role, and is free.',
    ],
    exempts: {},
    page: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html',
    statements: () => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['secretsmanager:RotateSecret'],
        resources: ['*'],
        conditions: [
          // Managed rotation, and to rotate now, name no function.
          request('Null', 'secretsmanager:RotationLambdaARN', ['false']),
          request('ArnNotLike', 'secretsmanager:RotationLambdaARN', functions),
        ],
      }),
      PolicyStatement.deny({
        sid: `${sidOf(id)}External`,
        actions: ['secretsmanager:RotateSecret'],
        resources: ['*'],
        conditions: [
          request('Null', 'secretsmanager:ExternalSecretRotationRoleArn', ['false']),
          ...(externalRoles
            ? [request('ArnNotLike', 'secretsmanager:ExternalSecretRotationRoleArn', externalRoles)]
            : []),
        ],
      }),
    ],
  };
}
