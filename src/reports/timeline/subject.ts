import { namesQuery } from '../../model/trail/queries/names';
import type { Followed } from '../../model/trail/queries/timeline';
import type { TrailScope } from '../../model/trail/trail-query';
import { visibleText } from '../../review/finding/visible-text';
import type { TrailEngine } from '../engine/engine';
import { ReportError } from '../report-error';

const SECRET = /^arn:[^:]*:secretsmanager:([^:]*):([^:]*):secret:(.*)$/s;
const SESSION = /^arn:([^:]*):sts::(\d{12}):assumed-role\/([^/]+)(\/.*)?$/s;

/**
 * What a text means: an access key, an ARN, or a name that the trail has.
 *
 * @throws `ReportError` when nothing in the trail has the name, or more than one thing
 */
export async function findSubject(engine: TrailEngine, scope: TrailScope, text: string): Promise<Followed> {
  if (/^A[KS]IA[A-Z0-9]{12,}$/.test(text)) return { keys: [text] };
  const [, region = '', account = '', name] = SECRET.exec(text) ?? [];
  if (name !== undefined) return { keys: [], secret: { name: name.replace(/-[A-Za-z0-9]{6}$/, ''), account, region } };
  const [, partition = '', owner = '', role] = SESSION.exec(text) ?? [];
  if (role !== undefined) return { keys: [], principal: `arn:${partition}:iam::${owner}:role/${role}` };
  if (text.startsWith('arn:')) return { keys: [], principal: text };
  return named(text, await engine.rows(namesQuery(scope, text)));
}

function named(text: string, found: readonly { readonly kind: string; readonly name: string }[]): Followed {
  const shown = visibleText(text);
  const [only, ...others] = found;
  if (only === undefined) {
    throw new ReportError(
      `'${shown}' must be a secret, a principal or an access key that the trail has: it has no event of it`,
    );
  }
  if (others.length > 0) {
    const names = found.map(({ kind, name }) => `the ${kind} ${visibleText(name)}`).join(', ');
    throw new ReportError(`'${shown}' must name one thing, but it names ${names}: give the ARN`);
  }
  return only.kind === 'secret' ? { keys: [], secret: { name: text } } : { keys: [], principal: only.name };
}
