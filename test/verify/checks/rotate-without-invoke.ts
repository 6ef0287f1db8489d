import {
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { RotateSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type Check, type CheckContext, confirmed, inconclusive, refuted } from '../check';
import { poll } from '../poll';

const POLICY = 'rotate';

/** Who may not invoke the function starts no rotation; through Secrets Manager alone is enough to be let in. */
export const rotateWithoutInvoke: Check = {
  id: 'rotate-without-invoke',
  settles: ['invoke-rights-to-start-a-rotation'],
  run: async ({ sessions, deployed, undo, patience, signal }: CheckContext) => {
    const { security, region, role } = sessions.accounts;
    const admin = await sessions.in('security');
    const iam = new IAMClient(admin);
    const RoleName = `verify-aws-${deployed.functionName.slice(-8)}`;
    const trust = {
      Effect: 'Allow',
      Action: 'sts:AssumeRole',
      Principal: { AWS: `arn:aws:iam::${security}:role/${role}` },
    };
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: policy(trust) }));
    undo.later(`role ${RoleName}`, () => iam.send(new DeleteRoleCommand({ RoleName })));
    undo.later(`policy of ${RoleName}`, () => iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: POLICY })));
    const rotate = {
      Effect: 'Allow',
      Action: ['secretsmanager:RotateSecret', 'secretsmanager:DescribeSecret'],
      Resource: deployed.secretArn,
    };
    const invoke = {
      Effect: 'Allow',
      Action: 'lambda:InvokeFunction',
      Resource: `arn:aws:lambda:${region}:${security}:function:${deployed.functionName}`,
      Condition: { Bool: { 'aws:ViaAWSService': 'true' } },
    };

    await allow(rotate);
    const without = await outcome('denied');
    if (without !== 'denied') return refuted('a role without lambda:InvokeFunction started a rotation');
    await allow(rotate, invoke);
    const through = await outcome('started');
    return through === 'started'
      ? confirmed('denied without lambda:InvokeFunction, and started with it under aws:ViaAWSService')
      : inconclusive(
          `denied without lambda:InvokeFunction, and after ${patience} seconds with it under aws:ViaAWSService, too`,
        );

    function allow(...statements: readonly object[]) {
      return iam.send(
        new PutRolePolicyCommand({ RoleName, PolicyName: POLICY, PolicyDocument: policy(...statements) }),
      );
    }

    /** IAM takes a while to know a policy: a wanted outcome ends the wait. */
    async function outcome(wanted: 'denied' | 'started'): Promise<'denied' | 'started' | undefined> {
      let last: 'denied' | 'started' | undefined;
      await poll(
        async () => {
          last = await attempt(await sessions.as(`arn:aws:iam::${security}:role/${RoleName}`, region, admin));
          return last === wanted ? last : undefined;
        },
        { patience: Math.min(patience, 120), signal },
      );
      return last;
    }

    async function attempt(
      session: ConstructorParameters<typeof SecretsManagerClient>[0],
    ): Promise<'denied' | 'started'> {
      try {
        await new SecretsManagerClient(session ?? {}).send(new RotateSecretCommand({ SecretId: deployed.secretArn }));
        return 'started';
      } catch (error) {
        if ((error as Error).name.startsWith('AccessDenied')) return 'denied';
        throw error;
      }
    }
  },
};

function policy(...Statement: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement });
}
