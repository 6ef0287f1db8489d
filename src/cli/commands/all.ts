import type { Command } from '../command';
import { access } from './access';
import { review } from './review';
import { sandbox } from './sandbox';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [sandbox, access, review];
