import { keys } from '../../../../model/controls/keys';
import { request } from '../../../../model/policy/conditions';
import { PolicyStatement } from '../../../../model/policy/statement';
import { type Guardrail, sidOf } from '../../guardrail';
import { keysForSecrets, RECOGNISED_BY_TAG } from './keys-for-secrets';

const id = 'key-grants';

/** A grant opens a key beside its policy, for as long as nobody looks: only AWS services may make one. */
export function keyGrants(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: keys.grants,
    intent: 'Nobody makes a grant on a key for secrets, other than an AWS service for its own resource',
    cannotExpress: [RECOGNISED_BY_TAG, 'Grants that exist stay: the review of access and Access Analyzer find them.'],
    exempts: {},
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/create-grant-overview.html',
    statements: () => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['kms:CreateGrant'],
        resources: ['*'],
        // AWS sets the flag when a service calls for somebody, and may leave it out of a direct call.
        conditions: [keysForSecrets(), request('BoolIfExists', 'kms:GrantIsForAWSResource', ['false'])],
      }),
    ],
  };
}
