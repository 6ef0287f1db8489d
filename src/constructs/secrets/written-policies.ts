import { TerraformStack } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import type { ISecret } from '../access/i-secret';
import { refuse } from '../synthesis/validation';

const ID = 'SecretsWrittenPolicies';

/** A secret, as far as two constructs may mean the same. */
interface Identified extends ISecret, IConstruct {
  readonly secretArn: string;
}

/**
 * Remembers, for a whole app, of which secrets it writes the policies: those refuse every reader that they were not told
 * of, so a grant on an import of such a secret would allow nothing.
 */
export class WrittenPolicies extends Construct {
  static of(construct: IConstruct): WrittenPolicies {
    const { root } = construct.node;
    return (root.node.tryFindChild(ID) as WrittenPolicies | undefined) ?? new WrittenPolicies(root as Construct);
  }

  private readonly written: Identified[] = [];
  private readonly granted: Identified[] = [];

  private constructor(root: Construct) {
    super(root, ID);
  }

  /** @throws when an import of the secret was granted to somebody */
  record(secret: Identified): void {
    this.written.push(secret);
    const granted = this.granted.find((imported) => same(imported, secret));
    if (granted !== undefined) refuseGrant(granted, secret);
  }

  /** @throws when this app writes the policy of the imported secret */
  recordGrant(imported: Identified): void {
    this.granted.push(imported);
    const secret = this.written.find((each) => same(imported, each));
    if (secret !== undefined) refuseGrant(imported, secret);
  }
}

function same(imported: Identified, secret: Identified): boolean {
  if (imported.secretArn === secret.secretArn) return true;
  const regions = secret.regions.map(({ name }) => name);
  return (
    imported.accountId === secret.accountId &&
    imported.secretName === secret.secretName &&
    imported.regions.some(({ name }) => regions.includes(name))
  );
}

function refuseGrant(imported: Identified, secret: Identified): never {
  const stack = TerraformStack.of(secret).node.id;
  return refuse(
    imported,
    `\`grants\` must be those of '${secret.secretName}' itself, because stack '${stack}' of this app writes its policy, got a grant on an import: grant on the Secret at ${secret.node.path}`,
  );
}
