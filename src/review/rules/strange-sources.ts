import { type Condition, hasHole, showHoles, splitArn } from '../../iam';
import type { World } from '../world/world';
import type { Members } from './members';
import { managed } from './resources-of';
import type { Source } from './source-control';

/** Variables that stand for whose the resource is. */
const OWN_ACCOUNT = `\${aws:ResourceAccount}`;
const OWN_ORGANIZATION = `\${aws:ResourceOrgID}`;

/** What of a world decides whether a source is one of the organization. */
export interface Sources {
  readonly members: Members;
  /** Names of the buckets that are declared: their ARNs have no account. */
  readonly buckets: ReadonlySet<string>;
}

/** The sources of a world that are known to be of the organization. */
export function sourcesIn(world: World, members: Members): Sources {
  const names = managed(world, 'aws_s3_bucket').flatMap(({ attributes: { bucket } }) =>
    typeof bucket === 'string' ? [bucket] : [],
  );
  return { members, buckets: new Set(names) };
}

/**
 * The sources outside of the organization that the values of a condition admit, as a finding calls them. What is not
 * known is taken to be of the organization, as policies mostly name what is made beside them.
 *
 * @param isControlled whether a resource control policy decides about a source
 */
export function strangeSources(
  { key, values }: Condition,
  sources: Sources,
  isControlled: (source: Source) => boolean,
): readonly string[] {
  const kind = key.toLowerCase();
  return values.flatMap(({ text }) => {
    if (kind === 'aws:sourceorgid' || kind === 'aws:sourceorgpaths') {
      const strange = strangeOrganization(text, sources);
      return strange.length > 0 && isControlled({ isTold: true }) ? [] : strange;
    }
    const isTold = kind === 'aws:sourceaccount';
    const strange = isTold || kind === 'kms:calleraccount' ? strangeAccount(text, sources) : strangeArn(text, sources);
    return strange.filter((name) => {
      const [, account] = /^account (\d{12})$/.exec(name) ?? [];
      return account === undefined ? !(isTold && isControlled({ isTold })) : !isControlled({ account, isTold });
    });
  });
}

function strangeOrganization(text: string, { members: { organizationId } }: Sources): readonly string[] {
  const id = text.replace(/\/.*$/s, '');
  if (hasHole(id) || text === OWN_ORGANIZATION) return [];
  // Where the own organization is not known, the one that is named may be it.
  const isOwn = organizationId === undefined ? /^o-[a-z0-9]{10,32}$/.test(id) : id === organizationId;
  return isOwn ? [] : [`organization ${id}`];
}

function strangeAccount(text: string, { members: { accounts } }: Sources): readonly string[] {
  if (hasHole(text) || accounts.has(text) || text === OWN_ACCOUNT) return [];
  return [`account ${text}`];
}

function strangeArn(text: string, sources: Sources): readonly string[] {
  const [, , service, , account, ...resource] = splitArn(text) ?? [];
  if (account === undefined) return hasHole(text) ? [] : [showHoles(text)];
  if (account !== '') return /^[*?]+$/.test(account) ? [showHoles(text)] : strangeAccount(account, sources);
  // A bucket is of whoever has made it, and of somebody else after it was deleted.
  const [bucket = ''] = resource.join(':').split('/');
  const isOwn = service === 's3' && (hasHole(bucket) || sources.buckets.has(bucket));
  return isOwn ? [] : [showHoles(text)];
}
