import { MOST_EVENTS, timelineQuery } from '../../model/trail/queries/timeline';
import type { Report } from '../report/report';
import { ReportError } from '../report-error';
import { Sessions } from '../timeline/sessions';
import { findSubject } from '../timeline/subject';
import type { Ask } from './ask';

/** Who did what to a secret, or what a principal or an access key did, in order, through the roles that were assumed. */
export async function timelineReport({ engine, scope, subject }: Ask): Promise<Report> {
  if (subject === undefined) {
    throw new ReportError("'timeline' must be followed by the name or ARN of a secret or principal, or an access key");
  }
  const asked = await findSubject(engine, scope, subject);
  const sessions = await Sessions.read(engine, scope);
  const followed = { ...asked, keys: asked.secret ? [] : sessions.after(asked.keys, asked.principal) };
  const found = await engine.rows(timelineQuery(scope, followed));
  const events = found.slice(0, MOST_EVENTS);
  return {
    name: 'timeline',
    title: `What happened with ${subject}`,
    first: events[0]?.eventtime ?? '',
    last: events.at(-1)?.eventtime ?? '',
    columns: [
      { name: 'at', title: 'at' },
      { name: 'event', title: 'event' },
      { name: 'outcome', title: 'outcome' },
      { name: 'secret', title: 'secret' },
      { name: 'principal', title: 'principal' },
      { name: 'through', title: 'through' },
      { name: 'key', title: 'access key' },
      { name: 'address', title: 'address' },
      { name: 'account', title: 'account' },
      { name: 'region', title: 'Region' },
    ],
    rows: events.map((each) => [
      ...[each.eventtime, `${each.source.replace(/\..*/s, '')}:${each.event}`, each.outcome, each.secret],
      ...[each.principal, sessions.behind(each.accesskey).join(' > ')],
      ...[each.accesskey, each.address, each.recorded, each.region],
    ]),
    notes: found.length > MOST_EVENTS ? [`The first ${MOST_EVENTS} events: give '--from' and '--to' for others`] : [],
  };
}
