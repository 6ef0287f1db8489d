import { holderOf } from '../../../live/versions/secret-state';
import { Label } from '../../../model/staging-label';
import { belongTogether } from './belong-together';
import { readFormer } from './read-credential';
import type { Rotation } from './rotation';

/** Failed logins lock accounts on some systems, so the search for a lost credential is short. */
const UNLABELLED_TRIED = 5;

/**
 * Credentials with which the pending one may be set: the current one, as in AWS's templates the previous one, and
 * last the newest versions without a label. The last exist after a rotation that was cancelled between setSecret and
 * finishSecret: the system then knows only a password whose version has lost its label.
 */
export async function* formerCredentials<C>(
  rotation: Rotation<C>,
  known: { readonly current: C; readonly pending: C },
): AsyncGenerator<C> {
  const { description, event, store, target } = rotation;
  yield known.current;

  const previousId = holderOf(description, Label.previous)?.id;
  const previous = previousId === undefined ? undefined : await readFormer(rotation, previousId);
  if (previous !== undefined) {
    target.mustBelongTogether(previous, known.pending);
    yield previous;
  }

  // Asked now and not taken from the first look: a version of a later rotation would pass for an unlabelled one.
  const unlabelled = await store.unlabelledVersionIds(event.secretId);
  let tried = 0;
  for (const versionId of unlabelled) {
    const former = await readFormer(rotation, versionId);
    // It may be of another user: then it is not a candidate.
    if (former === undefined || !belongTogether(rotation, former, known.pending)) continue;
    yield former;
    tried += 1;
    if (tried === UNLABELLED_TRIED) return;
  }
}
