import { opaqueText } from '../../../../src/iam';
import type { JsonObject } from '../../../../src/review/world/json';
import { ACCOUNT, resource } from '../../../helpers/review/world-builder';
import { OWN, opened, SIBLING, STRANGER, WHOLE } from './outsider-worlds';
import type { RuleCase } from './rule-case';

const SERVICE = 'sns.amazonaws.com';
const serving = (condition: JsonObject) => ({ Principal: { Service: SERVICE }, Condition: condition });
const anyService = (condition: JsonObject) => ({ Principal: '*', Condition: condition });
const arnOf = (account: string) => `arn:aws:sns:eu-central-1:${account}:topic`;
const bucket = resource('aws_s3_bucket', { bucket: 'ours' });

/** Conditions that let a service act for somebody else, and for whom. */
const STRANGE: ReadonlyArray<readonly [JsonObject, string]> = [
  [{ StringEquals: { 'aws:SourceAccount': STRANGER } }, `account ${STRANGER}`],
  [{ StringEquals: { 'AWS:sourceaccount': [ACCOUNT, STRANGER] } }, `account ${STRANGER}`],
  [{ StringLike: { 'aws:SourceAccount': '1*' } }, 'account 1*'],
  [{ ArnLike: { 'aws:SourceArn': arnOf(STRANGER) } }, `account ${STRANGER}`],
  [{ ArnLike: { 'aws:SourceArn': arnOf('*') } }, arnOf('*')],
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' } }, 'arn:aws:s3:::*'],
  [{ ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::theirs' } }, 'arn:aws:s3:::theirs'],
  [{ StringLike: { 'aws:SourceArn': 'arn:*' } }, 'arn:*'],
  [{ StringEquals: { 'aws:SourceOrgID': 'o-other12345' } }, 'organization o-other12345'],
  [{ StringLike: { 'aws:SourceOrgID': 'o-*' } }, 'organization o-*'],
  [{ 'ForAnyValue:StringLike': { 'aws:SourceOrgPaths': 'o-other12345/r-1/*' } }, 'organization o-other12345'],
];

/** Conditions that hold a service to the organization. */
const OF_MEMBERS: readonly JsonObject[] = [
  { StringEquals: { 'aws:SourceAccount': [ACCOUNT, SIBLING] } },
  { StringEquals: { 'aws:SourceAccount': opaqueText('own account') } },
  { StringEquals: { 'aws:SourceAccount': `\${aws:ResourceAccount}` } },
  { ArnLike: { 'aws:SourceArn': `arn:aws:sns:*:${SIBLING}:*` } },
  { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::ours' } },
  { ArnLike: { 'aws:SourceArn': opaqueText('ARN of the topic') } },
  // One of several is enough.
  { ArnLike: { 'aws:SourceArn': 'arn:aws:s3:::*' }, StringEquals: { 'aws:SourceAccount': ACCOUNT } },
  { StringEquals: { 'aws:SourceOrgID': OWN } },
  { StringEquals: { 'aws:SourceOrgID': `\${aws:ResourceOrgID}` } },
  { 'ForAnyValue:StringLike': { 'aws:SourceOrgPaths': `${OWN}/r-ab12/*` } },
];

const actsFor = (who: string, kind: string, by = SERVICE, doubt = '') =>
  `'aws_${kind}_policy.x' must let ${by} act for the organization alone, but it may act for ${who}${doubt} ('Test')`;
const deputy = (broken: RuleCase['broken'], message: string, kept: RuleCase['kept']): RuleCase => ({
  rule: 'service-confused-deputy',
  broken,
  message,
  kept,
});
const parts = { organization: WHOLE, resources: [bucket] };

export const SOURCE_CASES: readonly RuleCase[] = [
  ...(['secret', 'key'] as const).flatMap((kind) =>
    STRANGE.flatMap(([condition, who]) => [
      deputy(
        opened(serving(condition), { kind, ...parts }),
        actsFor(who, kind),
        OF_MEMBERS.map((each) => opened(serving(each), { kind, ...parts })),
      ),
      deputy(
        opened(anyService(condition), { kind, ...parts }),
        actsFor(who, kind, 'any service'),
        OF_MEMBERS.map((each) => opened(anyService(each), { kind, ...parts })),
      ),
    ]),
  ),
  // Nothing lists the accounts of the organization.
  deputy(
    opened(serving({ StringEquals: { 'aws:SourceAccount': STRANGER } })),
    actsFor(`account ${STRANGER}`, 'secret', SERVICE, ', which nothing places in it'),
    [
      opened(serving({ StringEquals: { 'aws:SourceOrgID': 'o-other12345' } })),
      opened(serving({ StringEquals: { 'aws:SourceAccount': STRANGER } }), { secrets: [], keys: [] }),
      // Services have no organization of a caller.
      opened(anyService({ StringEquals: { 'aws:SourceAccount': STRANGER, 'aws:PrincipalOrgID': OWN } })),
    ],
  ),
];
