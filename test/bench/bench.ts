/** How a benchmark is asked to run. */
export interface BenchOptions {
  /** Whether only the smallest size is measured, once: shows that the benchmark works, proves nothing. */
  readonly quick: boolean;
}

/** One benchmark of the product beside its peers. */
export interface Bench {
  /** What `--only` selects it by. */
  readonly name: string;
  /** Measures, prints, and returns the sentences of the targets that were missed. */
  run(options: BenchOptions): Promise<readonly string[]>;
}
