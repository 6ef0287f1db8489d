import { parseDocument } from '../../../../src/review/read/assemble/parse-document';
import type { JsonObject } from '../../../../src/review/world/json';
import type { OrganizationData } from '../../../../src/review/world/organization-data';
import type { World } from '../../../../src/review/world/world';
import { ACCOUNT, key, policy, secret, world } from '../../../helpers/review/world-builder';
import type { RuleCase } from './rule-case';

export const STRANGER = '999999999999';
export const SIBLING = '222222222222';
export const OWN = 'o-a1b2c3d4e5';
const READ = 'secretsmanager:GetSecretValue';
export const rootOf = (account: string) => `arn:aws:iam::${account}:root`;

const NO_PARTS = { heads: [], nodes: [], attachments: [] };
export const LEVELS = { serviceControl: [], resourceControl: [] };
/** An organization of which two accounts are known. */
export const PARTLY: OrganizationData = {
  id: OWN,
  accounts: { [ACCOUNT]: LEVELS, [SIBLING]: LEVELS },
  parts: NO_PARTS,
};
/** The same, and nothing else is in it. */
export const WHOLE: OrganizationData = {
  ...PARTLY,
  parts: { ...NO_PARTS, nodes: [{ id: 'r-ab12', kind: 'root', accounts: [ACCOUNT, SIBLING] }] },
};

interface Opened extends Partial<World> {
  readonly kind?: 'secret' | 'key';
  readonly deny?: JsonObject;
}

/** A secret, or a key, whose policy has a statement, with what else its world has. */
export function opened(allow: JsonObject, { kind = 'secret', deny, ...parts }: Opened = {}): World {
  const action = kind === 'secret' ? READ : 'kms:Decrypt';
  const statements = (deny === undefined ? [allow] : [allow, deny]).map((each) => ({
    ...{ Sid: 'Test', Effect: 'Allow', Principal: '*', Resource: '*', Action: action },
    ...each,
  }));
  const given = policy(kind, {});
  const document = parseDocument(given.policy.name, { Version: '2012-10-17', Statement: statements });
  return world({ secrets: [secret()], keys: [key()], policies: [{ ...given, policy: document }], ...parts });
}

export const by = (principal: string | readonly string[], more: JsonObject = {}): JsonObject => ({
  Principal: { AWS: principal as string },
  ...more,
});
export const anybody = (condition: JsonObject): JsonObject => ({ Principal: '*', Condition: condition });
export const outsideDenied = (id: string, operator = 'StringNotEqualsIfExists') => ({
  deny: { Sid: 'Outside', Effect: 'Deny', Action: '*', Condition: { [operator]: { 'aws:PrincipalOrgID': id } } },
});

const OUTSIDE = 'policy-outside-organization';
export const letsIn = (who: string, kind = 'secret', doubt = ', which nothing places in it') =>
  `'aws_${kind}_policy.x' must admit nobody from outside of the organization, but admits ${who}${doubt} ('Test')`;
export const brokenBy = (broken: World, message: string, kept: readonly World[]): RuleCase => ({
  rule: OUTSIDE,
  broken,
  message,
  kept,
});
