import { DataAwsSecretsmanagerSecrets } from '@cdktf/provider-aws/lib/data-aws-secretsmanager-secrets';
import type { Construct } from 'constructs';
import { DELETION_PROTECTION_TAG } from '../../model/deletion-protection';
import { refusalOf, refuseDestroy, type Undeclared } from './undeclared';

/**
 * Refuses a plan while an undeclared secret exists. Only then AWS is asked which secrets are still there: its list
 * leaves out those that are scheduled for deletion.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html
 */
export function refuseUndeclaredSecrets(scope: Construct, { provider, undeclared }: Undeclared): void {
  const keptIn = (arns: string) =>
    `[for arn, address in ${undeclared} : "$\{address} ($\{arn})" if contains(${arns}, arn)]`;
  const secrets = new DataAwsSecretsmanagerSecrets(scope, 'Secrets', {
    provider,
    filter: [{ name: 'tag-key', values: [DELETION_PROTECTION_TAG] }],
    lifecycle: {
      postcondition: [
        {
          condition: `\${length(${keptIn('self.arns')}) == 0}`,
          errorMessage: refusalOf('secret', `$\{join(", ", ${keptIn('self.arns')})}`),
        },
      ],
    },
  });
  secrets.addOverride('count', `\${length(${undeclared}) > 0 ? 1 : 0}`);
  refuseDestroy(scope, 'SecretsKept', {
    what: 'secret',
    kept: () => keptIn(`flatten(data.aws_secretsmanager_secrets.${secrets.friendlyUniqueId}[*].arns)`),
  });
}
