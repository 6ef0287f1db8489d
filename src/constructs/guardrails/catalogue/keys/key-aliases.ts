import { keys } from '../../../../model/controls/keys';
import { PolicyStatement } from '../../../../model/policy/statement';
import { exceptExempt } from '../../exempt-roles';
import { type Guardrail, sidOf } from '../../guardrail';

const id = 'key-aliases';
const exempts = {
  deployment: 'Terraform makes and destroys an alias with its key',
  'key-administrator': 'Moves an alias to the key that follows; can decrypt with neither',
};

/**
 * The aliases of keys for secrets, `alias/secrets/…`, point where they were put. A secret that names its key by an alias
 * gets another key for its next value when the alias moves; secrets of this library name keys by ARN.
 */
export function keyAliases(): Guardrail {
  return {
    id,
    type: 'SERVICE_CONTROL_POLICY',
    control: keys.custody,
    intent: 'Nobody but deployment and administrators of keys makes, moves or deletes an alias of keys for secrets',
    cannotExpress: ['Aliases of another form than `alias/secrets/…` are not recognised.'],
    exempts,
    page: 'https://docs.aws.amazon.com/kms/latest/developerguide/alias-access.html',
    statements: (scope) => [
      PolicyStatement.deny({
        sid: sidOf(id),
        actions: ['kms:CreateAlias', 'kms:DeleteAlias', 'kms:UpdateAlias'],
        resources: [`arn:${scope.partition}:kms:*:*:alias/secrets/*`],
        conditions: exceptExempt({ id, exempts }, scope),
      }),
    ],
  };
}
