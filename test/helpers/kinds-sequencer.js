const Sequencer = require('@jest/test-sequencer').default;

/** Kinds of tests, those whose suites take longest first. */
const KINDS = ['terraform', 'servers', 'unit'];

/**
 * Starts with the suites that take minutes, so that at the end all workers have short ones. Within a kind, those come
 * first that failed or took long the last time, if jest remembers. JavaScript, because jest loads it as it is.
 */
module.exports = class KindsSequencer extends Sequencer {
  sort(tests) {
    const place = ({ context }) => KINDS.indexOf(context.config.displayName.name);
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
};
