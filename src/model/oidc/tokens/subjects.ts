import { exactText } from './exact-text';

/** Subjects of tokens: whole ones, and beginnings of others. */
export interface Subjects {
  readonly subjects: readonly string[];
  readonly beginnings: readonly string[];
}

/** Names of branches and tags as Git allows them: no space, no colon, no wildcard. */
export const GIT_NAME = /^(?!\/)(?!.*(?:\.\.|@\{|\/\/))[^\s\p{Cc}~^:?*[\\]{1,250}$/u;

/** @throws when Git allows no such branch or tag */
export function gitName(option: string, name: string): string {
  return exactText(`jobs.${option}`, 'a name that Git allows', GIT_NAME, name);
}
