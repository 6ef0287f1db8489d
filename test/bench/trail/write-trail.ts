import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Random } from './random';

const ACCOUNTS = Array.from({ length: 40 }, (_, index) => String(100_000_000_001 + index * 1_111));
const REGIONS = ['eu-central-1', 'eu-west-1'];
const DAYS = 28;
const IN_FILE = 500;
/** The part of the events that are of Secrets Manager: in trails of organizations it is rather less. */
const OF_SECRETS = 0.3;
const OTHERS = [
  ['sts.amazonaws.com', 'AssumeRole'],
  ['kms.amazonaws.com', 'Decrypt'],
  ['ec2.amazonaws.com', 'DescribeInstances'],
  ['s3.amazonaws.com', 'GetBucketAcl'],
] as const;

/** What a report over the trail must count. */
export interface Written {
  readonly events: number;
  readonly reads: number;
  readonly denied: number;
}

/** Writes a trail of many events in 40 accounts, the same for the same number. One event in a hundred is there twice. */
export function writeTrail(directory: string, events: number): Written {
  const random = new Random(42);
  const counts = { events: 0, reads: 0, denied: 0 };
  for (let file = 0; counts.events < events; file += 1) {
    const account = ACCOUNTS[file % ACCOUNTS.length] ?? '';
    const region = REGIONS[Math.floor(file / ACCOUNTS.length) % REGIONS.length] ?? '';
    const day = Math.min(DAYS - 1, Math.floor((counts.events / events) * DAYS));
    const date = new Date(Date.UTC(2026, 9, 1 + day)).toISOString().slice(0, 10);
    const records: object[] = [];
    while (records.length < IN_FILE) {
      const record = recordOf(random, { account, region, date, counts });
      records.push(record, ...(random.below(100) === 0 ? [record] : []));
    }
    counts.events += records.length;
    const folder = path.join(directory, 'AWSLogs', account, 'CloudTrail', region, ...date.split('-'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${file}.json.gz`), gzipSync(JSON.stringify({ Records: records }), { level: 1 }));
  }
  return counts;
}

interface Place {
  readonly account: string;
  readonly region: string;
  readonly date: string;
  readonly counts: { reads: number; denied: number };
}

function recordOf(random: Random, { account, region, date, counts }: Place): object {
  const isOfSecrets = random.below(1000) < OF_SECRETS * 1000;
  const [eventSource, eventName] = isOfSecrets
    ? ['secretsmanager.amazonaws.com', random.below(20) === 0 ? 'DescribeSecret' : 'GetSecretValue']
    : (OTHERS[random.below(OTHERS.length)] ?? OTHERS[0]);
  const isDenied = random.below(50) === 0;
  if (eventName === 'GetSecretValue') counts[isDenied ? 'denied' : 'reads'] += 1;
  const role = `service-${random.below(25)}`;
  const name = `prod/service-${random.below(25)}/database`;
  const secret = random.below(2) === 0 ? name : `arn:aws:secretsmanager:${region}:${account}:secret:${name}-a1B2c3`;
  const time = `${date}T${random.digits(24)}:${random.digits(60)}:${random.digits(60)}Z`;
  return {
    eventVersion: '1.09',
    userIdentity: identityOf(random, account, role, time),
    eventTime: time,
    eventSource,
    eventName,
    awsRegion: region,
    sourceIPAddress: `10.0.${random.below(4)}.${random.below(250)}`,
    userAgent: `aws-sdk-js/3.600.0 ua/2.0 os/linux#5.10 lang/js md/nodejs#20.11.0 api/${eventSource}#3.600.0`,
    ...(isDenied && {
      errorCode: 'AccessDenied',
      errorMessage: `User: ${role} is not authorized to perform: ${eventName}`,
    }),
    requestParameters: isOfSecrets ? { secretId: secret } : { name: random.hex(24) },
    responseElements: null,
    requestID: random.hex(32),
    eventID: random.hex(32),
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: account,
    eventCategory: 'Management',
    tlsDetails: {
      tlsVersion: 'TLSv1.3',
      cipherSuite: 'TLS_AES_128_GCM_SHA256',
      clientProvidedHostHeader: eventSource,
    },
  };
}

function identityOf(random: Random, account: string, role: string, time: string): object {
  const sessionIssuer = {
    type: 'Role',
    arn: `arn:aws:iam::${account}:role/${role}`,
    accountId: account,
    userName: role,
  };
  return {
    type: 'AssumedRole',
    principalId: `AROA${random.hex(17)}:i-${role}`,
    arn: `arn:aws:sts::${account}:assumed-role/${role}/i-${random.hex(8)}`,
    accountId: account,
    accessKeyId: `ASIA${random.hex(16).toUpperCase()}`,
    sessionContext: { sessionIssuer, attributes: { creationDate: time, mfaAuthenticated: 'false' } },
  };
}
