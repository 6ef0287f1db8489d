import {
  GetResourcePolicyCommand,
  PutResourcePolicyCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { type Check, type CheckContext, confirmed, refuted } from '../check';

/** The replica has the primary's policy, and refuses one of its own. */
export const policyOfReplica: Check = {
  id: 'policy-of-replica',
  // The policy that was applied names the calls of replication into other accounts.
  settles: ['policy-of-a-replica', 'new-actions-in-secret-policies'],
  run: async ({ sessions, deployed }: CheckContext) => {
    const { region, replicaRegion } = sessions.accounts;
    const primary = new SecretsManagerClient(await sessions.in('security', region));
    const replica = new SecretsManagerClient(await sessions.in('security', replicaRegion));
    const wanted = await primary.send(new GetResourcePolicyCommand({ SecretId: deployed.secretArn }));
    const found = await replica.send(new GetResourcePolicyCommand({ SecretId: deployed.replicaArn }));
    if (found.ResourcePolicy !== wanted.ResourcePolicy) return refuted('the policy of the replica is another');
    const refusal = await replica
      .send(
        new PutResourcePolicyCommand({ SecretId: deployed.replicaArn, ResourcePolicy: wanted.ResourcePolicy ?? '' }),
      )
      .then(() => undefined)
      .catch((error: Error) => error.message);
    return refusal === undefined
      ? refuted('the replica took a policy of its own')
      : confirmed(`the policies are equal, and the replica refuses one of its own: ${refusal}`);
  },
};
