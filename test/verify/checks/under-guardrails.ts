import { AcceptHandshakeCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import {
  CreateSecretCommand,
  DeleteSecretCommand,
  SecretsManagerClient,
  TagResourceCommand,
  UpdateSecretCommand,
} from '@aws-sdk/client-secrets-manager';
import { type Check, type CheckContext, confirmed, type Finding, refuted } from '../check';

const TAGS = {
  App: 'aws',
  Environment: 'verify',
  Owner: 'verify-aws',
  RotationEnabled: 'false',
  DataClassification: 'standard',
};

/** A secret may be made with its tags, and its tags may not be changed. */
export const taggedCreate: Check = {
  id: 'tagged-create',
  settles: ['tags-of-a-tagged-creation'],
  needs: 'guardrails',
  run: async (context: CheckContext) => {
    const { secrets, SecretId } = await ownSecret(context);
    const retag = secrets.send(new TagResourceCommand({ SecretId, Tags: [{ Key: 'Owner', Value: 'somebody-else' }] }));
    return denied(
      retag,
      'a secret was made with its tags, and its owner could not be changed',
      'its owner was changed',
    );
  },
};

/** The guardrail on keys denies an update that names the empty key. */
export const emptyKeyUpdate: Check = {
  id: 'empty-key-update',
  settles: ['key-of-an-empty-update'],
  needs: 'guardrails',
  run: async (context: CheckContext) => {
    const { secrets, SecretId } = await ownSecret(context);
    const update = secrets.send(new UpdateSecretCommand({ SecretId, KmsKeyId: '' }));
    return denied(update, 'UpdateSecret with an empty key was denied', 'UpdateSecret with an empty key was allow');
  },
};

/** Never a real invitation: nobody has this one. */
const NO_HANDSHAKE = 'h-0123456789abcdef';

/** Accepting an invitation is denied before AWS looks it up. */
export const handshakeDenied: Check = {
  id: 'handshake-denied',
  settles: ['handshake-of-a-member'],
  needs: 'guardrails',
  run: async ({ sessions }: CheckContext) => {
    const organizations = new OrganizationsClient({ ...(await sessions.ordinary()), region: 'us-east-1' });
    const accept = organizations.send(new AcceptHandshakeCommand({ HandshakeId: NO_HANDSHAKE }));
    return denied(
      accept,
      'AcceptHandshake was denied',
      'AcceptHandshake was let pass, as AWS looked the invitation up',
    );
  },
};

async function ownSecret({ sessions, undo }: CheckContext) {
  const secrets = new SecretsManagerClient(await sessions.ordinary());
  const Name = `verify/aws/ordinary-${Date.now()}`;
  const { ARN: SecretId = Name } = await secrets.send(
    new CreateSecretCommand({
      Name,
      KmsKeyId: sessions.accounts.approvedKey,
      Tags: Object.entries(TAGS).map(([Key, Value]) => ({ Key, Value })),
    }),
  );
  const admin = new SecretsManagerClient(await sessions.in('workload'));
  undo.later(`secret ${SecretId}`, () => admin.send(new DeleteSecretCommand({ SecretId, RecoveryWindowInDays: 7 })));
  return { secrets, SecretId };
}

async function denied(call: Promise<unknown>, yes: string, no: string): Promise<Finding> {
  try {
    await call;
    return refuted(no);
  } catch (error) {
    const { name, message } = error as Error;
    return name.startsWith('AccessDenied') ? confirmed(yes) : refuted(`${no}: ${name} ${message}`);
  }
}
