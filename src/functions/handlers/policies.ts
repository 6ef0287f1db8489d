import { LAMBDA_EDGE, logLine, required } from '../aws/lambda-edge';
import { reportPolicies } from '../policies/report-policies';
import { resultsIn } from '../policies/results';
import { secretsIn } from '../policies/secrets';

const region = required('AWS_REGION');
const members = { organizationId: required('ORGANIZATION'), accounts: required('ACCOUNTS').split(',') };
const secrets = secretsIn(region, LAMBDA_EDGE);
const ports = { members, secrets, results: resultsIn(region, LAMBDA_EDGE), log: logLine };

/** Judges policies of secrets for a rule of AWS Config. */
export const handler = (event: unknown): Promise<void> => reportPolicies(event, ports);
