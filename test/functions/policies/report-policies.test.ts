import type { AwsEdge } from '../../../src/functions/aws/call-aws';
import { type PolicyPorts, reportPolicies } from '../../../src/functions/policies/report-policies';
import { resultsIn } from '../../../src/functions/policies/results';
import { secretsIn } from '../../../src/functions/policies/secrets';
import { ARN, changed, oversized, scheduled } from './notifications';

const OPEN = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: '*', Action: 'secretsmanager:GetSecretValue', Resource: '*' },
});
const OPENED = 'Its policy admits anybody from outside of o-a1b2c3d4e5 to secretsmanager:GetSecretValue';
const members = { organizationId: 'o-a1b2c3d4e5', accounts: ['111111111111'] };

interface Sent {
  readonly target: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type Answers = Readonly<Record<string, (body: Readonly<Record<string, unknown>>) => object | Response>>;

/** The function over the network, and what it sent. */
function running(answers: Answers) {
  const sent: Sent[] = [];
  const log: object[] = [];
  const edge: AwsEdge = {
    env: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    wait: async () => undefined,
    now: () => new Date('2026-11-27T02:00:00Z'),
    fetch: async (_, init) => {
      const target = new Headers(init?.headers).get('x-amz-target')?.split('.')[1] ?? '';
      const body = JSON.parse(String(init?.body));
      sent.push({ target, body });
      const answer = answers[target]?.(body) ?? {};
      return answer instanceof Response ? answer : Response.json(answer);
    },
  };
  const region = 'eu-central-1';
  const ports: PolicyPorts = {
    members,
    secrets: secretsIn(region, edge),
    results: resultsIn(region, edge),
    log: (line) => log.push(line),
  };
  return { ports, sent, log, evaluations: () => sent.filter(({ target }) => target === 'PutEvaluations') };
}

const refused = (code: string) => () =>
  new Response(JSON.stringify({ __type: code, message: 'of secret x' }), { status: 400 });

test.each([changed(), oversized()])(
  'a change is answered with a judgement of the policy as it is now',
  async (event) => {
    const { ports, sent, log } = running({ GetResourcePolicy: () => ({ ARN, ResourcePolicy: OPEN }) });
    await reportPolicies(event, ports);
    expect(sent).toEqual([
      { target: 'GetResourcePolicy', body: { SecretId: ARN } },
      {
        target: 'PutEvaluations',
        body: {
          ResultToken: 'token',
          Evaluations: [
            {
              ComplianceResourceType: 'AWS::SecretsManager::Secret',
              ComplianceResourceId: ARN,
              ComplianceType: 'NON_COMPLIANT',
              Annotation: OPENED,
              OrderingTimestamp: 1_795_743_394.043,
            },
          ],
        },
      },
    ]);
    expect(log).toEqual([{ asked: 'change', secrets: 1, broken: 1 }]);
  },
);

test('a secret that is deleted is not asked for, and judged no more', async () => {
  const { ports, sent } = running({});
  await reportPolicies(changed({ configurationItemStatus: 'ResourceDeleted' }), ports);
  expect(sent.map(({ target }) => target)).toEqual(['PutEvaluations']);
  expect(sent[0]?.body.Evaluations).toEqual([
    {
      ComplianceResourceType: 'AWS::SecretsManager::Secret',
      ComplianceResourceId: ARN,
      ComplianceType: 'NOT_APPLICABLE',
      OrderingTimestamp: 1_795_743_394.043,
    },
  ]);
});

test('a secret that is gone meanwhile is judged no more, and one whose policy cannot be read is not compliant', async () => {
  const gone = running({ GetResourcePolicy: refused('ResourceNotFoundException') });
  await reportPolicies(changed(), gone.ports);
  expect(gone.evaluations()[0]?.body).toMatchObject({ Evaluations: [{ ComplianceType: 'NOT_APPLICABLE' }] });
  const denied = running({ GetResourcePolicy: refused('AccessDeniedException') });
  await reportPolicies(changed(), denied.ports);
  expect(denied.evaluations()[0]?.body).toMatchObject({
    Evaluations: [
      {
        ComplianceType: 'NON_COMPLIANT',
        Annotation: 'Its policy cannot be read: it or a guardrail denies GetResourcePolicy, so that nothing is proven',
      },
    ],
  });
});

test('a schedule judges every secret of the Region, page by page and a hundred results at a time', async () => {
  const secrets = Array.from({ length: 150 }, (_, index) => ({ ARN: `${ARN}-${index}` }));
  const { ports, sent, evaluations, log } = running({
    ListSecrets: ({ NextToken }) =>
      NextToken === undefined
        ? { SecretList: secrets.slice(0, 100), NextToken: 'more' }
        : { SecretList: [...secrets.slice(100), { ARN: 'owned', OwningService: 'rds' }] },
    GetResourcePolicy: () => ({}),
  });
  await reportPolicies(scheduled(), ports);
  expect(sent.filter(({ target }) => target === 'ListSecrets').map(({ body }) => body)).toEqual([
    { MaxResults: 100 },
    { MaxResults: 100, NextToken: 'more' },
  ]);
  const sizes = evaluations().map(({ body }) => (body.Evaluations as object[]).length);
  expect(sizes).toEqual([100, 50]);
  expect(JSON.stringify(evaluations())).not.toContain('owned');
  expect(log).toEqual([{ asked: 'schedule', secrets: 150, broken: 0 }]);
});

test('a value is never asked for', async () => {
  const { ports, sent } = running({ ListSecrets: () => ({ SecretList: [{ ARN }] }), GetResourcePolicy: () => ({}) });
  await reportPolicies(scheduled(), ports);
  expect([...new Set(sent.map(({ target }) => target))]).toEqual([
    'ListSecrets',
    'GetResourcePolicy',
    'PutEvaluations',
  ]);
});

test('a rule that is tried out keeps no results', async () => {
  const { ports, evaluations } = running({ GetResourcePolicy: () => ({}) });
  await reportPolicies(changed({}, { resultToken: 'TESTMODE' }), ports);
  expect(evaluations()[0]?.body).toMatchObject({ TestMode: true });
});

test('throws when AWS Config does not take a result, or Secrets Manager fails, without a word of what was asked', async () => {
  const lost = running({
    GetResourcePolicy: () => ({}),
    PutEvaluations: () => ({ FailedEvaluations: [{ ComplianceResourceId: ARN }] }),
  });
  await expect(reportPolicies(changed(), lost.ports)).rejects.toThrow(
    /^AWS Config must take every result, but refused 1$/,
  );
  const failing = running({ GetResourcePolicy: refused('InvalidRequestException') });
  await expect(reportPolicies(changed(), failing.ports)).rejects.toThrow(
    /^secretsmanager answered 400 InvalidRequestException$/,
  );
});
