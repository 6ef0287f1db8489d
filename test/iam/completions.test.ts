import fc from 'fast-check';
import * as iam from '../../src/iam';
import { completions, furtherStatements, openStatements, tagSets } from '../helpers/review/completion-arbitraries';
import { verdictFor } from '../helpers/review/verdict-for';

const RUNS = { numRuns: Number(process.env.IAM_PROPERTY_RUNS ?? 400) };
const principal = { type: 'role', arn: 'arn:aws:iam::111111111111:role/app', id: 'AROA1234567890EXAMPLE' } as const;
const SECRET = 'arn:aws:secretsmanager:eu-central-1:111111111111:secret:prod/db-AbCdEf';
const PARAMETER = 'arn:aws:ssm:eu-central-1:111111111111:parameter/prod/db';
const KEY = 'arn:aws:kms:eu-central-1:111111111111:key/1234abcd-12ab-34cd-56ef-1234567890ab';

type Completion = Readonly<Record<string, string | readonly string[] | null>>;

function policyOf(name: string, statements: readonly object[]): iam.Policy {
  return iam.parsePolicy(name, { Version: '2012-10-17', Statement: statements });
}

const ALL = { Effect: 'Allow', Action: '*', Resource: '*' };
const BY_ACCOUNT = { ...ALL, Action: 'kms:*', Principal: { AWS: 'arn:aws:iam::111111111111:root' } };
/** What an SCP and the policy of the key say besides that all is allowed. */
const layers = fc.record({
  organization: furtherStatements(['*', 'kms:*', 'secretsmanager:GetSecretValue']),
  key: furtherStatements(['kms:*', 'kms:Decrypt'], { Principal: '*' }),
});

/** What an answer says of one request; nothing when it claims nothing, or its conditions depend on variables. */
function said(answer: iam.Answer, valueIn: (atom: iam.Atom) => unknown): string | undefined {
  if (answer.verdict !== 'allowed-if') return answer.verdict === 'not-proven' ? undefined : answer.verdict;
  return answer.conditions.flat().some(({ related }) => related.length > 0)
    ? undefined
    : verdictFor(answer.conditions, valueIn);
}

const lower = (completion: Completion): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(completion).map(([key, value]) => [key.toLowerCase(), value]));

test('whatever a request turns out to carry, and to lack, the concrete answer agrees', () => {
  const statements = fc.array(openStatements(['*', 'secretsmanager:*']), { minLength: 1, maxLength: 3 });
  let compared = 0;
  fc.assert(
    fc.property(statements, completions, tagSets, (list, completion, resourceTags) => {
      const policies = { identity: [policyOf('identity', list)] };
      const request = { principal, action: 'secretsmanager:GetSecretValue', resource: SECRET, resourceTags };
      const values = lower(completion);
      const expected = said(iam.evaluate(request, policies), ({ key }) => values.get(key.toLowerCase()));
      const concrete = iam.evaluate({ ...request, context: completion, others: 'absent' }, policies);
      fc.pre(expected !== undefined && concrete.verdict !== 'not-proven');
      compared += 1;
      expect(concrete.verdict).toBe(expected);
    }),
    RUNS,
  );
  expect(compared).toBeGreaterThan(RUNS.numRuns / 2);
});

/** The Decrypt that a service sends for a caller, as AWS describes it. */
function forwarded(service: 'secretsmanager' | 'ssm', completion: Completion): Record<string, iam.ContextValue> {
  const pairs: Record<string, iam.ContextValue> =
    service === 'ssm' ? { PARAMETER_ARN: PARAMETER } : { SecretARN: SECRET, SecretVersionId: 'v1' };
  return {
    ...completion,
    ...Object.fromEntries(Object.entries(pairs).map(([name, value]) => [`kms:EncryptionContext:${name}`, value])),
    'kms:EncryptionContextKeys': Object.keys(pairs),
    'kms:ViaService': `${service}.eu-central-1.amazonaws.com`,
    'kms:CallerAccount': '111111111111',
    'aws:ViaAWSService': 'true',
    'aws:CalledVia': [`${service}.amazonaws.com`],
    'aws:SourceVpce': null,
    'aws:SourceIp': { unknown: 'the address of the service' },
    'aws:SecureTransport': 'true',
  };
}

describe.each(['secretsmanager', 'ssm'] as const)('reading through %s', (service) => {
  const action = service === 'ssm' ? 'ssm:GetParameter' : 'secretsmanager:GetSecretValue';
  const resource = service === 'ssm' ? PARAMETER : SECRET;
  const policy = fc
    .array(openStatements(['*', action, 'kms:*', 'kms:Decrypt']), { minLength: 1, maxLength: 3 })
    .map((list) => [...list, { Effect: 'Allow', Action: '*', Resource: '*' }]);
  interface Asked {
    readonly policies: iam.AccessPolicies;
    readonly keyPolicy: iam.Policy;
    readonly tags?: iam.Tags;
    readonly keyTags?: iam.Tags;
  }
  const ask = (reader: iam.SecretReader, { policies, keyPolicy, tags, keyTags }: Asked) => {
    const key = { managedBy: 'customer', arn: KEY, policy: keyPolicy, tags: keyTags } as const;
    const target = { arn: resource, key, tags };
    return service === 'ssm'
      ? iam.canReadParameter(reader, target, policies)
      : iam.canReadSecret(reader, target, policies);
  };

  test('the joint answer is that of the two requests, each evaluated by itself', () => {
    let compared = 0;
    fc.assert(
      fc.property(policy, layers, completions, tagSets, tagSets, (list, more, completion, tags, keyTags) => {
        const scp = policyOf('scp', [...more.organization, ALL]);
        const keyPolicy = policyOf('key', [...more.key, BY_ACCOUNT]);
        const policies = {
          identity: [policyOf('identity', list)],
          serviceControl: [{ name: 'root', policies: [scp] }],
        };
        const asked = { principal, others: 'absent' } as const;
        const read = iam.evaluate({ ...asked, action, resource, resourceTags: tags, context: completion }, policies);
        const decrypt = iam.evaluate(
          {
            ...asked,
            action: 'kms:Decrypt',
            resource: KEY,
            resourceTags: keyTags,
            context: forwarded(service, completion),
          },
          { ...policies, resource: keyPolicy },
        );
        const verdicts = [read.verdict, decrypt.verdict];
        const joint = ask({ ...asked, context: completion }, { policies, keyPolicy, tags, keyTags });
        const values = lower(completion);
        const open = said(ask({ principal }, { policies, keyPolicy }), ({ key, of }) =>
          key === 'aws:ResourceTag/team'
            ? ((of === undefined ? tags : keyTags).team ?? null)
            : values.get(key.toLowerCase()),
        );
        const both = verdicts.includes('denied')
          ? 'denied'
          : verdicts.includes('not-proven')
            ? 'not-proven'
            : 'allowed';
        expect(joint.verdict).toBe(both);
        if (both !== 'not-proven' && open !== undefined) {
          compared += 1;
          expect(open).toBe(both);
        }
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(RUNS.numRuns / 4);
  });
});
