import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { UsageRun } from './report-usage';

interface Record {
  readonly eventID: string;
  readonly eventSource: string;
  readonly eventName: string;
  readonly errorCode?: string;
  readonly requestParameters?: { readonly secretId?: string };
  readonly userIdentity: { readonly sessionContext?: { readonly sessionIssuer?: { readonly arn: string } } };
}

/** What somebody writes in an afternoon: every record is parsed and counted, and no name is compared with its ARNs. */
function main(directory: string): void {
  const started = process.hrtime.bigint();
  const before = process.cpuUsage();
  const seen = new Set<string>();
  const reads = new Map<string, number>();
  let denied = 0;
  for (const file of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.gz')) continue;
    const { Records }: { Records: readonly Record[] } = JSON.parse(
      gunzipSync(readFileSync(path.join(directory, file))).toString('utf8'),
    );
    for (const { eventID, eventSource, eventName, errorCode, requestParameters, userIdentity } of Records) {
      const isRead = eventSource === 'secretsmanager.amazonaws.com' && eventName === 'GetSecretValue';
      if (!isRead || seen.has(eventID)) continue;
      seen.add(eventID);
      if (errorCode === 'AccessDenied') denied += 1;
      if (errorCode !== undefined) continue;
      const key = `${requestParameters?.secretId} ${userIdentity.sessionContext?.sessionIssuer?.arn}`;
      reads.set(key, (reads.get(key) ?? 0) + 1);
    }
  }
  const { user, system } = process.cpuUsage(before);
  const result: UsageRun = {
    processorSeconds: (user + system) / 1e6,
    seconds: Number(process.hrtime.bigint() - started) / 1e9,
    megabytes: process.resourceUsage().maxRSS / 1024,
    exitCode: 0,
    reads: [...reads.values()].reduce((sum, count) => sum + count, 0),
    denied,
  };
  console.log(JSON.stringify(result));
}

main(process.argv[2] ?? '');
