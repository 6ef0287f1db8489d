import { type Answer, evaluate } from '../../../iam';
import { provenOrNot } from '../../access/proven-or-not';
import type { WorldPrincipal } from '../../world/world-principal';

/** Whether the role lets the service take it, for something of the role's own account. */
export function trustsService({ arn, account, trust }: WorldPrincipal, name: string): Answer {
  const context = { 'aws:SourceAccount': account };
  const request = { principal: { type: 'service', name }, action: 'sts:AssumeRole', resource: arn, context } as const;
  return provenOrNot(() => evaluate(request, { resource: trust }));
}
