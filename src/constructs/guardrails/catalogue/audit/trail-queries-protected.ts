import { audit } from '../../../../model/controls/audit';
import type { Guardrail } from '../../guardrail';
import { requireNamePatterns } from '../../name-patterns';
import { protectAuditing } from './protect-auditing';

/** What asks the trail. */
export interface TrailQueriesProtectedProps {
  /** Names of workgroups of Athena, in every account: the `name` of `TrailQueries`. */
  readonly workgroups: readonly string[];
  /** Names of databases of Glue, in every account: the `database` of `TrailQueries`. */
  readonly databases: readonly string[];
}

/**
 * What is asked of a trail stays what it was: whoever changes a named query or its table blinds the detections that ask
 * it, and nothing fails.
 *
 * @throws when there is no name, or one is malformed or too broad
 */
export function trailQueriesProtected({ workgroups, databases }: TrailQueriesProtectedProps): Guardrail {
  requireNamePatterns('workgroups', 'workgroups', workgroups);
  requireNamePatterns('databases', 'databases', databases);
  return protectAuditing({
    id: 'trail-queries-protected',
    control: audit.monitoring,
    intent: 'Nobody changes or deletes the questions to a trail, their workgroup, or the table that they read',
    cannotExpress: ['People who may ask write their own questions in the workgroup: none of them is a detection’s.'],
    page: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonathena.html',
    actions: [
      'athena:DeleteNamedQuery',
      'athena:DeletePreparedStatement',
      'athena:DeleteWorkGroup',
      'athena:UpdateNamedQuery',
      'athena:UpdatePreparedStatement',
      'athena:UpdateWorkGroup',
      'glue:BatchDeleteTable',
      'glue:DeleteDatabase',
      'glue:DeleteTable',
      'glue:RenameTable',
      'glue:UpdateDatabase',
      'glue:UpdateTable',
    ],
    resources: ({ partition }) => [
      ...workgroups.map((name) => `arn:${partition}:athena:*:*:workgroup/${name}`),
      ...databases.flatMap((name) => [
        `arn:${partition}:glue:*:*:database/${name}`,
        `arn:${partition}:glue:*:*:table/${name}/*`,
      ]),
    ],
  });
}
