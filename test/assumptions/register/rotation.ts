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
];
