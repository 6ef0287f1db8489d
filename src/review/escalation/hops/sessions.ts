/** A call that gives whoever makes it a command or shell on what runs already. */
export interface Session {
  /** As roles trust it. */
  readonly service: string;
  /** The action, and the ARNs in an account on which it must be allowed: all of them. */
  readonly requests: readonly Request[];
}

/** An action on one thing. */
export interface Request {
  readonly action: string;
  readonly on: (account: string) => string;
  /** Whether it must be this thing, in any Region. @default - one that the policies of whoever calls allow */
  readonly exactly?: true;
}

const instance = (account: string) => `arn:aws:ec2:us-east-1:${account}:instance/i-00000000000000000`;
const document = () => 'arn:aws:ssm:us-east-1::document/AWS-RunShellScript';
const ec2 = (...requests: Session['requests']): Session => ({ service: 'ec2.amazonaws.com', requests });

/**
 * Ways to a shell or a command on instances and tasks.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssystemsmanager.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
 */
export const SESSIONS: readonly Session[] = [
  ec2({ action: 'ssm:SendCommand', on: instance }, { action: 'ssm:SendCommand', on: document, exactly: true }),
  ec2({ action: 'ssm:StartSession', on: instance }),
  ec2(
    { action: 'ssm:CreateAssociation', on: instance },
    { action: 'ssm:CreateAssociation', on: document, exactly: true },
  ),
  ec2({ action: 'ec2-instance-connect:SendSSHPublicKey', on: instance }),
  ec2(
    { action: 'ec2:ModifyInstanceAttribute', on: instance },
    { action: 'ec2:StopInstances', on: instance },
    { action: 'ec2:StartInstances', on: instance },
  ),
  {
    service: 'ecs-tasks.amazonaws.com',
    requests: [
      { action: 'ecs:ExecuteCommand', on: (account) => `arn:aws:ecs:us-east-1:${account}:task/x/00000000` },
      { action: 'ecs:ExecuteCommand', on: (account) => `arn:aws:ecs:us-east-1:${account}:cluster/x` },
    ],
  },
];
