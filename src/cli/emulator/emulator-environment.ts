import { devNull } from 'node:os';

/** The variables that point an AWS client at the emulator. The keys are placeholders: the emulator checks none. */
export function emulatorVariables(endpoint: string): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_ACCESS_KEY_ID: 'sandbox',
    AWS_SECRET_ACCESS_KEY: 'sandbox',
    AWS_REGION: 'us-east-1',
  };
}

/**
 * The given environment, in which every AWS client talks to the emulator and cannot reach AWS: the user's own
 * credentials, profiles and per-service endpoints are taken out.
 */
export function emulatorEnvironment(env: NodeJS.ProcessEnv, endpoint: string): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('AWS_') || name === 'AWS_CA_BUNDLE');
  return {
    ...Object.fromEntries(kept),
    ...emulatorVariables(endpoint),
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    NO_PROXY: withLoopback(env.NO_PROXY),
    no_proxy: withLoopback(env.no_proxy ?? env.NO_PROXY),
  };
}

function withLoopback(noProxy: string | undefined): string {
  return [noProxy, '127.0.0.1', 'localhost'].filter(Boolean).join(',');
}
