import type { Answer } from '../decide/answer';
import { conclude } from '../decide/conclude';
import { buildFormula, type Formula } from '../decide/formula';
import type { AccessPolicies } from '../layers/policies';
import { all, FALSE, TRUE, unknown } from '../logic/expression';
import { Scope } from '../logic/scope';
import type { AccessRequest } from '../request/access-request';
import { askedResource } from '../request/asked-resource';
import { describeCaller } from '../request/caller';
import { requireOneResource } from '../request/request-error';
import { hasHole } from '../strings/hole';
import { forwardedContext, isOfOneRequest, ownContext } from './forwarded-context';
import { MANAGED_KEY_ID, managedKeyPolicy } from './managed-key-policy';
import type { SecretReader, StoredValue } from './stored-value';

const OF_KEY = new Scope(isOfOneRequest, 'the key');

/**
 * Joins the two requests that reading a stored value takes: the caller's own, and the Decrypt that the service sends to
 * KMS in a forward access session. What describes the caller is the same in both; what describes the resource or the
 * call is not.
 *
 * @throws RequestError when the ARN of the value or of its key is a pattern, or holds a reference that nobody resolved
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html
 */
export function joinedAnswer(reader: SecretReader, value: StoredValue, policies: AccessPolicies): Answer {
  const { principal, organization, others } = reader;
  const { service, action, arn, tags } = value;
  requireOneResource(arn);
  const read = buildFormula(
    {
      principal,
      organization,
      others,
      action,
      resource: arn,
      resourceTags: tags,
      context: ownContext(reader.context, service),
    },
    policies,
  );
  if (value.key === undefined || read.expression.kind === 'false') return conclude(read);
  const decrypt = buildDecrypt(reader, value, policies);
  return conclude({
    expression: all([read.expression, OF_KEY.mark(decrypt.expression)]),
    proof: [...read.proof, ...decrypt.proof],
    missing: decrypt.missing,
  });
}

function buildDecrypt(reader: SecretReader, value: StoredValue, policies: AccessPolicies): Formula {
  const { service, what, key } = value;
  if (key === undefined) return { expression: TRUE, proof: [], missing: 'resource' };
  const [, partition = 'aws', , region = '', account = ''] = askedResource(value.arn).arn ?? [];
  const managed = key.managedBy === 'aws';
  if (!managed) requireOneResource(key.arn);
  const owner = describeCaller(reader.principal).account;
  const isUncertain = owner !== account && hasHole(`${owner ?? ''}${account}`);
  if (managed && (reader.principal.type === 'organization' || isUncertain)) {
    const reason = `whether the reader is of the account that owns the ${what} and its AWS managed key`;
    return { expression: unknown(reason), proof: [], missing: 'resource' };
  }
  if (managed && owner !== account) {
    const why = `a ${what} under the AWS managed key cannot be read from another account`;
    const step = { layer: 'resource', policy: `aws/${service}`, effect: 'none', outcome: 'applies', why } as const;
    return { expression: FALSE, proof: [step], missing: 'resource' };
  }
  const request: AccessRequest = {
    principal: reader.principal,
    organization: reader.organization,
    others: reader.others,
    action: 'kms:Decrypt',
    resource: managed ? `arn:${partition}:kms:${region}:${account}:key/${MANAGED_KEY_ID}` : key.arn,
    resourceTags: managed ? {} : key.tags,
    awsManagedKey: managed,
    // Most key policies look at few keys, and many at none: the context is made when it is asked for.
    get context() {
      return forwardedContext(reader, value, region);
    },
  };
  return buildFormula(request, {
    identity: policies.identity,
    boundary: policies.boundary,
    session: policies.session,
    serviceControl: policies.serviceControl,
    // No endpoint: the service calls KMS itself, not through the caller's.
    resource: managed ? managedKeyPolicy(service, account, region) : key.policy,
    grants: managed ? undefined : key.grants,
    resourceControl: managed ? undefined : key.resourceControl,
  });
}
