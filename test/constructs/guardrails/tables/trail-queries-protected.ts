import { trailQueriesProtected } from '../../../../src/constructs/guardrails/catalogue/audit/trail-queries-protected';
import { eachCall } from '../../../helpers/synth/guardrails/each-call';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

const WORKGROUP = `
  DeleteNamedQuery DeletePreparedStatement DeleteWorkGroup UpdateNamedQuery UpdatePreparedStatement UpdateWorkGroup
`;
const TABLE = 'BatchDeleteTable DeleteTable RenameTable UpdateTable';
const DATABASE = 'DeleteDatabase UpdateDatabase';

export const table: GuardrailTable = {
  guardrail: trailQueriesProtected({ workgroups: ['secrets-audit'], databases: ['secrets_audit'] }),
  rows: ({ administrator, breakGlass, deployment, accounts, regions }) => {
    const place = `${regions.primary}:${accounts.security}`;
    const workgroup = `arn:aws:athena:${place}:workgroup/secrets-audit`;
    const calls = [
      { service: 'athena', resource: workgroup, actions: WORKGROUP },
      { service: 'glue', resource: `arn:aws:glue:${place}:table/secrets_audit/cloudtrail`, actions: TABLE },
      { service: 'glue', resource: `arn:aws:glue:${place}:database/secrets_audit`, actions: DATABASE },
    ];
    return {
      denied: [
        ...calls.flatMap((each) => eachCall({ who: 'an administrator', by: administrator, ...each })),
        {
          what: 'somebody in an emergency changes a question',
          by: breakGlass,
          action: 'athena:UpdateNamedQuery',
          resource: workgroup,
        },
      ],
      allowed: [
        ...calls.flatMap((each) => eachCall({ who: 'the deployment role', by: deployment, ...each })),
        { what: 'an administrator asks', by: administrator, action: 'athena:StartQueryExecution', resource: workgroup },
        {
          what: 'an administrator changes a question of another workgroup',
          by: administrator,
          action: 'athena:UpdateNamedQuery',
          resource: `arn:aws:athena:${place}:workgroup/primary`,
        },
        {
          what: 'an administrator changes another table',
          by: administrator,
          action: 'glue:UpdateTable',
          resource: `arn:aws:glue:${place}:table/sales/orders`,
        },
      ],
    };
  },
};
