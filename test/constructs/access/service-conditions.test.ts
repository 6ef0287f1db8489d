import { RoleTrust } from '../../../src';
import { evaluate, parsePolicy } from '../../../src/iam/public';
import { AccountId } from '../../../src/model/account-id';
import { refusal } from '../../helpers/synth/refusal';

const CLUSTER = 'arn:aws:eks:eu-central-1:111111111111:cluster/orders';
const PROJECT = 'arn:aws:codebuild:eu-central-1:111111111111:project/orders';
const pods = RoleTrust.podIdentity({ clusterArns: [CLUSTER], serviceAccount: { namespace: 'orders', name: 'api' } });
const builds = RoleTrust.codeBuild({ projectArns: [PROJECT] });
const policyOf = (trust: RoleTrust) => JSON.parse(trust.render(AccountId.of('111111111111'), 'aws'));

/** Whether a service can assume the role, when it says this of itself. */
function judge(trust: RoleTrust, name: string, action: string, context: Readonly<Record<string, string>>): string {
  const resource = 'arn:aws:iam::111111111111:role/orders';
  const request = { principal: { type: 'service', name }, action, resource, context, others: 'absent' } as const;
  return evaluate(request, { resource: parsePolicy('trust', policyOf(trust)) }).verdict;
}

const POD = {
  'aws:RequestTag/eks-cluster-arn': CLUSTER,
  'aws:RequestTag/kubernetes-namespace': 'orders',
  'aws:RequestTag/kubernetes-service-account': 'api',
};

test('the role of a pod is assumed and tagged, for one service account of named clusters', () => {
  expect(policyOf(pods).Statement).toEqual([
    {
      Sid: 'AssumedByPods',
      Effect: 'Allow',
      Principal: { Service: 'pods.eks.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: {
        StringEquals: {
          'aws:RequestTag/eks-cluster-arn': CLUSTER,
          'aws:RequestTag/kubernetes-namespace': 'orders',
          'aws:RequestTag/kubernetes-service-account': 'api',
        },
      },
    },
  ]);
  expect(judge(pods, 'pods.eks.amazonaws.com', 'sts:AssumeRole', POD)).toBe('allowed');
  expect(judge(pods, 'pods.eks.amazonaws.com', 'sts:TagSession', POD)).toBe('allowed');
});

test.each([
  ['aws:RequestTag/eks-cluster-arn', CLUSTER.replace('orders', 'orders-2')],
  ['aws:RequestTag/eks-cluster-arn', CLUSTER.replace('111111111111', '999999999999')],
  ['aws:RequestTag/kubernetes-namespace', 'billing'],
  ['aws:RequestTag/kubernetes-service-account', 'api2'],
  ['aws:RequestTag/kubernetes-service-account', '*'],
])('a pod whose %s is %s is refused', (key, value) => {
  expect(judge(pods, 'pods.eks.amazonaws.com', 'sts:AssumeRole', { ...POD, [key]: value })).toBe('denied');
});

test('without session tags, and from another service, the role of a pod is refused', () => {
  expect(judge(pods, 'pods.eks.amazonaws.com', 'sts:AssumeRole', {})).toBe('denied');
  expect(judge(pods, 'eks.amazonaws.com', 'sts:AssumeRole', POD)).toBe('denied');
});

const CONTROLLER = 'arn:aws:iam::111111111111:role/external-secrets';
const stores = RoleTrust.externalSecrets({ controllerRoleArn: CONTROLLER, namespace: 'orders', stores: ['orders'] });
const STORE = {
  'aws:RequestTag/esoNamespace': 'orders',
  'aws:RequestTag/esoStoreKind': 'SecretStore',
  'aws:RequestTag/esoStoreName': 'orders',
};

/** Whether a role of the account, which may assume any, can assume the role of the stores with these session tags. */
function judgeStore(arn: string, context: Readonly<Record<string, string>>): string {
  const resource = 'arn:aws:iam::111111111111:role/orders';
  const request = {
    principal: { type: 'role', arn },
    action: 'sts:AssumeRole',
    resource,
    context,
    others: 'absent',
  } as const;
  const all = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'sts:*', Resource: '*' }] };
  return evaluate(request, {
    identity: [parsePolicy('identity', all)],
    resource: parsePolicy('trust', policyOf(stores)),
  }).verdict;
}

test('the role of stores is assumed by the controller of External Secrets, for those stores alone', () => {
  expect(judgeStore(CONTROLLER, STORE)).toBe('allowed');
  expect(judgeStore(CONTROLLER, {})).toBe('denied');
  expect(judgeStore('arn:aws:iam::111111111111:role/external-secrets-2', STORE)).toBe('denied');
});

test.each([
  ['aws:RequestTag/esoNamespace', 'billing'],
  ['aws:RequestTag/esoStoreKind', 'ClusterSecretStore'],
  ['aws:RequestTag/esoStoreName', 'orders-2'],
])('a store whose %s is %s is refused', (key, value) => {
  expect(judgeStore(CONTROLLER, { ...STORE, [key]: value })).toBe('denied');
});

const BUILD = { 'aws:SourceArn': PROJECT, 'aws:SourceAccount': '111111111111' };

test('the role of a project is assumed by CodeBuild for that project of the account alone', () => {
  expect(policyOf(builds).Statement).toEqual([
    {
      Sid: 'AssumedByCodeBuild',
      Effect: 'Allow',
      Principal: { Service: 'codebuild.amazonaws.com' },
      Action: 'sts:AssumeRole',
      Condition: {
        ArnEquals: { 'aws:SourceArn': PROJECT },
        StringEquals: { 'aws:SourceAccount': '111111111111' },
      },
    },
  ]);
  expect(judge(builds, 'codebuild.amazonaws.com', 'sts:AssumeRole', BUILD)).toBe('allowed');
  expect(judge(builds, 'codebuild.amazonaws.com', 'sts:AssumeRole', {})).toBe('denied');
});

test.each([
  ['aws:SourceArn', `${PROJECT}-2`],
  ['aws:SourceArn', PROJECT.replace('eu-central-1', 'eu-west-1')],
  ['aws:SourceAccount', '999999999999'],
])('CodeBuild with another %s, %s, is refused', (key, value) => {
  expect(judge(builds, 'codebuild.amazonaws.com', 'sts:AssumeRole', { ...BUILD, [key]: value })).toBe('denied');
});

test('throws for what is no controller or store', () => {
  const props = { controllerRoleArn: CONTROLLER, namespace: 'orders', stores: ['orders'] };
  const refused = (more: object) => refusal(() => RoleTrust.externalSecrets({ ...props, ...more }));
  expect(refused({ stores: [] })).toBe('`stores` must name at least one, got none');
  expect(refused({ stores: ['*'] })).toMatch(
    /^`serviceAccount\.name` must be the name of a service account without \*/,
  );
  expect(refused({ controllerRoleArn: CLUSTER })).toMatch(
    /^`roleArn` must be arn:<partition>:iam::<account>:role\/<name>/,
  );
});

test('throws for what is no cluster, project or service account', () => {
  const serviceAccount = { namespace: 'orders', name: 'api' };
  expect(refusal(() => RoleTrust.podIdentity({ clusterArns: [], serviceAccount }))).toBe(
    '`clusterArns` must name at least one, got none',
  );
  expect(refusal(() => RoleTrust.podIdentity({ clusterArns: [PROJECT], serviceAccount }))).toBe(
    `\`clusterArns\` must be arn:<partition>:eks:<region>:<account>:cluster/<name>, got '${PROJECT}'`,
  );
  const wide = CLUSTER.replace('orders', '*');
  expect(refusal(() => RoleTrust.podIdentity({ clusterArns: [wide], serviceAccount }))).toBe(
    `\`clusterArns\` must be arn:<partition>:eks:<region>:<account>:cluster/<name>, got '${wide}'`,
  );
  expect(refusal(() => RoleTrust.codeBuild({ projectArns: [`${PROJECT}*`] }))).toBe(
    `\`projectArns\` must be arn:<partition>:codebuild:<region>:<account>:project/<name>, got '${PROJECT}*'`,
  );
  expect(
    refusal(() => RoleTrust.podIdentity({ clusterArns: [CLUSTER], serviceAccount: { namespace: 'A', name: 'b' } })),
  ).toBe("`serviceAccount.namespace` must be the name of a namespace, got 'A'");
});
