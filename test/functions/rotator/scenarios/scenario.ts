/** Behaviour by its sentence. It rejects when the behaviour is broken; jest runs it, and so do the mutants. */
export type Scenarios = Readonly<Record<string, () => Promise<void>>>;
