import { Token } from 'cdktf';
import type { Construct } from 'constructs';
import type { Remote } from '../../../model/delivery/kubernetes/remote-secret';
import { checkedNeeds, isSecretNeed, type Need, type Needs } from '../../../model/delivery/need';
import type { GrantTarget } from '../../access/grant-target';
import { AwsAccount } from '../../accounts/aws-account';
import { refuse, validated } from '../../synthesis/validation';
import type { DeliveredSecret } from '../delivered-secret';

/** What a cluster is told to read: names that are known while stacks are synthesized, as a manifest knows no Terraform. */
export function remotesOf(construct: Construct, needs: Needs<DeliveredSecret>): readonly Remote[] {
  const account = AwsAccount.of(construct).accountId.value;
  return validated(construct, () => checkedNeeds(needs)).map(([name, need]) =>
    remoteOf(construct, account, name, need),
  );
}

function remoteOf(construct: Construct, account: string, name: string, need: Need<DeliveredSecret>): Remote {
  if (!isSecretNeed(need)) return { name, parameter: need.parameter };
  const { secret, key, stage } = need;
  // Without the suffix an ARN may name another secret: the name is used in the account, and the full ARN beyond it.
  const id = secret.accountId === account ? secret.secretName : secret.secretArn;
  requireKnown(construct, `needs.${name}.secret`, secret, id);
  return { name, secret: id, key, stage };
}

/** Refuses a secret that is imported by a reference: what it is called is known once Terraform has run. */
export function requireKnown(construct: Construct, option: string, secret: GrantTarget, id: string): void {
  const named = [id, ...secret.regions.map((region) => secret.arnPattern(region))];
  if (!named.some((text) => Token.isUnresolved(text))) return;
  refuse(
    construct,
    `\`${option}\` must be known while stacks are synthesized, because a manifest cannot refer to Terraform: import it with Secret.fromSecretArn and its full ARN`,
  );
}
