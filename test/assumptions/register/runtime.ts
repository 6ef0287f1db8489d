import type { Assumption } from '../assumption';

export const assumptions: readonly Assumption[] = [
  {
    id: 'extension-keeps-current-values',
    behaviour:
      'The AWS Parameters and Secrets Lambda Extension answers on localhost with the JSON of GetSecretValue and GetParameter, given the session token as a header, keeps values for its own time, and says that it is not ready while it starts.',
    usedBy: ['src/runtime/sources/extension.ts', 'src/runtime/sources/local-endpoint.ts'],
    sources: [
      'https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html',
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html',
    ],
    embedded: 'has no extension',
    heldBy: ['test/runtime/sources/local-endpoint.test.ts'],
    state: 'unproven',
  },
  {
    id: 'agent-is-passed-by-with-refresh-now',
    behaviour:
      'The Secrets Manager Agent answers on localhost for any staging label, given the token of its file, or of AWS_TOKEN, as a header, and asks AWS itself when refreshNow is true.',
    usedBy: ['src/runtime/sources/agent.ts'],
    sources: ['https://docs.aws.amazon.com/secretsmanager/latest/userguide/secrets-manager-agent.html'],
    embedded: 'has no agent',
    heldBy: ['test/runtime/sources/local-endpoint.test.ts'],
    state: 'unproven',
  },
];
