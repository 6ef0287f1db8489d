import { bitbucket } from './bitbucket';
import { buildkite } from './buildkite';
import { circleci } from './circleci';

/** Issuers that `Oidc.custom` knows. */
export const OidcForms = { bitbucket, buildkite, circleci } as const;
