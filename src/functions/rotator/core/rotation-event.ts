import { lengthOf } from './length-of';
import { RotationError } from './rotation-error';
import { isSecretArn } from './secret-name';

const STEPS = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const;

/** Ids of versions that Secrets Manager makes are UUIDs. They are logged, so they have to look like one. */
const TOKEN = /^[\w-]{1,64}$/;

/** The four calls that Secrets Manager makes, in this order, each at least once. */
export type RotationStep = (typeof STEPS)[number];

/**
 * What Secrets Manager sends to a rotation function.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda.html
 */
export interface RotationEvent {
  readonly step: RotationStep;
  /** The ARN of the secret. */
  readonly secretId: string;
  /** The id of the version that this rotation makes: 32 to 64 characters. */
  readonly token: string;
  /**
   * Proves the caller to PutSecretValue where the function runs with an assumed role.
   * @default - not sent
   */
  readonly rotationToken?: string;
}

/**
 * Reads the event that Lambda hands over.
 * @throws RotationError when a field is missing or no id, or the step is unknown
 */
export function parseRotationEvent(event: unknown): RotationEvent {
  if (typeof event !== 'object' || event === null) {
    throw new RotationError(`'event' must be an object, got ${event === null ? 'null' : typeof event}`);
  }
  const fields = event as Record<string, unknown>;
  const step = STEPS.find((known) => known === fields.Step);
  if (step === undefined) {
    throw new RotationError(`'Step' must be one of ${STEPS.join(', ')}, got ${lengthOf(fields.Step)}`);
  }
  const secretId = text(fields, 'SecretId');
  if (!isSecretArn(secretId)) {
    throw new RotationError(`'SecretId' must be the ARN of a secret, got ${lengthOf(secretId)}`);
  }
  const token = text(fields, 'ClientRequestToken');
  if (!TOKEN.test(token)) {
    throw new RotationError(`'ClientRequestToken' must be 1 to 64 of A-Z a-z 0-9 _ -, got ${lengthOf(token)}`);
  }
  const rotationToken = fields.RotationToken === undefined ? undefined : text(fields, 'RotationToken');
  return rotationToken === undefined ? { step, secretId, token } : { step, secretId, token, rotationToken };
}

function text(fields: Record<string, unknown>, key: string): string {
  const value = fields[key];
  if (typeof value !== 'string' || value === '') {
    throw new RotationError(`'${key}' must be a non-empty string, got ${value === '' ? 'an empty one' : typeof value}`);
  }
  return value;
}
