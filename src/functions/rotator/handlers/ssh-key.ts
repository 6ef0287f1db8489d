import { sshKey } from '../keys/ssh-key';
import { targetHandler } from '../lambda/target-handler';

export const handler = targetHandler(() => sshKey());
