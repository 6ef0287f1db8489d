import { ROTATION } from '../../../model/frameworks';
import { request } from '../../../model/policy/conditions';
import { PolicyStatement } from '../../../model/policy/statement';
import { type Guardrail, sidOf } from '../guardrail';
import { requireTexts } from '../option-rules';

const id = 'secret-rotation-functions';
const PATTERN = /^arn:aws(?:-cn|-us-gov)?:lambda:(?:\*|[a-z0-9-]+):\d{12}:function:[\w-]{3}[\w*:$-]*$/;

/** Which functions may rotate secrets. */
export interface SecretRotationFunctionsOptions {
  /**
   * ARN patterns such as `arn:aws:lambda:*:111111111111:function:rotate-*`: a Region or `*`, an account, and a name
   * that starts with three letters, digits, `_` or `-`. At least one.
   */
  readonly functions: readonly string[];
}

/**
 * A secret is rotated only by functions that were approved: a rotation function reads and writes the value.
 *
 * @throws when there is no pattern, or one has another shape
 */
export function secretRotationFunctions({ functions }: SecretRotationFunctionsOptions): Guardrail {
  requireTexts(
    'functions',
    id,
    functions,
    PATTERN,
    'ARN patterns of Lambda functions, each with an account and a name of at least three letters before a `*`',
  );
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    intent: 'Nobody has a secret rotated by a function that is not approved',
    cannotExpress: [
      'Who may create or change a function of an approved name: that is for the policies of Lambda.',
      'Rotation without a function, by the service that owns the secret, is free; so is the role that rotates a managed external secret.',
    ],
    exempts: {},
    scope: ['O01', 'R03'],
    frameworks: ROTATION,
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
    ],
  };
}
