import { configureGlobal } from 'fast-check'

const { FUZZ_RUNS: runs = '200', FUZZ_SEED: seed } = process.env

configureGlobal({ numRuns: Number(runs), ...(seed === undefined ? {} : { seed: Number(seed) }) })
