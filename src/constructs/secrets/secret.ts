import { SecretsmanagerSecret } from '@cdktf/provider-aws/lib/secretsmanager-secret';
import { SecretsmanagerSecretPolicy } from '@cdktf/provider-aws/lib/secretsmanager-secret-policy';
import { Construct, type IConstruct } from 'constructs';
import type { Classification } from '../../model/classification';
import { mandatoryTags } from '../../model/mandatory-tags';
import type { Region } from '../../model/region';
import { parseSecretArn, secretArnPattern } from '../../model/secret-arn';
import type { SecretUse } from '../access/grant-target';
import type { ISecret } from '../access/i-secret';
import { SecretGrants } from '../access/secret-grants';
import { AwsAccount } from '../accounts/aws-account';
import type { ISecretsKey } from '../keys/i-secrets-key';
import { protectionTag } from '../protection/deletion-guard';
import { claimName } from '../synthesis/claim-name';
import { policyText } from '../synthesis/policy-text';
import { recordSource } from '../synthesis/record-source';
import { resourcesIn } from '../synthesis/resources-in';
import { refuse, validated } from '../synthesis/validation';
import { ImportedSecret, type SecretArnImport, type SecretNameImport } from './imported-secret';
import { type NamedSecret, namedSecret } from './named-secret';
import { otherReaders, otherReadersTag } from './other-reader';
import { checkReplicas } from './replica-check';
import { recoveryWindow, replicaRegions, requireDescription, requireEndpoints, requireProps } from './secret-checks';
import { SecretPolicy } from './secret-policy';
import type { AdoptedSecretProps, AnySecretProps, SecretProps } from './secret-props';
import { writeReasonTag } from './write-reason';
import { WrittenPolicies } from './written-policies';

/** Six characters that AWS appends to a secret's ARN, as a pattern. */
const SUFFIX = '??????';

/**
 * A secret of the security account, encrypted with its domain's key, replicated to other Regions, with one resource
 * policy that holds in each of them. The value never passes through Terraform's state.
 *
 * Roles get access through {@link grants}: `secret.grants.read(role)` is what `grantRead` is elsewhere, and
 * `secret.grants.write(role)` what `grantWrite` is.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/intro.html
 *
 * @example
 * const common = { owner: 'team-orders', classification: Classification.standard, key };
 * const value = SecretValue.generated({ template: { username: 'orders', host: 'orders.db.internal' } });
 * const rotation = Rotation.postgres({ schedule, users: { kind: 'single' }, operations });
 * const named = { name: 'prod/orders/database', description: 'Login of the orders service to its database' } as const;
 * const database = new Secret(stack, 'Database', { ...common, ...named, value, rotation });
 * database.grants.read(consumer);
 */
export class Secret extends Construct implements ISecret {
  /**
   * A secret that exists already, by its full ARN. Its policy stays with whoever manages it.
   *
   * @throws when the ARN is not the full ARN of a secret
   *
   * @example
   * const secretArn = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:rds!db-0a1b2c3d-aB3dE6';
   * const master = Secret.fromSecretArn(stack, 'Master', { secretArn, key });
   */
  static fromSecretArn(scope: Construct, id: string, props: SecretArnImport): ISecret & { readonly secretArn: string } {
    return ImportedSecret.byArn(scope, id, props);
  }

  /**
   * A secret that exists already in the account of the stack, by name: Terraform looks its full ARN up.
   *
   * @throws when AWS allows no such name
   *
   * @example
   * const partner = Secret.fromSecretName(stack, 'Partner', { name: 'legacy/partner', key });
   */
  static fromSecretName(
    scope: Construct,
    id: string,
    props: SecretNameImport,
  ): ISecret & { readonly secretArn: string } {
    return ImportedSecret.byName(scope, id, props);
  }

  readonly regions: readonly Region[];
  readonly key: ISecretsKey;
  readonly classification: Classification;
  readonly grants: SecretGrants;
  readonly rotationFunctionArn?: string;
  readonly rotatedByFunction: boolean;
  /**
   * A reference to the full ARN of the secret in its own Region. One serves value and policy: cdktf keeps a stack trace
   * for each.
   */
  readonly secretArn: string;
  private readonly account: AwsAccount;
  private readonly name: NamedSecret;
  private readonly policy: SecretPolicy;
  private readonly resource: SecretsmanagerSecret;
  private readonly writeReasons = new Set<string>();

  /** @throws when a prop breaks the rule stated at {@link SecretProps} */
  constructor(scope: Construct, id: string, props: SecretProps);
  /** A secret that is taken over under the name that it has. */
  constructor(scope: Construct, id: string, props: AdoptedSecretProps);
  constructor(scope: Construct, id: string, props: AnySecretProps) {
    super(scope, id);
    recordSource(this);
    requireProps(this, props);
    this.account = AwsAccount.of(this);
    this.name = validated(this, () => namedSecret(props));
    this.key = props.key;
    this.classification = props.classification;
    this.regions = this.claimRegions(props);
    this.rotationFunctionArn = props.rotation.functionArn?.(this, this.secretName);
    this.rotatedByFunction = props.rotation.schedule !== undefined;
    this.grants = new SecretGrants(this, this);
    this.policy = this.gatherPolicy(props);
    this.resource = this.createSecret(props);
    this.secretArn = this.resource.arn;
    this.createValue(props, this.createPolicy());
    this.createRotation(props);
  }

  get secretName(): string {
    return this.name.value;
  }

  get accountId(): string {
    return this.account.accountId.value;
  }

  arnPattern(region: Region): string {
    return secretArnPattern(this.name, { account: this.account.accountId, region }).toString();
  }

  allow(use: SecretUse): void {
    this.policy.add(use);
  }

  explainWriter(reason: string): void {
    this.writeReasons.add(reason);
    const tag = validated(this, () => writeReasonTag(this.writeReasons));
    this.resource.tags = { ...this.resource.tagsInput, ...tag };
  }

  /** A replica occupies the name in its Region. */
  private claimRegions(props: AnySecretProps): readonly Region[] {
    const { secretName: name, accountId: account } = this;
    const regions = [this.account.region, ...replicaRegions(this, this.account, props)];
    for (const { name: region } of regions) {
      claimName(this, { kind: 'secret', property: 'name', name, account, region });
    }
    return regions;
  }

  private gatherPolicy({ readOnlyThrough, deletionProtection = true }: AnySecretProps): SecretPolicy {
    const { deploymentRole, organizationId } = this.account;
    const endpoints = requireEndpoints(this, readOnlyThrough);
    return new SecretPolicy({ deploymentRole, organizationId, readOnlyThrough: endpoints, deletionProtection });
  }

  private createSecret(props: AnySecretProps): SecretsmanagerSecret {
    const { deletionProtection = true } = props;
    const secret: SecretsmanagerSecret = new SecretsmanagerSecret(this, 'Resource', {
      name: this.secretName,
      description: requireDescription(this, props.description),
      kmsKeyId: this.key.keyArn(this.account.region),
      recoveryWindowInDays: recoveryWindow(this, props),
      replica: this.regions.slice(1).map((region) => ({ region: region.name, kmsKeyId: this.key.keyArn(region) })),
      tags: { ...validated(this, () => this.tags(props)), ...(deletionProtection && protectionTag(() => secret)) },
      lifecycle: { preventDestroy: deletionProtection },
    });
    if (this.regions.length > 1) checkReplicas(secret, this.secretName);
    this.account.declare(secret);
    if (props.adopt !== undefined) secret.importFrom(this.adopted(props.adopt));
    return secret;
  }

  /** Another secret's ARN would make Terraform replace that secret by this one. */
  private adopted(text: string): string {
    const arn = validated(this, () => parseSecretArn(text)).toString();
    const pattern = this.arnPattern(this.account.region);
    if (arn.slice(0, -SUFFIX.length) !== pattern.slice(0, -SUFFIX.length)) {
      refuse(this, `\`adopt\` must be the ARN of this very secret, ${pattern}, got '${arn}'`);
    }
    return arn;
  }

  /** Secrets Manager refuses a policy on a replica, and copies this one to it. */
  private createPolicy(): SecretsmanagerSecretPolicy {
    WrittenPolicies.of(this).record(this);
    const { region } = this.account;
    return new SecretsmanagerSecretPolicy(new Construct(this, 'Policy'), region.name, {
      provider: this.account.provider(region),
      secretArn: this.secretArn,
      blockPublicPolicy: true,
      policy: policyText(() => validated(this, () => this.policy.render())),
    });
  }

  private createValue(props: AnySecretProps, policy: SecretsmanagerSecretPolicy): void {
    props.value.bind(this, { secretId: this.secretArn, after: [policy] });
    this.exemptReaders(props);
  }

  /** Terraform reads the first value again whenever it refreshes, so that the role which puts it must read it. */
  private exemptReaders({ alsoReadBy = [] }: AnySecretProps): void {
    this.policy.exemptReaders(...validated(this, () => otherReaders(alsoReadBy)));
    if (this.seed !== undefined) this.policy.exemptReaders(this.account.deploymentRole.toString());
  }

  private get seed(): IConstruct | undefined {
    return this.node.tryFindChild('Value');
  }

  private createRotation({ rotation, value }: AnySecretProps): void {
    const { seed } = this;
    rotation.bind(this, {
      secret: this,
      after: seed === undefined ? [] : resourcesIn(seed),
      knownFields: value.knownFields,
      valueExists: value.exists,
      imported: false,
    });
  }

  private tags({
    owner,
    classification,
    tags,
    rotation,
    value,
    alsoReadBy = [],
  }: AnySecretProps): Record<string, string> {
    return mandatoryTags(
      {
        App: this.name.application,
        Environment: this.name.environment,
        Owner: owner,
        RotationEnabled: rotation.schedule !== undefined && value.exists === true ? 'true' : 'false',
        DataClassification: classification.name,
        ...{ RotationStrategy: rotation.strategy, ...rotation.tags(), ...otherReadersTag(alsoReadBy) },
      },
      tags,
    );
  }
}
