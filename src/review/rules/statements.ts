import { type Condition, hasHole, type PrincipalElement, type Statement, splitArn, statementsOf } from '../../iam';
import type { WorldPolicy } from '../world/world-policy';

/**
 * The statements with Allow, also those of a document that AWS would refuse; none when the document is not known, which
 * is reported as not proven elsewhere.
 */
export function allowsOf({ policy }: WorldPolicy): readonly Statement[] {
  return statementsOf(policy).filter(({ effect }) => effect === 'Allow');
}

/** The Sid, or `statement 2`. */
export function labelOf({ sid, index }: Statement): string {
  return sid || `statement ${index + 1}`;
}

/** Whom a statement names under `Principal`. */
export function principalsOf({ principals }: Statement): readonly PrincipalElement[] {
  return principals === undefined || principals.inverted ? [] : principals.of;
}

/** Whether a principal stands under `AWS`, as accounts, roles and users do. */
export function isAws({ form }: PrincipalElement): boolean {
  return form !== 'service' && form !== 'federated' && form !== 'canonical';
}

/** Whether a statement names everybody, of whatever kind. */
export function namesEverybody(statement: Statement): boolean {
  return principalsOf(statement).some(({ text }) => text === '*');
}

/** The identity providers that serve everybody, such as Amazon Cognito: those of an account are known by their ARN. */
export function publicProviders(statement: Statement): readonly string[] {
  return principalsOf(statement).flatMap(({ form, text }) =>
    form === 'federated' && !hasHole(text) && splitArn(text) === undefined ? [text] : [],
  );
}

/** What a statement names under `Resource`. */
export function resourcesOf({ resources }: Statement): readonly string[] {
  return resources === undefined || resources.inverted ? [] : resources.of.map(({ text }) => text);
}

/**
 * The conditions on some keys.
 *
 * @param key fits their names in lower case, as IAM compares keys without case
 */
export function conditionsOn({ conditions }: Statement, key: RegExp): readonly Condition[] {
  return conditions.filter((condition) => key.test(condition.key.toLowerCase()));
}
