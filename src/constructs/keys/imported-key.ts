import { Construct } from 'constructs';
import { Arn } from '../../model/arn';
import { Region } from '../../model/region';
import { refuse, validated } from '../synthesis/validation';
import type { ISecretsKey } from './i-secrets-key';

/** Keys that exist already. */
export interface ImportedKeyProps {
  /**
   * Full ARNs of symmetric customer keys, one for each Region. Whoever manages them must let the readers decrypt:
   * this library cannot write the policy of a key it does not own.
   */
  readonly keyArns: readonly string[];
}

/** Keys made elsewhere. */
export class ImportedKey extends Construct implements ISecretsKey {
  readonly regions: readonly Region[];
  private readonly arns: ReadonlyMap<string, Arn>;

  /** @throws when an ARN is not the full ARN of a key, or a Region has two */
  constructor(scope: Construct, id: string, { keyArns }: ImportedKeyProps) {
    super(scope, id);
    const arns = keyArns.map((text) => this.keyArnOf(text));
    this.regions = arns.map((arn) => this.regionOf(arn, arns));
    this.arns = new Map(arns.map((arn) => [arn.region, arn]));
  }

  keyArn(region: Region): string {
    const arn = this.arns.get(region.name);
    if (arn === undefined) {
      const known = [...this.arns.keys()].join(', ');
      return refuse(this, `\`keyArns\` must include a key in '${region}' to encrypt there, got keys in ${known}`);
    }
    return arn.toString();
  }

  keyArnPattern(region: Region): string {
    return this.keyArn(region);
  }

  requireSecretsOf(): void {
    // The key's policy is managed elsewhere.
  }

  allow(): void {
    // The key's policy is managed elsewhere.
  }

  private regionOf(arn: Arn, all: readonly Arn[]): Region {
    if (all.some((other) => other !== arn && other.region === arn.region)) {
      refuse(this, `\`keyArns\` must have one key for each Region, got two in '${arn.region}'`);
    }
    return validated(this, () => Region.of(arn.region));
  }

  private keyArnOf(text: string): Arn {
    const arn = validated(this, () => Arn.parse(text));
    if (arn.service !== 'kms' || arn.account === '' || !/^key\/(mrk-)?[0-9a-f-]+$/.test(arn.resource)) {
      refuse(this, `\`keyArns\` must be full key ARNs, arn:<partition>:kms:<region>:<account>:key/<id>, got '${text}'`);
    }
    return arn;
  }
}
