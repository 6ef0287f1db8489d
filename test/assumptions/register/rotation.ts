import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'rotation-functions-are-called-synchronously',
    behaviour: 'Secrets Manager waits for the answer of a rotation function, so Lambda sends no failed call anywhere.',
    usedBy: ['src/constructs/rotation/rotation-function.ts', 'src/constructs/operations/rotation-events.ts'],
    sources: [
      'https://docs.aws.amazon.com/lambda/latest/dg/with-secrets-manager.html',
      'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
    ],
    embedded: 'calls no function without Docker',
    heldBy: ['test/constructs/rotation/rotation-function.test.ts', 'test/stacks/endpoints.test.ts'],
    state: 'by the page',
  },
  {
    id: 'rotation-at-once',
    behaviour:
      'Secrets Manager calls the function as soon as its rotation is made, so everything that the function needs is made before.',
    usedBy: [
      'src/constructs/rotation/rotation-resource.ts',
      'src/constructs/rotation/function-network.ts',
      'src/constructs/network/endpoint-ledger.ts',
    ],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html'],
    embedded: 'calls no function without Docker',
    heldBy: ['test/constructs/rotation/rotation-order.test.ts'],
    state: 'by the page',
  },
  {
    id: 'interfaces-go-with-the-role',
    behaviour:
      "Lambda deletes the network interfaces of a function with the function's role, up to 45 minutes after the function; until then its security group cannot be deleted.",
    usedBy: ['src/constructs/rotation/function-network.ts', 'src/constructs/rotation/rotation-function.ts'],
    sources: [
      'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
      'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group',
      'https://github.com/terraform-aws-modules/terraform-aws-lambda/issues/310',
      'https://github.com/hashicorp/terraform-provider-aws/issues/32130',
    ],
    embedded: 'differs: functions have no network interfaces',
    heldBy: ['test/constructs/rotation/rotation-order.test.ts', 'test/e2e/rotation-removal.test.ts'],
    state: 'confirmed',
  },
  {
    id: 'rotation-without-a-value',
    behaviour:
      'Secrets Manager starts the rotation of a secret that never had a value; the function fails, AWSPENDING stays on an empty version, and the schedule cannot be changed until a value was put.',
    usedBy: [
      'src/constructs/rotation/rotation-resource.ts',
      'src/constructs/secrets/values/external-value.ts',
      'src/functions/rotator/core/read-credential.ts',
    ],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotateSecret.html',
      'https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/secretsmanager/secret_rotation_test.go',
      'https://github.com/hashicorp/terraform-provider-aws/issues/35023',
    ],
    embedded: 'agrees that such a rotation is accepted; calls no function without Docker',
    heldBy: ['test/constructs/rotation/rotation-choice.test.ts', 'test/functions/rotator/rotate.test.ts'],
    state: 'confirmed',
  },
  {
    id: 'rotation-token',
    behaviour:
      'The token of a rotation proves to PutSecretValue who makes the version of that rotation, where a function works with an assumed role; no other version needs it.',
    usedBy: ['src/functions/rotator/core/persist.ts', 'src/functions/rotator/core/claim-proposal.ts'],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html'],
    embedded: 'ignores the token',
    heldBy: ['test/functions/rotator/rotate.test.ts'],
    state: 'by the page',
  },
];
