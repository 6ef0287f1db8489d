import { parsePolicy } from '../../../src/iam';
import { parseDocument } from '../../../src/review/read/assemble/parse-document';
import type { JsonObject } from '../../../src/review/world/json';
import type { Origin } from '../../../src/review/world/origin';
import type { World } from '../../../src/review/world/world';
import type { WorldKey } from '../../../src/review/world/world-key';
import type { WorldParameter } from '../../../src/review/world/world-parameter';
import type { PolicyKind, WorldPolicy } from '../../../src/review/world/world-policy';
import type { WorldPrincipal } from '../../../src/review/world/world-principal';
import type { WorldResource } from '../../../src/review/world/world-resource';
import type { WorldSecret } from '../../../src/review/world/world-secret';

export const ACCOUNT = '111111111111';
export const SECRET_ARN = `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:prod/orders/db-AbCdEf`;
export const ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/app`;

const TAGS = {
  App: 'orders',
  DataClassification: 'standard',
  Environment: 'prod',
  Owner: 'team-orders',
  RotationEnabled: 'false',
};

/** A world with nothing in it but what is given. */
export function world(parts: Partial<World> = {}): World {
  return {
    environments: ['prod'],
    principals: [],
    secrets: [],
    keys: [],
    parameters: [],
    policies: [],
    resources: [],
    unresolved: [],
    ...parts,
  };
}

export function origin(address: string): Origin {
  return { environment: 'prod', stack: 'prod-security', address };
}

const id = (address: string) => `prod-security:${address}`;

/** A well-made secret, but for what is given. */
export function secret(parts: Partial<WorldSecret> = {}): WorldSecret {
  const address = 'aws_secretsmanager_secret.db';
  return {
    id: `${id(address)}@eu-central-1`,
    origin: origin(address),
    name: 'prod/orders/db',
    arn: SECRET_ARN,
    account: ACCOUNT,
    region: 'eu-central-1',
    replica: false,
    policy: parsePolicy('secret policy', { Version: '2012-10-17', Statement: [] }),
    encryptedBy: { kind: 'key', key: id('aws_kms_key.main') },
    tags: TAGS,
    ...parts,
  };
}

export function resource(type: string, attributes: JsonObject = {}, parts: Partial<WorldResource> = {}): WorldResource {
  const address = `${type}.x`;
  const base = { id: id(address), origin: origin(address), mode: 'managed', type, name: 'x' } as const;
  return { ...base, account: ACCOUNT, region: 'eu-central-1', attributes, redacted: {}, ...parts };
}

export function key(parts: Partial<WorldKey> = {}): WorldKey {
  const address = 'aws_kms_key.main';
  return {
    id: id(address),
    origin: origin(address),
    arn: `arn:aws:kms:eu-central-1:${ACCOUNT}:key/k`,
    account: ACCOUNT,
    region: 'eu-central-1',
    aliases: [],
    policy: parsePolicy('key policy', { Version: '2012-10-17', Statement: [] }),
    hasDefaultPolicy: false,
    grants: [],
    tags: TAGS,
    ...parts,
  };
}

export function parameter(parts: Partial<WorldParameter> = {}): WorldParameter {
  const address = 'aws_ssm_parameter.p';
  const arn = `arn:aws:ssm:eu-central-1:${ACCOUNT}:parameter/p`;
  const base = { id: id(address), origin: origin(address), name: '/p', arn, account: ACCOUNT, region: 'eu-central-1' };
  return { ...base, type: 'SecureString', encryptedBy: { kind: 'key', key: 'k' }, tags: TAGS, ...parts };
}

export function principal(parts: Partial<WorldPrincipal> = {}): WorldPrincipal {
  const address = 'aws_iam_role.app';
  const base = { id: id(address), origin: origin(address), name: 'app', arn: ROLE_ARN, account: ACCOUNT };
  return { ...base, type: 'role', identity: [], ...parts };
}

/** A policy of one statement, attached to the secret, key or role that this file makes. */
export function policy(kind: PolicyKind, statement: JsonObject, attachedTo?: string): WorldPolicy {
  const target = {
    secret: `${id('aws_secretsmanager_secret.db')}@eu-central-1`,
    key: id('aws_kms_key.main'),
    identity: id('aws_iam_role.app'),
    trust: id('aws_iam_role.app'),
  };
  const document = {
    Version: '2012-10-17',
    Statement: [{ Sid: 'Test', Effect: 'Allow', ...(kind === 'trust' ? {} : { Resource: '*' }), ...statement }],
  };
  return {
    origin: origin(`aws_${kind}_policy.x`),
    kind,
    attachedTo: [attachedTo ?? target[kind as keyof typeof target] ?? 'elsewhere'],
    policy: parseDocument(`${kind} policy`, document),
  };
}
