import fc from 'fast-check';
import { Guardrails } from '../../../src/constructs/guardrails/catalogue/guardrails';
import type { Guardrail } from '../../../src/constructs/guardrails/guardrail';
import { MANDATORY_TAG_KEYS } from '../../../src/model/mandatory-tag-keys';
import { prod } from '../../../stacks/environments/prod';
import { actorsOf } from '../../helpers/synth/guardrails/actors';
import { ask, policiesOf } from '../../helpers/synth/guardrails/ask';
import { creation, requestTags, tagsOf } from '../../helpers/synth/guardrails/requests';
import type { GuardrailRow } from '../../helpers/synth/guardrails/table';

const actors = actorsOf(prod);
const days = fc.integer({ min: 7, max: 30 });
const account = fc.integer({ min: 0, max: 999_999_999_999 }).map((id) => String(id).padStart(12, '0'));
const secret = actors.secret('orders/database');

/** Whether a guardrail denies what the deployment role, which no rule here exempts, asks for. */
function denies(guardrail: Guardrail, call: Pick<GuardrailRow, 'action' | 'resource' | 'tags' | 'context'>): boolean {
  const row = { what: 'a request', by: actors.deployment, ...call };
  return ask(row, actors, policiesOf([guardrail], actors)).verdict === 'denied';
}

test('a secret is deleted when its window is at least the least one', () => {
  fc.assert(
    fc.property(days, days, (least, asked) => {
      const context = { 'secretsmanager:RecoveryWindowInDays': asked };
      const call = { action: 'secretsmanager:DeleteSecret', resource: secret, context };
      expect(denies(Guardrails.secretRecoveryWindow({ days: least }), call)).toBe(asked < least);
    }),
  );
});

test('a key is scheduled for deletion when its window is at least the least one', () => {
  fc.assert(
    fc.property(days, days, (least, asked) => {
      const context = { 'kms:ScheduleKeyDeletionPendingWindowInDays': asked };
      const call = { action: 'kms:ScheduleKeyDeletion', resource: actors.key(), tags: tagsOf(actors), context };
      expect(denies(Guardrails.keyDeletionWindow({ days: least }), call)).toBe(asked < least);
    }),
  );
});

test('a key is rotated when its period is at most the longest one', () => {
  const period = fc.integer({ min: 90, max: 2560 });
  fc.assert(
    fc.property(period, period, (longestPeriodDays, asked) => {
      const context = { 'kms:RotationPeriodInDays': asked };
      const call = { action: 'kms:EnableKeyRotation', resource: actors.key(), tags: tagsOf(actors), context };
      expect(denies(Guardrails.keyRotation({ longestPeriodDays }), call)).toBe(asked > longestPeriodDays);
    }),
  );
});

test('a secret is created and moved under keys of the approved accounts alone', () => {
  const accounts = fc.uniqueArray(account, { minLength: 1, maxLength: 4 });
  const both = fc.tuple(accounts, account).chain(([approved, other]) => {
    return fc.tuple(fc.constant(approved), fc.constantFrom(...approved, other));
  });
  fc.assert(
    fc.property(both, ([keyAccounts, owner]) => {
      const guardrail = Guardrails.secretApprovedKeys({ keyAccounts });
      const context = { 'secretsmanager:KmsKeyArn': actors.key(owner) };
      const update = { action: 'secretsmanager:UpdateSecret', resource: secret, context };
      expect(denies(guardrail, creation(actors, context))).toBe(!keyAccounts.includes(owner));
      expect(denies(guardrail, update)).toBe(!keyAccounts.includes(owner));
    }),
  );
});

test('a secret is replicated when all of its Regions are approved', () => {
  const regions = ['eu-central-1', 'eu-west-1', 'us-east-1', 'ap-southeast-2'];
  const approved = fc.subarray(regions, { minLength: 1 });
  fc.assert(
    fc.property(approved, fc.subarray(regions), (allowed, asked) => {
      const context = { 'secretsmanager:AddReplicaRegions': asked };
      const call = { action: 'secretsmanager:ReplicateSecretToRegions', resource: secret, context };
      const denied = asked.some((region) => !allowed.includes(region));
      expect(denies(Guardrails.secretReplicaRegions({ regions: allowed }), call)).toBe(denied);
    }),
  );
});

test('a secret and a key are created when every mandatory tag has a value', () => {
  const values = fc.dictionary(fc.constantFrom(...MANDATORY_TAG_KEYS), fc.constantFrom('true', ''));
  fc.assert(
    fc.property(values, (tags) => {
      const denied = MANDATORY_TAG_KEYS.some((key) => !tags[key]);
      const context = { 'secretsmanager:Name': 'prod/orders/login', ...requestTags(tags) };
      const create = { action: 'secretsmanager:CreateSecret', resource: secret, context };
      expect(denies(Guardrails.secretTags(), create)).toBe(denied);
      expect(denies(Guardrails.keyTags(), { action: 'kms:CreateKey', resource: '*', context })).toBe(denied);
    }),
  );
});

test('a secret loses the tags that are free, and none of the others', () => {
  const keys = fc.subarray([...MANDATORY_TAG_KEYS, 'CostCenter', 'app', 'OwnerTeam'], { minLength: 1 });
  fc.assert(
    fc.property(keys, (untagged) => {
      const context = { 'aws:TagKeys': untagged };
      const call = { action: 'secretsmanager:UntagResource', resource: secret, tags: tagsOf(actors), context };
      const denied = untagged.some((key) => (MANDATORY_TAG_KEYS as readonly string[]).includes(key));
      expect(denies(Guardrails.secretUntagging(), call)).toBe(denied);
    }),
  );
});
