import { configureGlobal } from 'fast-check'

/** Tests see the same cases each time; the long run sees others. */
const { FUZZ_RUNS: runs = '200', FUZZ_SEED: seed = '20261121' } = process.env

configureGlobal({ numRuns: Number(runs), seed: Number(seed) })
