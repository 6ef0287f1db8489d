import { LAMBDA_EDGE, logLine, required } from '../aws/lambda-edge';
import { reportFindings } from '../findings/report-findings';
import { securityHub } from '../findings/security-hub';

const region = required('AWS_REGION');
const place = {
  environment: required('ENVIRONMENT'),
  account: required('ACCOUNT'),
  region,
  productArn: required('PRODUCT_ARN'),
};
const ports = { place, hub: securityHub(region, LAMBDA_EDGE), now: LAMBDA_EDGE.now, log: logLine };

/** Reports what detections tell their topics as findings of Security Hub. */
export const handler = (input: unknown): Promise<void> => reportFindings(input, ports);
