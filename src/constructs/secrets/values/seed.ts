import { SecretsmanagerSecretVersion } from '@cdktf/provider-aws/lib/secretsmanager-secret-version';
import { Construct } from 'constructs';
import { Label } from '../../../model/staging-label';
import type { ValueTarget } from './i-secret-value';

/**
 * The first value of a secret, put once.
 *
 * The version is put with a label of our own and never with AWSCURRENT: AWS adds AWSCURRENT by itself when, and only
 * when, the version is the first of its secret. So if Terraform ever makes the version again, the live value stays.
 * The label also keeps AWS from removing the version, which would make Terraform want to put it again.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_PutSecretValue.html
 */
export class Seed extends Construct {
  /**
   * @param value a Terraform expression that may be ephemeral: it reaches a write-only argument and no state
   */
  constructor(scope: Construct, id: string, target: ValueTarget, value: string) {
    super(scope, id);
    new SecretsmanagerSecretVersion(this, 'Resource', {
      secretId: target.secretId,
      secretStringWo: value,
      secretStringWoVersion: 1,
      versionStages: [Label.seed],
      // Rotation moves labels of its own: they are not for Terraform to put back.
      lifecycle: { ignoreChanges: ['version_stages'] },
      dependsOn: [...target.after],
    });
  }
}
