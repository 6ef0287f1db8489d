import { isOf, type KnownType } from '../../provider/known-types';
import { SERVICE_SECRET_TYPES } from '../assemble/service-secrets';
import type { Block } from '../block/block';

/** Resources of AWS whose results are what somebody's template or function says. */
const ANYTHING =
  /^aws_(cloudformation|cloudcontrolapi|controltower|serverlessapplicationrepository|servicecatalog|lambda_invocation)/;

/** Of what these make nothing is in an identifier: a password is sensitive, and a time to wait is just that. */
const SILENT: ReadonlySet<string> = new Set(['random_password', 'time_sleep']);

/** A role that a service makes for itself. */
const SERVICE_ROLE = /^aws_iam_service_linked_role$/;

/** Resources whose results stay as they are once they are made. */
const FIXED = /^(random|time|tls)_/;

/** Identifiers that AWS gives to other resources, by the name of the attribute that has them. */
const COMPUTED: ReadonlyArray<{ readonly of: KnownType; readonly own: RegExp; readonly name: RegExp }> = [
  {
    of: 'aws_kms_key',
    own: /^aws_kms_/,
    name: /kms_key|kms_master_key|encryption_key|^(server_side_)?encryption$|^key_arn$|^master_user_secret$/,
  },
  { of: 'aws_secretsmanager_secret', own: /^aws_secretsmanager_/, name: /secret\w*_arn$|credentials_arn$/ },
  { of: 'aws_iam_user', own: /^aws_iam_(role|user)$/, name: /(role|iam|user|principal)\w*_arn$|^iam_role$/ },
];

/**
 * Whether something that a plan has may hand on the identifier of a resource of some types that the plan does not make:
 * data that is read later, the outputs of a template, a random text of which an ARN is formed, what AWS makes for a
 * resource of another type, or something of another provider.
 */
export function handsOn(block: Block, types: readonly KnownType[]): boolean {
  const { type, mode } = block;
  if (mode !== 'managed') return !isOf(block, 'data.aws_iam_policy_document');
  if (!type.startsWith('aws_')) return !SILENT.has(type) && (block.isMade === true || !FIXED.test(type));
  if (ANYTHING.test(type)) return true;
  if (isOf(block, 'aws_organizations_account')) return block.isMade === true && !types.some(isOfOrganization);
  if (SERVICE_ROLE.test(type)) return types.includes('aws_iam_user');
  if (types.includes('aws_secretsmanager_secret') && isOf(block, ...SERVICE_SECRET_TYPES)) return true;
  return COMPUTED.some(
    ({ of, own, name }) => types.includes(of) && !own.test(type) && block.mayCompute?.(name) === true,
  );
}

/** An id of the organization is never formed of others. */
function isOfOrganization(type: KnownType): boolean {
  return type.startsWith('aws_organizations_');
}
