import { hasHole } from '../../iam';
import { isDecoy } from '../../model/decoy';
import { extentQuery } from '../../model/trail/queries/extent';
import type { World } from '../../review/world/world';
import type { Cell, Report } from '../report/report';
import { ReportError } from '../report-error';
import { findGrants } from '../unused/granted';
import { Observed } from '../unused/observed';
import { readerDiffs } from '../unused/reader-diffs';
import { ungrantedReads } from '../unused/ungranted';
import type { Ask } from './ask';

const FOREVER = 'Nothing is said of the time before and after: a grant for a yearly job is unused for most of the year';

/** What is granted and not used, used and not granted, and which secrets nobody reads. */
export async function unusedReport({ engine, scope, world, data = [] }: Ask): Promise<Report> {
  if (world === undefined) throw new ReportError("'unused' must know what is granted: give '--synth cdktf.out'");
  const [extent] = await engine.rows(extentQuery(scope));
  const observed = await Observed.read(engine, scope);
  const grants = findGrants(world, observed);
  const unusedOnes = grants.filter(({ state }) => state !== 'used');
  const ungranted = ungrantedReads(world, observed).map(({ read, environment = '', why }): readonly Cell[] => [
    ...['used, not granted', environment, read.secret, read.account, read.region, read.principal],
    ...[read.reads, read.last, why, `${read.session} with ${read.agent}`],
  ]);
  return {
    name: 'unused',
    title: 'Grants and reads that do not match',
    first: extent?.first ?? '',
    last: extent?.last ?? '',
    columns: [
      { name: 'state', title: 'state' },
      { name: 'environment', title: 'environment' },
      { name: 'secret', title: 'secret' },
      { name: 'account', title: 'account' },
      { name: 'region', title: 'Region' },
      { name: 'principal', title: 'principal' },
      { name: 'reads', title: 'reads' },
      { name: 'last', title: 'last read' },
      { name: 'why', title: 'why' },
      { name: 'through', title: 'through' },
    ],
    rows: [
      ...unusedOnes.map(({ environment, secret, account, principal, state }): readonly Cell[] => [
        ...['granted, not used', environment, secret, account, '', principal, 0, '', state, ''],
      ]),
      ...ungranted,
      ...unread(world, observed),
    ],
    notes: [FOREVER],
    diffs: readerDiffs(grants, data),
  };
}

/** Secrets of the stacks that nobody reads in any Region, each once. That nobody reads a decoy is what it is for. */
function unread(world: World, observed: Observed): readonly (readonly Cell[])[] {
  const secrets = new Map(
    world.secrets
      .filter(({ origin }) => !isDecoy(origin.construct))
      .filter(({ name, account }) => !hasHole(name) && !hasHole(account) && observed.of({ name, account }).length === 0)
      .map(({ name, account, origin }) => [`${account}:${name}`, { name, account, environment: origin.environment }]),
  );
  return [...secrets.values()].map(({ name, account, environment }) => {
    const why = observed.covers(account) ? 'never read' : 'not known: the trail has no events of the account';
    return ['nobody reads', environment, name, account, '', '', 0, '', why, ''];
  });
}
