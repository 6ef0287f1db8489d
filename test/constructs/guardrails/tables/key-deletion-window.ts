import { keyDeletionWindow } from '../../../../src/constructs/guardrails/catalogue/keys/key-deletion-window';
import { tagsOf } from '../../../helpers/synth/guardrails/requests';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

export const table: GuardrailTable = {
  guardrail: keyDeletionWindow({ days: 30 }),
  rows: (actors) => {
    const { breakGlass, deployment } = actors;
    const schedule = (days?: number) => ({
      action: 'kms:ScheduleKeyDeletion',
      resource: actors.key(),
      tags: tagsOf(actors),
      context: { 'kms:ScheduleKeyDeletionPendingWindowInDays': days },
    });
    return {
      denied: [
        { what: 'Terraform destroys a key with a window of 7 days', by: deployment, ...schedule(7) },
        { what: 'Terraform destroys a key with a window of 29 days', by: deployment, ...schedule(29) },
        { what: 'a break-glass session schedules a deletion in 7 days', by: breakGlass, ...schedule(7) },
      ],
      allowed: [
        { what: 'Terraform destroys a key with a window of 30 days', by: deployment, ...schedule(30) },
        { what: 'Terraform destroys a key without a word on days, and gets 30', by: deployment, ...schedule() },
        {
          what: 'a team deletes a key that is not for secrets',
          by: actors.workloadAdministrator,
          ...schedule(7),
          resource: actors.key(actors.accounts.workload),
          tags: {},
        },
      ],
    };
  },
};
