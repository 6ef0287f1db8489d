import { perimeter } from '../../../../model/controls/perimeter';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'account-regions';
const exempts = { 'account-management': 'It decides in which Regions an account is' };

/** The Regions of an account stay: disabling one takes its secrets and keys out of use, with whatever watches there. */
export function accountRegions(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: perimeter.locations,
    intent: 'Nobody in an account enables or disables a Region',
    cannotExpress: ['The management account can do it for every account: no SCP binds it.'],
    exempts,
    page: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['account:DisableRegion', 'account:EnableRegion'],
        resources: ['*'],
        conditions: exceptExempt({ id, exempts }, scope),
      }),
    ],
  };
}
