import { Construct } from 'constructs';
import { Classification } from '../../../model/classification';
import { DECOY } from '../../../model/decoy';
import type { ISecretsKey } from '../../keys/i-secrets-key';
import { Rotation } from '../../rotation/rotation';
import { Secret } from '../../secrets/secret';
import { SecretValue } from '../../secrets/secret-value';
import { recordSource } from '../../synthesis/record-source';

/** A secret that nobody uses. Whoever lists secrets sees all of this but the key, and the id of the construct in a tag: let
 * nothing say what it is. */
export interface DecoySecretProps {
  /** `<environment>/<application>/<name>`, like those beside it: what somebody would look for. */
  readonly name: `${string}/${string}/${string}`;
  /** What it seems to open: 1 to 2,048 characters. */
  readonly description: string;
  /** The team that seems to answer for it: the tag `Owner`. */
  readonly owner: string;
  /** The keys of its domain, with one for each Region of the secret. */
  readonly key: ISecretsKey;
  /**
   * Why it seems not to rotate: 10 to 256 letters, digits, spaces or `_.:/=+-@`. The tag `RotationReason`, as secrets
   * beside it have it.
   */
  readonly reason: string;
  /** The day on which somebody asks whether it is still wanted, ISO 8601: `2027-06-30`. The tag `RotationReviewBy`. */
  readonly reviewBy: string;
  /** What it seems to be. A class that asks for rotation asks a decoy for none. @default Classification.standard */
  readonly classification?: Classification;
  /** As that of the secrets beside it, which have a tag for it. @default true */
  readonly deletionProtection?: boolean;
  /** Regions with a replica. @default - every replica Region of the stack's account */
  readonly replicaRegions?: readonly string[];
}

/**
 * A secret that opens nothing, is in no grant and is used by nobody: whoever touches it looks for what is not theirs.
 * It is made like any other, its value is random and in no state, and only the deployment role may read it, because
 * Terraform refreshes. Give its name to `Detections.decoyTouched`, which reports everybody else.
 *
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/monitoring-eventbridge.html
 *
 * @example
 * const reason = 'The provider gives out keys by hand only';
 * const named = { name: 'prod/orders/admin', description: 'Administrator of the orders database' } as const;
 * const decoy = new DecoySecret(stack, 'Admin', { ...named, owner: 'team-orders', key, reason, reviewBy: '2027-06-30' });
 * const detection = Detections.decoyTouched({ secrets: [decoy.secretName] });
 */
export class DecoySecret extends Construct {
  /** What `Detections.decoyTouched` looks for. */
  readonly secretName: string;
  /** A reference to the full ARN of the secret in its own Region. */
  readonly secretArn: string;

  /** @throws when a prop breaks the rule stated at {@link DecoySecretProps} */
  constructor(scope: Construct, id: string, props: DecoySecretProps) {
    super(scope, id);
    recordSource(this);
    const { reason, reviewBy, classification = Classification.standard, ...given } = props;
    const rotation = Rotation.none({ reason, reviewBy });
    const value = SecretValue.generated();
    const whole = { ...given, classification: unrotated(classification), value, rotation };
    const secret = new Secret(new Construct(this, DECOY[0]), DECOY[1], whole);
    this.secretName = secret.secretName;
    this.secretArn = secret.secretArn;
  }
}

function unrotated({ name, rotationDays, recoveryWindowDays }: Classification): Classification {
  return Classification.of({ name, rotationDays, recoveryWindowDays, mayGoUnrotated: true });
}
