import type { SecretNeed } from '../need';

/** What a cluster calls a value by: the name of the secret, or its full ARN where another account holds it. */
export interface RemoteNeed extends SecretNeed<string> {
  readonly name: string;
}

/** A parameter that a cluster reads. */
export interface RemoteParameter {
  readonly name: string;
  readonly parameter: string;
}

/** What a cluster reads, by the name of the variable or file that brings it. */
export type Remote = RemoteNeed | RemoteParameter;

export function isRemoteSecret(remote: Remote): remote is RemoteNeed {
  return 'secret' in remote;
}
