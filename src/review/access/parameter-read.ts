import type { AccessPolicies, AccessRequest, Answer } from '../../iam';
import { conclude } from '../../iam/decide/conclude';
import { buildFormula, type Formula } from '../../iam/decide/formula';
import { all, TRUE } from '../../iam/logic/expression';
import type { WorldParameter } from '../world/world-parameter';
import type { Access } from './access';
import type { Questioner } from './answer-question';
import type { Subject } from './subject';
import { parameterTarget } from './targets';

const READ = 'ssm:GetParameter';

/**
 * Answers whether a principal can read a parameter: GetParameter must be allowed, and for a SecureString under a
 * customer key the Decrypt that Systems Manager sends to KMS for the caller. The AWS managed key `aws/ssm` lets every
 * principal of its account through.
 * https://docs.aws.amazon.com/kms/latest/developerguide/services-parameter-store.html
 */
export function canReadParameter(questioner: Questioner, subject: Subject, parameter: WorldParameter): Access {
  const policies = questioner.policies(subject, { account: parameter.account });
  const reader = questioner.reader(subject);
  const read = buildFormula(
    { ...reader, action: READ, resource: parameter.arn, resourceTags: parameter.tags },
    policies,
  );
  const decrypt = decryptFormula(questioner, subject, parameter, policies);
  const answer: Answer =
    read.expression.kind === 'false'
      ? conclude(read)
      : conclude({
          expression: all([read.expression, decrypt.expression]),
          proof: [...read.proof, ...decrypt.proof],
          missing: decrypt.missing,
        });
  return { subject, capability: 'read', action: READ, target: parameterTarget(parameter), answer };
}

function decryptFormula(
  questioner: Questioner,
  subject: Subject,
  { arn, region, account, encryptedBy }: WorldParameter,
  policies: AccessPolicies,
): Formula {
  const key = encryptedBy && questioner.index.keyOf(encryptedBy);
  if (key === undefined || key.managedBy === 'aws') return { expression: TRUE, proof: [], missing: 'resource' };
  const reader = questioner.reader(subject);
  const request: AccessRequest = {
    ...reader,
    action: 'kms:Decrypt',
    resource: key.arn,
    resourceTags: key.tags,
    context: {
      ...reader.context,
      'kms:ViaService': `ssm.${region}.amazonaws.com`,
      'kms:CallerAccount': subject.account ?? account,
      'kms:EncryptionContext:PARAMETER_ARN': arn,
      'kms:EncryptionContextKeys': ['PARAMETER_ARN'],
    },
  };
  return buildFormula(request, {
    identity: policies.identity,
    boundary: policies.boundary,
    serviceControl: policies.serviceControl,
    resource: key.policy,
    grants: key.grants,
    resourceControl: key.resourceControl,
  });
}
