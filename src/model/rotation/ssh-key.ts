import type { RotationContract } from './contract';
import { settings } from './settings/setting';

/** Pairs of SSH keys. Their function needs to be told nothing. */
export const SSH_KEY_CONTRACT: RotationContract<object> = { name: 'ssh-key', settings: settings({}) };
