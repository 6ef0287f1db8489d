import { type AccessPolicies, type AccessRequest, canReadSecret, evaluate, parsePolicy } from '../../src/iam';
import type { Bench } from './bench';

const ACCOUNT = '111111111111';
const ROLE = `arn:aws:iam::${ACCOUNT}:role/app/orders`;
const SECRET = `arn:aws:secretsmanager:eu-central-1:${ACCOUNT}:secret:prod/db-AbCdEf`;
const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const MINIMUM_MS = 1000;

const endpoint = { StringEquals: { 'aws:SourceVpce': 'vpce-1' } };
const identity = parsePolicy('identity', {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 's3:*', Resource: '*' },
    { Effect: 'Allow', Action: 'secretsmanager:Get*', Resource: 'arn:aws:secretsmanager:*:*:secret:prod/*' },
    { Effect: 'Allow', Action: 'kms:Decrypt', Resource: KEY },
  ],
});
const secretPolicy = parsePolicy('secret', {
  Version: '2012-10-17',
  Statement: {
    Effect: 'Deny',
    Principal: '*',
    Action: '*',
    Resource: '*',
    Condition: { StringNotEquals: endpoint.StringEquals },
  },
});
const keyPolicy = parsePolicy('key', {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' },
});
const fullAccess = parsePolicy('FullAWSAccess', { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } });
const policies: AccessPolicies = {
  identity: [identity],
  resource: secretPolicy,
  serviceControl: ['root', 'ou', ACCOUNT].map((name) => ({ name, policies: [fullAccess] })),
};
const request: AccessRequest = {
  principal: { type: 'role', arn: ROLE },
  action: 'secretsmanager:GetSecretValue',
  resource: SECRET,
};
const inside: AccessRequest = { ...request, context: { 'aws:SourceVpce': 'vpce-1' } };
const secret = { arn: SECRET, key: { managedBy: 'customer', arn: KEY, policy: keyPolicy } } as const;

/** Prints how often per second of processor time a question is answered: what else the machine does shall not count. */
function measure(name: string, act: () => unknown): void {
  let count = 0;
  const start = process.cpuUsage();
  let elapsed = 0;
  while (elapsed < MINIMUM_MS) {
    for (let index = 0; index < 1000; index += 1) {
      act();
    }
    count += 1000;
    const { user, system } = process.cpuUsage(start);
    elapsed = (user + system) / 1000;
  }
  console.log(`${name.padEnd(44)} ${Math.round((count / elapsed) * 1000).toLocaleString('en')} per second`);
}

/** No package of a licence that may be used answers such questions from JavaScript. */
const NO_PEER = 'no peer is measured: no evaluator with these layers and a permissive licence is on npm';

/** Single questions to the evaluator. */
export const iamBench: Bench = {
  name: 'iam',
  run: async () => {
    console.log(NO_PEER);
    measure('implicitly denied', () => evaluate(request, {}));
    measure('allowed, every key known', () => evaluate(inside, policies));
    measure('allowed if, one key open', () => evaluate(request, policies));
    measure('read a secret, every key known', () => canReadSecret(inside, secret, policies));
    measure('read a secret, one key open', () => canReadSecret(request, secret, policies));
    measure('parse a policy of one statement', () =>
      parsePolicy('identity', { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] }),
    );
    return [];
  },
};
