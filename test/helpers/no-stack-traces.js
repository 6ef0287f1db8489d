// For each token cdktf keeps a stack trace, which jest translates into lines of TypeScript: a third of the time of a
// synthesis, for what no test reads.
require('cdktf/lib/tokens/private/stack-trace').captureStackTrace = () => [];
