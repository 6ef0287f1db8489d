import { opaquePolicy, type Policy, parsePolicy } from '../../../iam';

const all = (...actions: readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
});

/**
 * AWS managed policies whose text bears on no secret, key or role, or on all of them, and does not change in that.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html
 */
const KNOWN: Readonly<Record<string, object>> = {
  AdministratorAccess: all('*'),
  'service-role/AWSLambdaBasicExecutionRole': all('logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'),
};

/** An AWS managed policy: its text where it is known here, else opaque. */
export function managedPolicy(arn: string): Policy {
  const name = /^arn:[\w-]+:iam::aws:policy\/(.+)$/.exec(arn)?.[1];
  const document = name !== undefined && Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  if (document !== undefined) return parsePolicy(arn, document);
  return opaquePolicy(
    arn,
    name === undefined ? `${arn} is declared in none of the stacks` : `the text of ${arn} is AWS's`,
  );
}
