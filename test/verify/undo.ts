/** What has to be removed again, last made first, also when a check failed or the run was interrupted. */
export class Undo {
  private readonly steps: { readonly what: string; readonly step: () => Promise<unknown> }[] = [];

  /** @param what shown when it could not be removed, so that a person can */
  later(what: string, step: () => Promise<unknown>): void {
    this.steps.push({ what, step });
  }

  /** Removes everything, whatever fails. @returns what is left, with the reason */
  async run(note: (text: string) => void): Promise<readonly string[]> {
    const left: string[] = [];
    for (const { what, step } of this.steps.splice(0).reverse()) {
      note(`removing ${what}`);
      await step().catch((error: unknown) => left.push(`${what}: ${(error as Error).message}`));
    }
    return left;
  }
}
