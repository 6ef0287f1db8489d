import { parsePolicy } from '../../../src/iam';
import { AccessQueries, verdictText, type World, type WorldPrincipal } from '../../../src/review';
import { Escalations } from '../../../src/review/escalation/find/find-escalations';
import { ACCOUNT, key, origin, principal, SECRET_ARN, secret, world } from './world-builder';

export type Statement = Readonly<Record<string, unknown>>;

/** A policy of Allow statements; a statement may say Deny. */
export function allowing(name: string, ...statements: readonly Statement[]) {
  const list = statements.map((statement) => ({ Effect: 'Allow', ...statement }));
  return parsePolicy(name, { Version: '2012-10-17', Statement: list });
}

export const roleArn = (name: string, account = ACCOUNT) => `arn:aws:iam::${account}:role/${name}`;
export const READ = { Action: 'secretsmanager:GetSecretValue', Resource: SECRET_ARN };

/** A role with a policy of these statements. */
export function role(name: string, statements: readonly Statement[], parts: Partial<WorldPrincipal> = {}) {
  const address = `aws_iam_role.${name}`;
  return principal({
    ...{ id: `prod-security:${address}`, origin: origin(address), name, arn: roleArn(name, parts.account) },
    identity: statements.length === 0 ? [] : [allowing(`${name} policy`, ...statements)],
    trust: allowing(`${name} trust`, { Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }),
    ...parts,
  });
}

/** A trust policy that names somebody. */
export const trusting = (aws: string | readonly string[], rest: Statement = {}) =>
  allowing('reader trust', { Principal: { AWS: aws }, Action: 'sts:AssumeRole', ...rest });

/** What differs from the usual world: the two roles, and anything of the world. */
export interface Different extends Partial<World> {
  readonly reader?: Partial<WorldPrincipal>;
  readonly self?: Partial<WorldPrincipal>;
}

/** The role `reader` reads the secret, which is under the AWS managed key; `mallory` cannot. */
export function worldOf(mallory: readonly Statement[], { reader, self, ...parts }: Different = {}): World {
  return world({
    principals: [role('mallory', mallory, self), role('reader', [READ], reader)],
    secrets: [secret({ policy: undefined, encryptedBy: { kind: 'aws-managed' } })],
    ...parts,
  });
}

/** A customer key whose policy leaves everything but decrypting to the policies of the account. */
export const lockedKey = (...statements: readonly Statement[]) =>
  key({ policy: allowing('key policy', ...statements.map((each) => ({ Resource: '*', ...each }))) });

/** Every step to the first secret: who, how, by which action, through what, and under which conditions. */
export function stepsIn(given: World): readonly string[] {
  const [first] = given.secrets;
  if (first === undefined) return [];
  return new Escalations(new AccessQueries(given)).to(first).map(({ subject, hop, action, through, answer }) => {
    const how = answer.verdict === 'allowed' ? '' : ` ${answer.verdict} ${verdictText(answer)}`;
    return `${subject.label} ${hop} ${action} ${through}${how}`;
  });
}
