import { type AwsEdge, callAws } from '../aws/call-aws';

/** What AWS Config is told of a secret. */
export interface Result {
  readonly resourceId: string;
  readonly compliance: 'COMPLIANT' | 'NON_COMPLIANT' | 'NOT_APPLICABLE';
  /** At most 256 characters. @default - none */
  readonly annotation?: string;
}

/** AWS Config, as far as results need it. */
export interface Results {
  /** @throws when it does not take all of them */
  put(results: readonly Result[], asked: { readonly resultToken: string; readonly time: string }): Promise<void>;
}

/** Results that AWS Config takes at once. */
const MOST = 100;

/**
 * @see https://docs.aws.amazon.com/config/latest/APIReference/API_PutEvaluations.html
 */
export function resultsIn(region: string, edge: AwsEdge): Results {
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'StarlingDoveService.PutEvaluations',
  };
  const put = async (body: object): Promise<void> => {
    const answer = await callAws({ service: 'config', region, headers, body: JSON.stringify(body) }, edge);
    const { FailedEvaluations = [] } = JSON.parse(answer);
    if (FailedEvaluations.length === 0) return;
    throw new Error(`AWS Config must take every result, but refused ${FailedEvaluations.length}`);
  };
  return {
    put: async (results, { resultToken, time }) => {
      for (let from = 0; from < results.length; from += MOST) {
        await put({
          ResultToken: resultToken,
          // AWS Config tries a rule out with this token, and keeps nothing.
          ...(resultToken === 'TESTMODE' && { TestMode: true }),
          Evaluations: results.slice(from, from + MOST).map(({ resourceId, compliance, annotation }) => ({
            ComplianceResourceType: 'AWS::SecretsManager::Secret',
            ComplianceResourceId: resourceId,
            ComplianceType: compliance,
            ...(annotation !== undefined && { Annotation: annotation }),
            OrderingTimestamp: Date.parse(time) / 1000,
          })),
        });
      }
    },
  };
}
