#!/usr/bin/env node
await import('./build.ts')
