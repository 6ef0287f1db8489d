import { unknownAccounts, type World } from '../../review';

/** Says which accounts a plan does not tell, and what is taken of them. */
export function noteAccounts({ resources }: World, note: (line: string) => void): void {
  for (const option of unknownAccounts(resources.flatMap(({ account }) => account ?? []))) {
    note(
      `The account of ${option} is not known: its providers are taken to be in one account, and what depends on which is NOT PROVEN. Give --account ${option}=<twelve digits>`,
    );
  }
}
