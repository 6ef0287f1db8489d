import { type AwsEdge, callAws } from '../aws/call-aws';
import type { Finding } from './finding';

/** A finding as Security Hub keeps it, with what it and its people have added. */
export type KeptFinding = Finding & { readonly Workflow?: { readonly Status?: string } };

/** AWS Security Hub, as far as findings need it. */
export interface SecurityHub {
  /** The findings that meet every condition, each on one field. */
  find(conditions: Readonly<Record<string, string>>): Promise<readonly KeptFinding[]>;
  /** @throws when it does not take all of them */
  importAll(findings: readonly Finding[]): Promise<void>;
  /** Opens again what somebody has resolved. */
  reopen(finding: Pick<Finding, 'Id' | 'ProductArn'>): Promise<void>;
}

/**
 * @see https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_BatchImportFindings.html
 */
export function securityHub(region: string, edge: AwsEdge): SecurityHub {
  const headers = { 'content-type': 'application/json' };
  const call = async (path: string, body: object) =>
    JSON.parse(await callAws({ service: 'securityhub', region, path, headers, body: JSON.stringify(body) }, edge));
  return {
    find: async (conditions) => {
      const equal = (value: string) => [{ Comparison: 'EQUALS', Value: value }];
      const Filters = Object.fromEntries(Object.entries(conditions).map(([field, value]) => [field, equal(value)]));
      const { Findings = [] } = await call('/findings', { Filters, MaxResults: 100 });
      return Findings;
    },
    importAll: async (findings) => {
      if (findings.length === 0) return;
      const { FailedCount = 0, FailedFindings = [] } = await call('/findings/import', { Findings: findings });
      if (FailedCount === 0) return;
      const codes = FailedFindings.map(({ ErrorCode }: { readonly ErrorCode?: string }) => ErrorCode ?? 'unknown');
      throw new Error(`Security Hub must take every finding, but refused ${FailedCount}: ${codes.join(', ')}`);
    },
    reopen: async ({ Id, ProductArn }) => {
      const FindingIdentifiers = [{ Id, ProductArn }];
      await call('/findings/batchupdate', { FindingIdentifiers, Workflow: { Status: 'NEW' } });
    },
  };
}
