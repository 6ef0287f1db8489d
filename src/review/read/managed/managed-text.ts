/** One statement: actions separated by whitespace, on everything unless it says more. */
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

/** What is kept of one AWS managed policy. */
export interface ManagedText {
  readonly version: string;
  /**
   * All that AWS's text says is kept, of whatever service. Of others what is not kept are actions that they allow: a
   * text that denies is kept whole.
   *
   * @default - only what it says of {@link ASKED_SERVICES}
   */
  readonly whole?: true;
  readonly statements: readonly ManagedStatement[];
}

/** AWS managed policies by the path and name in their ARN. */
export type ManagedTexts = Readonly<Record<string, ManagedText>>;

/** The day up to which the texts hold. */
export const TEXTS_OF = '2026-08-26';

/** Services whose actions the texts keep: those that most questions are about. Of others nothing is claimed. */
export const ASKED_SERVICES: readonly string[] =
  'cloudwatch config dynamodb ec2 ecs events iam kms lambda logs organizations rds s3 secretsmanager sns sqs ssm sso sts'.split(
    ' ',
  );
