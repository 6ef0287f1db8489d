import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import type { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Construct } from 'constructs';
import { protectionTag } from '../protection/deletion-guard';
import { policyText } from '../synthesis/policy-text';

/** One Region's key of a domain. */
export interface RegionalKeyProps {
  readonly description: string;
  /** `alias/…` */
  readonly alias: string;
  readonly provider: AwsProvider;
  readonly deletionWindowDays: number;
  /** @default - the period of AWS */
  readonly rotationPeriodDays?: number;
  /** Renders the key's policy once every grant is known. */
  readonly policy: () => string;
  readonly tags: Record<string, string>;
  /** Whether the key is protected from deletion. @default false */
  readonly deletionProtection?: boolean;
}

/** A customer key in one Region, with its alias. */
export class RegionalKey extends Construct {
  /** A reference to the key's ARN. */
  readonly arn: string;
  readonly resource: KmsKey;

  constructor(scope: Construct, id: string, props: RegionalKeyProps) {
    super(scope, id);
    this.resource = this.createKey(props);
    this.arn = this.resource.arn;
    this.createAlias(props);
  }

  private createKey(props: RegionalKeyProps): KmsKey {
    return new KmsKey(this, 'Resource', {
      provider: props.provider,
      description: props.description,
      enableKeyRotation: true,
      rotationPeriodInDays: props.rotationPeriodDays,
      deletionWindowInDays: props.deletionWindowDays,
      policy: policyText(props.policy),
      tags: { ...props.tags, ...(props.deletionProtection && protectionTag(() => this.resource)) },
      ...(props.deletionProtection && { lifecycle: { preventDestroy: true } }),
    });
  }

  private createAlias(props: RegionalKeyProps): KmsAlias {
    // One reference serves alias and secrets: cdktf keeps a stack trace for each.
    return new KmsAlias(this, 'Alias', { provider: props.provider, name: props.alias, targetKeyId: this.arn });
  }
}
