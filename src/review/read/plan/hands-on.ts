import { isOf, type KnownType } from '../../provider/known-types';
import { SERVICE_SECRET_TYPES } from '../assemble/service-secrets';
import type { Block } from '../block/block';

/** Providers that make nothing but random texts and times, beside that of AWS. */
const OWN = /^(aws|random|time|tls)_/;

/** Resources of AWS whose results are what somebody's template or function says. */
const ANYTHING = /^aws_(cloudformation|serverlessapplicationrepository|servicecatalog|lambda_invocation)/;

/**
 * Whether something that a plan has may hand on the identifier of a resource of some types that the plan does not make:
 * data that is read later, the outputs of a template, or a secret that a service makes.
 */
export function handsOn(block: Block, types: readonly KnownType[]): boolean {
  if (block.mode !== 'managed') return !isOf(block, 'data.aws_iam_policy_document');
  if (!OWN.test(block.type) || ANYTHING.test(block.type)) return true;
  return types.includes('aws_secretsmanager_secret') && isOf(block, ...SERVICE_SECRET_TYPES);
}
