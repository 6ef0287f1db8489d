import { OidcProvider } from '../../../../src/constructs/guardrails/catalogue/perimeter/oidc-provider';
import { trustedOidc } from '../../../../src/constructs/guardrails/catalogue/perimeter/trusted-oidc';
import type { GuardrailTable } from '../../../helpers/synth/guardrails/table';

const GITHUB = 'token.actions.githubusercontent.com';
const CLUSTER = 'oidc.eks.eu-central-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9';

export const table: GuardrailTable = {
  guardrail: trustedOidc({
    providers: [
      OidcProvider.github([{ name: 'acme', id: '123456' }, { name: 'acme-labs' }]),
      OidcProvider.gitlab(['acme/platform']),
      OidcProvider.own(CLUSTER),
    ],
  }),
  rows: ({ federated, administrator, accounts, roleArn }) => {
    const assume = { action: 'sts:AssumeRoleWithWebIdentity', resource: roleArn('teams/pipeline') };
    const by = (issuer: string, subject: string) => ({
      by: federated(issuer),
      ...assume,
      resourceAccount: accounts.security,
      context: { [`${issuer}:sub`]: subject, [`${issuer}:aud`]: 'sts.amazonaws.com' },
    });
    return {
      denied: [
        { what: 'a workflow of somebody else at GitHub', ...by(GITHUB, 'repo:mallory/acme:ref:refs/heads/main') },
        {
          what: 'a workflow of an owner whose name begins as ours',
          ...by(GITHUB, 'repo:acme-evil/orders:ref:refs/heads/main'),
        },
        {
          what: 'a workflow of whoever took our name, with another number',
          ...by(GITHUB, 'repo:acme@999999/orders@1:ref:refs/heads/main'),
        },
        {
          what: 'a pipeline of another group at GitLab',
          ...by('gitlab.com', 'project_path:mallory/acme/platform:ref_type:branch:ref:main'),
        },
        {
          what: 'a pipeline of our group, outside the part that is trusted',
          ...by('gitlab.com', 'project_path:acme/website:ref_type:branch:ref:main'),
        },
        { what: 'a token of a provider that is not named', ...by('accounts.example.com', 'orders') },
        {
          what: 'a token of a provider that is not named, without a subject',
          by: federated('accounts.example.com'),
          ...assume,
          resourceAccount: accounts.security,
        },
      ],
      allowed: [
        { what: 'a workflow of ours', ...by(GITHUB, 'repo:acme/orders:environment:prod') },
        {
          what: 'a workflow of ours, with numbers in its subject',
          ...by(GITHUB, 'repo:acme@123456/orders@1:ref:refs/heads/main'),
        },
        { what: 'a workflow of our second owner', ...by(GITHUB, 'repo:acme-labs/trial:pull_request') },
        {
          what: 'a pipeline of a group below ours',
          ...by('gitlab.com', 'project_path:acme/platform/secrets:ref_type:branch:ref:main'),
        },
        { what: 'a pod of our cluster', ...by(CLUSTER, 'system:serviceaccount:orders:api') },
        {
          what: 'an administrator assumes a role without a token',
          by: administrator,
          action: 'sts:AssumeRole',
          resource: roleArn('teams/pipeline'),
        },
      ],
    };
  },
};
