/** Tells where a run of several phases is. */
export interface Phases {
  /** Announces the next phase. */
  readonly begin: (what: string) => void;
  /** Says how it ended, with the seconds that it took. */
  readonly done: (what: string) => void;
}

/** @param count how many phases there are */
export function phases(note: (text: string) => void, count: number): Phases {
  let number = 0;
  let began = performance.now();
  return {
    begin: (what) => {
      number += 1;
      began = performance.now();
      note(`${number}/${count} ${what}`);
    },
    done: (what) => note(`    ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`),
  };
}
