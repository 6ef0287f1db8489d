import { type AwsEdge, callAws } from '../../../src/functions/aws/call-aws';

type Answer = readonly [status: number, body: string, headers?: Readonly<Record<string, string>>] | Error;

/** An edge that answers what it is given, one after the other. */
function edgeOf(...answers: readonly Answer[]) {
  const sent: { readonly url: string; readonly init: RequestInit }[] = [];
  const waits: number[] = [];
  const edge: AwsEdge = {
    env: { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret', AWS_SESSION_TOKEN: 'token' },
    fetch: async (url, init = {}) => {
      const answer = answers[sent.length];
      sent.push({ url: String(url), init });
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('no answer is left');
      const [status, body, headers] = answer;
      return new Response(body, { status, headers });
    },
    wait: async (milliseconds) => void waits.push(milliseconds),
    now: () => new Date('2026-11-28T12:00:00Z'),
  };
  return { edge, sent, waits };
}

const CALL = { service: 'securityhub', region: 'eu-central-1', path: '/findings', body: '{}' };

test('calls the service in its Region, signed and with a body', async () => {
  const { edge, sent } = edgeOf([200, '{"a":1}']);
  expect(await callAws({ ...CALL, headers: { 'content-type': 'application/json' } }, edge)).toBe('{"a":1}');
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    url: 'https://securityhub.eu-central-1.amazonaws.com/findings',
    init: {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json', 'x-amz-security-token': 'token' },
    },
  });
  expect(sent[0]?.init.headers).not.toHaveProperty('host');
});

test.each([
  ['cn-north-1', {}, 'https://securityhub.cn-north-1.amazonaws.com.cn/findings'],
  ['eu-central-1', { AWS_ENDPOINT_URL: 'http://127.0.0.1:5000' }, 'http://127.0.0.1:5000/findings'],
])('in %s with %j it calls %s', async (region, env, url) => {
  const { edge, sent } = edgeOf([200, '']);
  await callAws({ ...CALL, region }, { ...edge, env: { ...edge.env, ...env } });
  expect(sent[0]?.url).toBe(url);
});

test.each<[string, Answer]>([
  ['a service without time', [429, '']],
  ['a service that says so by a refusal', [400, '{"__type":"com.amazon#ThrottlingException"}']],
  ['Athena without time', [400, '{"__type":"TooManyRequestsException"}']],
  ['DynamoDB without time', [400, '{"__type":"com.amazon#ProvisionedThroughputExceededException"}']],
  ['S3 without time', [503, '', { 'x-amzn-errortype': 'SlowDown' }]],
  ['a broken service', [503, '']],
  ['no network', new Error('fetch failed')],
])('%s is called again, later each time, and four times at most', async (_, answer) => {
  const { edge, sent, waits } = edgeOf(answer, answer, [200, 'done']);
  expect(await callAws(CALL, edge)).toBe('done');
  expect([sent.length, waits]).toEqual([3, [200, 400]]);
  const never = edgeOf(answer, answer, answer, answer, answer);
  await expect(callAws(CALL, never.edge)).rejects.toThrow();
  expect(never.sent).toHaveLength(4);
});

test.each<[Answer, string]>([
  [
    [403, '', { 'x-amzn-errortype': 'AccessDeniedException:http://aws' }],
    'securityhub answered 403 AccessDeniedException',
  ],
  [[400, '{"__type":"com.amazon#InvalidInput","message":"value"}'], 'securityhub answered 400 InvalidInput'],
  [[400, 'a value'], 'securityhub answered 400 an error'],
])('a refusal is not repeated, and is told without what was answered', async (answer, message) => {
  const { edge, sent } = edgeOf(answer);
  await expect(callAws(CALL, edge)).rejects.toThrow(new Error(message));
  expect(sent).toHaveLength(1);
});
