import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, type GuardrailScope, sidOf } from '../../guardrail';

/** What differs between guardrails of the audit trail. */
export interface ProtectedAuditing extends Pick<Guardrail, 'id' | 'control' | 'intent' | 'cannotExpress' | 'page'> {
  readonly actions: readonly string[];
  /** Whether AWS Control Tower works on it too. @default false */
  readonly isManaged?: boolean;
  /** @default - all resources */
  resources?(scope: GuardrailScope): readonly string[];
}

/**
 * A guardrail that keeps what watches an account from everybody but those who set it up. People in an emergency are
 * bound as well: what they do is what has to be recorded.
 */
export function protectAuditing(auditing: ProtectedAuditing): Guardrail {
  const { id, control, intent, cannotExpress, page, actions, isManaged = false, resources = () => ['*'] } = auditing;
  const exempts = {
    deployment: 'It makes, changes and removes what watches, from reviewed plans',
    ...(isManaged && { 'account-management': 'AWS Control Tower sets the same service up in each account and Region' }),
  };
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control,
    intent,
    cannotExpress,
    exempts,
    page,
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions,
        resources: resources(scope),
        conditions: exceptExempt({ id, exempts }, scope),
      }),
    ],
  };
}
