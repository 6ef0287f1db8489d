/** One statement: actions separated by white space, on everything unless it says more. */
export interface ManagedStatement {
  readonly actions: string;
  /** The actions are those that are not meant. @default false */
  readonly not?: boolean;
  /** @default 'Allow' */
  readonly effect?: 'Allow' | 'Deny';
  /** @default - everything */
  readonly resources?: readonly string[];
  /** @default - none */
  readonly conditions?: object;
}

/** AWS managed policies by the path and name in their ARN. */
export type ManagedTexts = Readonly<
  Record<string, { readonly version: string; readonly statements: readonly ManagedStatement[] }>
>;

/** The day up to which the texts hold. */
export const TEXTS_OF = '2026-08-26';

/** Services whose actions the texts keep: those that questions are about. */
export const ASKED_SERVICES: readonly string[] =
  'cloudwatch config dynamodb ec2 ecs events iam kms lambda logs organizations rds s3 secretsmanager sns sqs ssm sso sts'.split(
    ' ',
  );
