import { AwsCallError, type AwsEdge, callAws } from '../aws/call-aws';

/** A secret, as a list has it. */
export interface ListedSecret {
  readonly arn: string;
  /** Whether a service of AWS keeps it for itself. */
  readonly owned: boolean;
}

/** AWS Secrets Manager, as far as policies need it: no value is ever asked for. */
export interface Secrets {
  /** @returns the document, `none`, or `gone` of a secret that is not there */
  policyOf(arn: string): Promise<{ readonly document: string } | 'none' | 'gone' | 'refused'>;
  list(): Promise<readonly ListedSecret[]>;
}

/**
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetResourcePolicy.html
 * @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html
 */
export function secretsIn(region: string, edge: AwsEdge): Secrets {
  const call = async (action: string, body: object) => {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `secretsmanager.${action}` };
    return JSON.parse(await callAws({ service: 'secretsmanager', region, headers, body: JSON.stringify(body) }, edge));
  };
  return {
    policyOf: async (SecretId) => {
      try {
        const { ResourcePolicy } = await call('GetResourcePolicy', { SecretId });
        return typeof ResourcePolicy === 'string' ? { document: ResourcePolicy } : 'none';
      } catch (error) {
        if (!(error instanceof AwsCallError)) throw error;
        if (error.code === 'ResourceNotFoundException') return 'gone';
        if (error.code === 'AccessDeniedException') return 'refused';
        throw error;
      }
    },
    list: async () => {
      const found: ListedSecret[] = [];
      let NextToken: string | null | undefined;
      do {
        const page = await call('ListSecrets', { MaxResults: 100, ...(NextToken && { NextToken }) });
        for (const { ARN, OwningService } of page.SecretList ?? []) {
          found.push({ arn: ARN, owned: typeof OwningService === 'string' });
        }
        NextToken = page.NextToken;
      } while (NextToken);
      return found;
    },
  };
}
