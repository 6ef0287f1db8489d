/** A service that runs code as a role that is passed to it. */
export interface Compute {
  /** As roles trust it. */
  readonly service: string;
  /** Something that could be started there, in an account: an ARN with the Region left to the policies. */
  readonly resource: (account: string) => string;
  /** Each starts code: all of its actions are needed. */
  readonly ways: readonly {
    readonly actions: readonly string[];
    /** Asked about each function that the stacks declare, instead of a new one. */
    readonly onFunctions?: true;
  }[];
}

/** The services that run code for roles most often; others, such as CodeBuild or Glue, are not looked at. */
export const COMPUTE: readonly Compute[] = [
  {
    service: 'lambda.amazonaws.com',
    resource: (account) => `arn:aws:lambda:us-east-1:${account}:function:x`,
    ways: [
      { actions: ['lambda:CreateFunction'] },
      { actions: ['lambda:UpdateFunctionConfiguration'], onFunctions: true },
    ],
  },
  {
    service: 'ecs-tasks.amazonaws.com',
    resource: (account) => `arn:aws:ecs:us-east-1:${account}:task-definition/x:1`,
    ways: [{ actions: ['ecs:RegisterTaskDefinition', 'ecs:RunTask'] }],
  },
  {
    service: 'ec2.amazonaws.com',
    resource: (account) => `arn:aws:ec2:us-east-1:${account}:instance/i-00000000000000000`,
    ways: [{ actions: ['ec2:RunInstances'] }],
  },
];
