import { emulatorEnvironment, emulatorVariables } from '../../../src/cli/emulator/emulator-environment';

const ENDPOINT = 'http://127.0.0.1:4000';

test('takes out everything with which a client could reach AWS', () => {
  const user = {
    AWS_PROFILE: 'prod',
    AWS_SESSION_TOKEN: 'token',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: 'https://secretsmanager.eu-central-1.amazonaws.com',
    AWS_ROLE_ARN: 'arn:aws:iam::111111111111:role/x',
    AWS_WEB_IDENTITY_TOKEN_FILE: '/token',
    AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x',
  };

  const env = emulatorEnvironment({ ...user, AWS_ACCESS_KEY_ID: 'AKIAREAL', PATH: '/bin' }, ENDPOINT);

  for (const name of Object.keys(user)) expect(env).not.toHaveProperty(name);
  expect(env).toMatchObject({ ...emulatorVariables(ENDPOINT), PATH: '/bin', AWS_EC2_METADATA_DISABLED: 'true' });
  expect(env.AWS_SHARED_CREDENTIALS_FILE).toBe(env.AWS_CONFIG_FILE);
});

test('goes past a proxy to the loopback interface, and leaves the proxy for the rest', () => {
  const env = emulatorEnvironment({ HTTPS_PROXY: 'http://proxy:1', NO_PROXY: 'internal' }, ENDPOINT);

  expect(env.NO_PROXY).toBe('internal,127.0.0.1,localhost');
  expect(env.no_proxy).toBe('internal,127.0.0.1,localhost');
  expect(env.HTTPS_PROXY).toBe('http://proxy:1');
});
